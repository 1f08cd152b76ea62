import { type AnnouncementState, type Audience, type ReminderFacts, stateOf } from '#lib/domain/announcement.ts';
import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import { formatClock, formatDate, formatDay, formatNumber } from '../format.ts';
import { factsWords } from './reminders.ts';

/** What a unit sends to those below it. */
export const ANNOUNCEMENTS = {
  nav: 'Gửi thông báo',
  title: 'Thông báo đã gửi',
  /** One of them, a draft or sent. */
  one: 'Thông báo',
  intro: 'Gửi đến các đơn vị trực thuộc. Mỗi đơn vị bấm “Đã nhận”, Anh/Chị biết nơi nào chưa nhận.',
  create: 'Soạn thông báo',
  drafts: 'Đang soạn',
  sent: 'Đã gửi',
  none: 'Chưa gửi thông báo nào',
  nobodyBelow: 'Đơn vị này không có đơn vị trực thuộc để gửi thông báo.',
  older: 'Xem cũ hơn',
  reminder: 'Nhắc việc',
  sentBy: (sender: string, at: Instant) => `${sender} gửi lúc ${momentWords(at)}`,
  marks: (n: number) => `${formatNumber(n)} đơn vị đã nhận`,
  discarded: 'Đã bỏ bản nháp.',
  units: 'Đơn vị gửi',
} as const;

export const momentWords = (at: Instant) => `${formatClock(at)} ngày ${formatDate(at)}`;
export const markBy = (day: LocalDate) => `Hạn bấm “Đã nhận”: hết ngày ${formatDay(day)}`;

export const STATE_TEXT: Record<AnnouncementState, string> = {
  draft: 'Chưa gửi',
  sent: 'Đã gửi',
  corrected: 'Đã đính chính',
  withdrawn: 'Đã rút lại',
};
export const stateWords = (announcement: Parameters<typeof stateOf>[0]) => STATE_TEXT[stateOf(announcement)];

export const AUDIENCE_TEXT: Record<Audience, string> = {
  grassroots: 'Mọi công đoàn cơ sở trực thuộc',
  'immediate-upper': 'Công đoàn cấp trên trực tiếp cơ sở',
  provincial: 'Các đơn vị trực thuộc Tổng Liên đoàn',
  everyone: 'Mọi đơn vị trực thuộc, các cấp',
};

const RECEIVERS: Record<Audience, string> = {
  grassroots: 'công đoàn cơ sở',
  'immediate-upper': 'công đoàn cấp trên trực tiếp cơ sở',
  provincial: 'đơn vị trực thuộc Tổng Liên đoàn',
  everyone: 'đơn vị các cấp',
};

/** `1.234 công đoàn cơ sở`; a reminder names CĐCS. */
export const receiversWords = (n: number, audience: Audience | null) => `${formatNumber(n)} ${RECEIVERS[audience ?? 'grassroots']}`;

export const ANNOUNCEMENT_FORM = {
  title: 'Soạn thông báo',
  correctTitle: 'Soạn bản đính chính',
  editTitle: 'Sửa bản nháp',
  corrects: (title: string) => `Đính chính thông báo “${title}”. Bản đã gửi vẫn còn để đối chiếu.`,
  subject: 'Tiêu đề',
  subjectExample: 'Ví dụ: Triển khai Kế hoạch số 153/KH-LĐLĐ',
  text: 'Nội dung',
  textHint: 'Để một dòng trống khi sang đoạn mới. Tệp đính kèm thêm ở bước sau.',
  audience: 'Gửi đến',
  chooseAudience: 'Chọn nơi nhận',
  acknowledgeBy: 'Hạn bấm “Đã nhận” (hết ngày)',
  acknowledgeByExample: 'Ví dụ: 27/4/2021',
  optional: '(không bắt buộc)',
  reason: 'Đính chính điều gì, vì sao',
  reasonHint: 'Đơn vị nhận đọc được lý do này.',
  submit: 'Lưu và xem trước',
  notYet: 'Chưa gửi cho ai. Anh/Chị xem trước rồi mới gửi.',
  back: 'Về danh sách thông báo',
  backToDraft: 'Về bản nháp',
} as const;

export const DRAFT = {
  notice: 'Chưa gửi. Anh/Chị đọc lại, thêm tệp nếu cần, rồi bấm Gửi.',
  before: 'Trước khi gửi',
  receivers: (words: string, unit: string) => `Gửi đến ${words} đang trực thuộc ${unit}.`,
  later: 'Đơn vị thành lập hoặc chuyển về sau này cũng thấy thông báo.',
  final: 'Gửi rồi thì không sửa được nữa; chỉ đính chính hoặc rút lại, kèm lý do.',
  nobody: 'Hiện không có đơn vị nào để nhận. Anh/Chị sửa lại nơi nhận.',
  send: 'Gửi thông báo',
  edit: 'Sửa nội dung',
  attach: 'Thêm tệp',
  detach: 'Bỏ tệp',
  detachOf: (name: string) => `Bỏ tệp ${name}`,
  discard: 'Bỏ bản nháp',
  discardAsk: 'Bỏ bản nháp này cùng các tệp đính kèm?',
  files: 'Tệp đính kèm',
} as const;

