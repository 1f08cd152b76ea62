import type { WindowAct } from '#lib/contracts/window-request.ts';
import type { BeforeOpening, Phase } from '#lib/domain/intake-window.ts';

export const CAMPAIGNS = {
  title: 'Chương trình',
  intro: 'Các chương trình mà đơn vị của Anh/Chị phát động hoặc tham gia.',
  none: 'Chưa có chương trình nào',
  create: 'Tạo Chương trình',
  owner: (name: string) => `${name} phát động`,
} as const;

/** Who acts when nobody is named: the first start, and the command line. */
const SERVER_ACTORS: Readonly<Record<string, true>> = { seed: true, cli: true, start: true };

export const CAMPAIGN_DESK = {
  hours: 'Giờ nhận bài',
  phaseName: (no: number) => `Đợt ${no}`,
  now: 'Bây giờ',
  line: 'Các đợt nhận bài theo thời gian; nội dung ghi ở bên dưới',
  opens: 'Mở',
  closes: 'Đóng',
  grace: 'Nhận thêm sau giờ đóng',
  graceNone: 'Không',
  graceOf: (minutes: number) => `${minutes} phút, cho bài đã bấm Nộp trước giờ đóng`,
  early: 'Bài nộp trước giờ mở',
  noMove: 'Giờ nhận bài do đơn vị phát động quyết định.',
  content: 'Nội dung Chương trình',
  contentIntro: 'Giới thiệu, tiêu chí, mục bắt buộc, lời đồng ý, hướng dẫn, liên hệ, văn bản.',
  contentOpen: 'Mở nội dung',
  aggregation: (day: string) => `Hạn tổng hợp, báo cáo của cán bộ: hết ngày ${day}. Hạn này không kéo dài giờ nhận bài.`,
  history: 'Đã quyết định thế nào',
  historyIntro: 'Mỗi lần thay đổi là một bản mới; bản cũ không xóa được.',
  version: (n: number) => `Bản ${n}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  notAccount: (who: string) => (who in SERVER_ACTORS ? 'Người vận hành máy chủ' : `Người vận hành máy chủ (${who})`),
  permits: 'Đơn vị được nộp muộn',
  permitsIntro: 'Khi chương trình đã đóng, bài của các đơn vị này và đơn vị trực thuộc vẫn được nhận đến hết hạn.',
  permitsNone: 'Chưa đơn vị nào được nộp muộn.',
  grant: 'Cho một đơn vị nộp muộn',
  prolong: 'Đổi hạn',
  revoke: 'Thu hồi',
  granted: (until: string) => `Được nộp muộn ${until}`,
  revoked: 'Thu hồi',
  valid: 'Còn hạn',
  expired: 'Hết hạn',
  ended: 'Đã thu hồi',
  done: {
    window: 'Đã đổi giờ nhận bài. Trang đang mở biết trong vòng một phút.',
    permit: 'Đã ghi quyết định về nộp muộn. Trang đang mở biết trong vòng một phút.',
    created: 'Đã tạo Chương trình. Anh/Chị mở phần Nội dung để soạn giới thiệu, tiêu chí, hướng dẫn và liên hệ.',
  },
} as const;

export const PHASE_STATE: Record<Phase, string> = {
  before: 'Chưa mở',
  open: 'Đang nhận bài',
  grace: 'Hết giờ, đang nhận nốt',
  after: 'Đã đóng',
};

export const EARLY_RULE: Record<BeforeOpening, string> = {
  'keep-on-phone': 'Giữ trên máy người viết, tự gửi khi mở',
  'hold-on-server': 'Nhận ngay và giữ ở máy chủ, tính từ giờ mở',
};

export const ACT_NAME: Record<WindowAct, string> = {
  close: 'Đổi giờ đóng',
  phase: 'Mở lại hoặc thêm đợt',
  grace: 'Đổi số phút nhận thêm',
  early: 'Đổi cách giữ bài nộp sớm',
};

export const ACT_INTRO: Record<WindowAct, string> = {
  close: 'Gia hạn hoặc đóng sớm hơn. Giờ đóng mới phải ở sau bây giờ; bài đã nhận vẫn giữ nguyên.',
  phase: 'Thêm một đợt nhận bài. Để trống ngày mở thì mở ngay khi Anh/Chị xác nhận.',
  grace: 'Bài đã bấm Nộp trước giờ đóng mà mạng chậm được nhận thêm ít phút.',
  early: 'Bài nộp trước giờ mở được giữ ở đâu. Chỉ đổi được khi đợt chưa mở.',
};

/** The form of a change and the page that confirms it. */
export const CHANGE = {
  closeDay: 'Ngày đóng',
  closeDayHint: 'Tính đến hết ngày đó, giờ Việt Nam.',
  dayExample: 'Ví dụ: 27/4/2021',
  closeTime: 'Giờ đóng',
  timeHint: 'Chỉ ghi khi không tính đến hết ngày.',
  timeExample: 'Ví dụ: 17:00',
  openDay: 'Ngày mở',
  openDayHint: 'Từ 0 giờ ngày đó. Để trống: mở ngay.',
  openTime: 'Giờ mở',
  openTimeHint: 'Chỉ ghi khi không mở từ 0 giờ.',
  optional: '(không bắt buộc)',
  grace: 'Số phút nhận thêm sau giờ đóng',
  graceExample: 'Ví dụ: 15',
  graceHint: 'Từ 0 đến 120 phút. Để trống: như đợt trước.',
  graceRange: 'Từ 0 đến 120 phút. Ghi 0 thì không nhận thêm.',
  rule: 'Bài nộp trước giờ mở',
  unitCode: 'Mã đơn vị',
  unitHint: 'Gồm cả các đơn vị trực thuộc.',
  permitTitle: 'Cho một đơn vị nộp muộn',
  endTitle: 'Thu hồi phép nộp muộn',
  permitDay: 'Ngày hết hạn',
  permitTime: 'Giờ hết hạn',
  ask: 'Xem điều sẽ xảy ra',
  confirmTitle: 'Điều sẽ xảy ra',
  notYet: 'Chưa có gì thay đổi. Anh/Chị đọc, ghi lý do rồi xác nhận.',
  reason: 'Lý do',
  reasonHint: 'Lưu cùng quyết định. Không ghi thông tin riêng của ai.',
  reasonExample: 'Ví dụ: Theo đề nghị của các LĐLĐ tỉnh bị bão',
  yes: 'Xác nhận thay đổi',
  again: 'Sửa lại',
  back: 'Về chương trình',
} as const;
