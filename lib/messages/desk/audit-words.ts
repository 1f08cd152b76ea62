import type { Instant } from '#lib/domain/instant.ts';
import { formatDay, formatNumber } from '../format.ts';
import { AUDIENCE_TEXT } from './announcements.ts';
import { FILTER_TEXT } from './board.ts';
import { EARLY_RULE } from './campaigns.ts';
import { ROLE_TEXT } from './frame.ts';
import { formatMoment } from './moment.ts';
import { FORMAT_SHORT } from './posters.ts';
import { refusalText } from './refusals.ts';
import { SECTION_NAME } from './settings.ts';
import { CONTACT_ROLE_NAME } from './unit-details.ts';

/** What an event of the audit log says; a test proves that every act of the program has words here. */
export const VERB_TEXT: Readonly<Record<string, string>> = {
  'first-admin-created': 'Tạo quản trị đầu tiên',
  'account-created': 'Cấp tài khoản',
  'account-handed-over': 'Cấp lại tài khoản',
  'account-taken-over': 'Nhận tài khoản',
  'account-disabled': 'Khóa tài khoản',
  'account-enabled': 'Mở lại tài khoản',
  'account-signed-out': 'Đăng xuất người khác',
  'role-given': 'Giao thêm vai trò',
  'role-revoked': 'Thu hồi vai trò',
  'role-carried': 'Chuyển vai trò sang đơn vị tiếp nhận',
  'signed-in': 'Đăng nhập',
  'signed-out': 'Đăng xuất',
  'signed-out-elsewhere': 'Đăng xuất mọi nơi khác',
  'password-accepted': 'Nhập đúng mật khẩu, chờ mã xác thực',
  'password-changed': 'Đổi mật khẩu',
  'recovery-code-used': 'Dùng mã dự phòng',
  'two-factor-switched-on': 'Bật xác thực hai lớp',
  'two-factor-switched-off': 'Tắt xác thực hai lớp',
  'personal-data-read': 'Xem thông tin cá nhân',
  'poster-issued': 'Phát hành áp phích',
  'poster-revoked': 'Thu hồi áp phích',
  'poster-confirmed': 'Xác nhận áp phích',
  'posters-printed': 'Tạo tệp in áp phích',
  'campaign-created': 'Tạo Chương trình',
  'campaign-handed-over': 'Chuyển Chương trình cho đơn vị kế thừa',
  'campaign-changed': 'Sửa nội dung Chương trình',
  'window-moved': 'Đổi giờ đóng nhận bài',
  'window-reopened': 'Mở đợt nhận bài mới',
  'window-rules-changed': 'Đổi cách nhận bài',
  'units-imported': 'Nhập đơn vị từ tệp',
  'unit-created': 'Thêm đơn vị',
  'unit-renamed': 'Đổi tên đơn vị',
  'unit-moved': 'Chuyển đơn vị',
  'unit-merged': 'Hợp nhất đơn vị',
  'unit-dissolved': 'Giải thể đơn vị',
  'unit-change-planned': 'Định ngày thay đổi đơn vị',
  'unit-change-cancelled': 'Bỏ thay đổi đã định ngày',
  'unit-change-refused': 'Không thực hiện được thay đổi đã định ngày',
  'late-permit-granted': 'Cho đơn vị nộp muộn',
  'late-permit-revoked': 'Thu hồi phép nộp muộn',
  'announcement-drafted': 'Soạn thông báo',
  'announcement-changed': 'Sửa bản nháp thông báo',
  'announcement-discarded': 'Bỏ bản nháp thông báo',
  'announcement-sent': 'Gửi thông báo',
  'reminder-sent': 'Gửi lời nhắc',
  'announcement-withdrawn': 'Rút lại thông báo',
  'announcement-acknowledged': 'Bấm “Đã nhận” cho thông báo',
  'unit-name-mapped': 'Gán tên đơn vị chưa có trong danh sách',
  'unit-name-unmapped': 'Bỏ gán tên đơn vị',
  'attachment-added': 'Thêm tệp đính kèm',
  'attachment-removed': 'Bỏ tệp đính kèm',
  'plan-recorded': 'Ghi nhận kế hoạch của CĐCS',
  'plan-undone': 'Bỏ ghi nhận kế hoạch',
  'signing-recorded': 'Ghi nhận ký kết của CĐCS',
  'signing-undone': 'Bỏ ghi nhận ký kết',
  'unit-settings-changed': 'Sửa đầu và cuối văn bản',
  'unit-contact-changed': 'Ghi đầu mối liên hệ',
  'unit-contact-removed': 'Xóa đầu mối liên hệ',
  'member-count-recorded': 'Ghi số đoàn viên',
  'unit-workplaces-changed': 'Sửa nơi làm việc',
};