export const SENT = {
  sent: 'Đã gửi. Các đơn vị thấy thông báo ngay khi mở trang.',
  withdrawn: 'Đã rút lại. Các đơn vị thấy lý do thay cho nội dung.',
  reminded: 'Đã gửi nhắc việc.',
  receiving: 'Nơi nhận',
  tally: (marked: number, words: string) => `Đã nhận: ${formatNumber(marked)} trên ${words}`,
  all: 'Tất cả nơi nhận',
  waitingOnly: 'Chỉ xem nơi chưa nhận',
  whole: 'Xem cả nơi đã nhận',
  search: 'Tìm theo tên đơn vị',
  find: 'Tìm',
  allMarked: 'Nơi này đã nhận đủ',
  noneFound: 'Không tìm thấy đơn vị nào',
  waiting: 'Chưa nhận',
  marked: 'Đã nhận',
  markedAt: (at: Instant) => `Đã nhận lúc ${momentWords(at)}`,
  below: (marked: number, receivers: number) => `Bên dưới đã nhận ${formatNumber(marked)}/${formatNumber(receivers)}`,
  open: (name: string) => `Mở danh sách bên dưới ${name}`,
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  correct: 'Đính chính',
  withdraw: 'Rút lại',
  withdrawAsk: 'Các đơn vị sẽ thấy thông báo đã rút và lý do; nội dung và tệp không còn hiện ở nơi nhận. Không đưa lại được.',
  reason: 'Lý do rút lại',
  withdrawnBecause: (reason: string, at: Instant) => `Đã rút lại lúc ${momentWords(at)}. Lý do: ${reason}`,
  corrected: 'Đã có bản đính chính',
  openCorrection: 'Mở bản đính chính',
  correctionOf: (title: string) => `Đính chính thông báo “${title}”`,
  because: (reason: string) => `Lý do: ${reason}`,
  zalo: 'Lời nhắn để gửi Zalo',
  zaloHint: 'Gồm các đơn vị chưa nhận trong danh sách đang mở.',
  copyZalo: 'Sao chép lời nhắn',
} as const;

/** More names than these nobody reads in a message. */
const MOST_NAMED = 100;

/** `facts`: of a unit that was reminded. */
type Waiting = { name: string; facts: ReminderFacts | null };

/** A message about who has not marked an announcement yet, to paste into a group. */
export function zaloText(title: string, day: LocalDate | null, units: readonly Waiting[], address: string): string {
  const until = day === null ? '' : ` (hạn: hết ngày ${formatDay(day)})`;
  const listed = units
    .slice(0, MOST_NAMED)
    .map(({ name, facts }, i) => `${i + 1}. ${name}${facts === null ? '' : ` (${factsWords(facts)})`}`);
  const more = units.length > MOST_NAMED ? [`… và ${formatNumber(units.length - MOST_NAMED)} đơn vị khác`] : [];
  return [
    `Còn ${formatNumber(units.length)} đơn vị chưa bấm “Đã nhận” cho thông báo “${title}”${until}:`,
    ...listed,
    ...more,
    `Kính đề nghị các đồng chí mở ${address}, đọc rồi bấm “Đã nhận”.`,
  ].join('\n');
}

/** What a unit was sent. */
export const INBOX = {
  nav: 'Thông báo',
  title: 'Thông báo nhận được',
  intro: 'Công đoàn cấp trên gửi đến đơn vị. Đọc xong, Anh/Chị bấm “Đã nhận”.',
  none: 'Chưa có thông báo nào gửi đến đơn vị',
  units: 'Đơn vị của Anh/Chị',
  waiting: 'Chưa nhận',
  marked: 'Đã nhận',
  ended: 'Đơn vị đã kết thúc hoạt động, không cần bấm “Đã nhận”',
  forOthers: 'Gửi cấp dưới, để biết',
  older: 'Xem cũ hơn',
  files: 'Tệp đính kèm',
  mark: 'Đã nhận',
  markHint: (unit: string) => `Bấm để nơi gửi biết ${unit} đã nhận thông báo này.`,
  ownFacts: (words: string) => `Số liệu của đơn vị khi gửi: ${words}.`,
  onlyOwn: 'Cán bộ của chính đơn vị bấm “Đã nhận”.',
  markedAt: (at: Instant) => `Đơn vị đã nhận lúc ${momentWords(at)}.`,
  thanks: 'Đã ghi nhận. Cảm ơn Anh/Chị.',
  withdrawn: (reason: string, at: Instant) => `Nơi gửi đã rút lại thông báo này lúc ${momentWords(at)}. Lý do: ${reason}`,
  corrected: 'Thông báo này đã có bản đính chính. Anh/Chị đọc bản mới.',
  openNew: 'Đọc bản đính chính',
  correction: (title: string) => `Đây là bản đính chính của thông báo “${title}”.`,
  openOld: 'Xem bản trước',
  back: 'Về danh sách thông báo',
} as const;
