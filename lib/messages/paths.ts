/** Addresses that people read, print and dictate. This file is the only one that spells them; the folders under `app` follow it. */
export const PATHS = {
  home: '/',
  write: '/soan',
  writePlain: '/soan-don-gian',
  submitPlain: '/nop',
  mine: '/cua-toi',
  track: '/theo-doi',
  guide: '/huong-dan',
  receipts: '/bien-nhan',
  receive: '/nhan-ban-nhap',
} as const;

/** Pages of people with an account. None is kept on the phone. */
export const DESK_PATHS = {
  officer: '/can-bo',
  signIn: '/can-bo/dang-nhap',
  secondFactor: '/can-bo/dang-nhap/ma-xac-thuc',
  myAccount: '/can-bo/tai-khoan',
  twoFactor: '/can-bo/tai-khoan/hai-lop',
  notAllowed: '/can-bo/khong-duoc-phep',
  takeOver: '/nhan-tai-khoan',
  admin: '/quan-tri',
  progress: '/quan-tri/tien-do',
  accounts: '/quan-tri/tai-khoan',
  newAccount: '/quan-tri/tai-khoan/moi',
  audit: '/quan-tri/nhat-ky',
  posters: '/quan-tri/ap-phich',
  myPosters: '/can-bo/ap-phich',
  campaigns: '/quan-tri/chuong-trinh',
  newCampaign: '/quan-tri/chuong-trinh/moi',
  units: '/quan-tri/don-vi',
  announcements: '/quan-tri/thong-bao',
  newAnnouncement: '/quan-tri/thong-bao/moi',
  newReminder: '/quan-tri/thong-bao/nhac-nho',
  inbox: '/can-bo/thong-bao',
  unlistedUnits: '/quan-tri/don-vi/chua-co-trong-danh-sach',
  mapUnits: '/quan-tri/don-vi/chua-co-trong-danh-sach/gan',
} as const;

/** Names in the query of those pages. */
export const DESK_QUERY = {
  wanted: 'tiep',
  problem: 'loi',
  fields: 'muc',
  done: 'xong',
  after: 'sau',
  unit: 'don-vi',
  who: 'ai',
  what: 'viec',
  from: 'tu',
  to: 'den',
  campaign: 'chuong-trinh',
  state: 'loc',
  sort: 'xep',
  page: 'trang',
} as const;

/** The Word template, a file and no page. */
export const WORD_TEMPLATE_PATH = '/mau-sang-kien.docx';

/** The folder of the icons that other sites embed (R18). */
export const PORTAL_ICONS = '/bieu-tuong';

/** Names in the query of an address. */
export const QUERY = {
  poster: 'q',
  campaign: 'chuong-trinh',
  draft: 'ban-nhap',
  before: 'sau',
  handover: 'lan',
  reference: 'ma',
  search: 'tim',
} as const;

/** What stands behind the # of the page that receives a draft: a browser tells it to no server. */
export const FRAGMENT = { draft: 'bai', drop: 'hop' } as const;

/** The submit button of the plain form that asks for the next unit list instead of handing in. */
export const PLAIN_ACTION = { name: 'thao-tac', chooseUnit: 'chon-don-vi' } as const;

/** Where the unit lists stand in the plain form: its answer opens there, not at the top of a long page. */
export const UNITS_ANCHOR = 'don-vi';

const withQuery = (path: string, name: string, value: string) => `${path}?${name}=${encodeURIComponent(value)}`;

/** What a poster's QR code opens. Short on purpose: it must fit version 3 at level Q. */
export const posterPath = (code: string) => `/q/${code}`;
export const writePathForPoster = (code: string) => withQuery(PATHS.write, QUERY.poster, code);
export const plainPathForPoster = (code: string) => withQuery(PATHS.writePlain, QUERY.poster, code);
export const plainPathForHandover = (key: string) => withQuery(PATHS.writePlain, QUERY.handover, key);
/** Either form for the campaign that a scan showed, whichever is that of today when the text is written. */
export const forCampaign = (path: string, id: string | undefined) =>
  id ? `${path}${path.includes('?') ? '&' : '?'}${QUERY.campaign}=${encodeURIComponent(id)}` : path;
export const draftPath = (id: string) => withQuery(PATHS.write, QUERY.draft, id);
/** A new text with the unit of what was handed in before: a receipt's reference, or the id of what still waits. */
export const writePathAfter = (before: string) => withQuery(PATHS.write, QUERY.before, before);
export const receiptPath = (reference: string) => `${PATHS.receipts}/${reference}`;
export const trackPath = (reference: string) => withQuery(PATHS.track, QUERY.reference, reference);

/** Signing in leads back to what was wanted. */
export const signInPath = (wanted: string) => withQuery(DESK_PATHS.signIn, DESK_QUERY.wanted, wanted);
/** A page or a form of the sign-in that remembers what was wanted. */
export const withWanted = (path: string, wanted: string | null) => (wanted === null ? path : withQuery(path, DESK_QUERY.wanted, wanted));
/** A new account at a unit. */
export const newAccountPath = (unitCode: string) => withQuery(DESK_PATHS.newAccount, DESK_QUERY.unit, unitCode);
export const accountPath = (id: string) => `${DESK_PATHS.accounts}/${id}`;
export const slipPath = (id: string) => `${DESK_PATHS.accounts}/${id}/phieu`;
/** The token stands behind the #: it is in no log, no history of a proxy and no `Referer`. */
export const takeOverPath = (token: string) => `${DESK_PATHS.takeOver}#${token}`;
/** Where a moved draft arrives, the draft itself or what opens it behind the #. */
export const receivePath = (what: keyof typeof FRAGMENT, value: string) => `${PATHS.receive}#${FRAGMENT[what]}=${value}`;

/** Posters of a unit and of what stands below it. */
export const unitPostersPath = (unitCode: string) => `${DESK_PATHS.posters}/${encodeURIComponent(unitCode)}`;
/** Names in the query of the pages about posters. */
export const POSTER_QUERY = { format: 'kho' } as const;
export const posterFormatPath = (path: string, code: string, format: string) =>
  `${withQuery(path, QUERY.reference, code)}&${POSTER_QUERY.format}=${format}`;
/** The same, found by a code on paper. */
export const posterOfUnitPath = (code: string) => withQuery(DESK_PATHS.myPosters, QUERY.reference, code);
/** A file of many posters: how far it is, and where it is fetched. */
export const posterFilePath = (unitCode: string, id: string) => `${unitPostersPath(unitCode)}/tep/${id}`;

/** The code in the path of a scanned poster, as typed; null on any other page. */
export const posterCodeIn = (pathname: string) => /^\/q\/([^/]+)/.exec(pathname)?.[1] ?? null;