/** Names of the facts that an event may carry, also with `.before` and `.after`; a test proves that every one of the program stands here. */
export const FACT_NAMES: Readonly<Record<string, string>> = {
  role: 'vai trò',
  owner: 'đơn vị phát động',
  unit: 'đơn vị',
  units: 'số đơn vị',
  unitName: 'tên đơn vị',
  parent: 'công đoàn cấp trên',
  sessions: 'số nơi đăng xuất',
  members: 'số đoàn viên',
  figures: 'số lần ghi đoàn viên',
  asOf: 'tính đến ngày',
  source: 'nguồn',
  place: 'địa danh',
  documentNumberStyle: 'số và ký hiệu',
  signatureLines: 'chức vụ người ký',
  signatoryChanged: 'đổi người ký',
  recipients: 'nơi nhận',
  legalBases: 'căn cứ',
  employers: 'người sử dụng lao động',
  sections: 'bộ phận',
  target: 'đơn vị tiếp nhận',
  effectiveOn: 'ngày hiệu lực',
  code: 'mã đơn vị',
  name: 'tên',
  shortName: 'tên ngắn',
  kind: 'việc',
  why: 'vì sao không thực hiện được',
  reason: 'lý do',
  campaign: 'Chương trình',
  section: 'phần',
  slug: 'địa chỉ',
  phaseNo: 'đợt',
  opensAt: 'giờ mở',
  closesAt: 'giờ đóng',
  graceMinutes: 'số phút nhận thêm',
  beforeOpening: 'bài nộp sớm',
  until: 'được nộp đến',
  posters: 'số áp phích',
  issued: 'phát hành mới',
  format: 'khổ giấy',
  serial: 'số thứ tự',
  replaces: 'thay cho áp phích',
  title: 'tiêu đề',
  audience: 'nơi nhận',
  receivers: 'số đơn vị nhận',
  corrects: 'đính chính thông báo đã gửi',
  filter: 'nhắc các đơn vị',
  file: 'tệp',
  contactRole: 'phụ trách',
  changed: 'mục thay đổi',
  created: 'thêm mới',
  number: 'số văn bản',
  datedOn: 'ngày',
};

/** What only a program compares: numbers of versions, fingerprints. The event keeps them, the page does not show them. */
export const UNTOLD_FACTS: ReadonlySet<string> = new Set(['version', 'formVersion', 'sha256']);

const CHANGE_TEXT: Readonly<Record<string, string>> = {
  create: 'thêm đơn vị',
  rename: 'đổi tên',
  move: 'chuyển đơn vị',
  merge: 'hợp nhất',
  dissolve: 'giải thể',
};

const CONTACT_PARTS: Readonly<Record<string, string>> = {
  new: 'thêm mới',
  name: 'họ tên',
  position: 'chức vụ',
  phone: 'điện thoại',
  email: 'email',
  role: 'việc phụ trách',
};

/** Words for the values of a fact that has a list of them. */
const VALUE_TEXT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_TEXT,
  audience: AUDIENCE_TEXT,
  filter: FILTER_TEXT,
  section: SECTION_NAME,
  beforeOpening: EARLY_RULE,
  format: FORMAT_SHORT,
  contactRole: CONTACT_ROLE_NAME,
  kind: CHANGE_TEXT,
};

type Value = string | number | boolean | null;

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text);
const momentOf = (text: string): Instant => Date.parse(text);

/** `number not-found, unit required`, as the judge of a planned change says it. */
function whyText(faults: string): string {
  const errors = faults.split(', ').map((one) => ({ pointer: `/${one.split(' ')[0]}`, code: one.split(' ')[1] ?? 'invalid' }));
  return refusalText('invalid-fields', errors)
    .faults.map(({ text }) => text)
    .join('; ');
}

function textOf(fact: string, value: string): string {
  if (value === '') return '–';
  if (fact === 'why') return whyText(value);
  if (fact === 'corrects') return 'có';
  if (fact === 'changed')
    return value
      .split(', ')
      .map((part) => CONTACT_PARTS[part] ?? part)
      .join(', ');
  if (isMoment(value)) return formatMoment(momentOf(value));
  return VALUE_TEXT[fact]?.[value] ?? formatDay(value).replaceAll('\n', '; ');
}

function valueText(fact: string, value: Value): string {
  if (value === null) return '–';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return textOf(fact, value);
}

/** Lists of others' personal data, as the act of reading one calls them; of a single record its own name is known. */
const LIST_TEXT: Readonly<Record<string, string>> = { accounts: 'Danh sách tài khoản', contacts: 'Danh sách đầu mối liên hệ' };

/** What an act was done to, when it was no person and no unit. */
export const subjectText = (subjectId: string): string | null => LIST_TEXT[subjectId] ?? null;

/**
 * The facts of an event as people read them: `vai trò: Cán bộ CĐCS`, `số đoàn viên: 149 → 150`. Numbers for programs are left out, and
 * facts that are not there.
 */
export function factsText(detail: Readonly<Record<string, Value>>): string[] {
  const names = new Set(Object.keys(detail).map((name) => name.split('.')[0] ?? ''));
  return [...names].flatMap((fact) => (UNTOLD_FACTS.has(fact) ? [] : toldOf(fact, detail)));
}

function toldOf(fact: string, detail: Readonly<Record<string, Value>>): string[] {
  const isChange = `${fact}.after` in detail;
  const before = detail[`${fact}.before`] ?? '';
  const now = isChange ? (detail[`${fact}.after`] ?? null) : (detail[fact] ?? null);
  if (now === null && !isChange) return [];
  const earlier = before === '' ? '' : `${valueText(fact, before)} → `;
  return [`${FACT_NAMES[fact] ?? fact}: ${earlier}${valueText(fact, now)}`];
}
