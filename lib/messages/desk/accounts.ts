import { ROLE_TEXT } from './frame.ts';

/** Accounts that somebody above looks after. */
export const ACCOUNTS = {
  title: 'Tài khoản',
  create: 'Cấp tài khoản',
  search: 'Tìm theo tên hoặc tên đăng nhập',
  searchButton: 'Tìm',
  none: 'Chưa có tài khoản nào',
  noneFound: 'Không tìm thấy tài khoản nào',
  more: 'Xem tiếp',
  waiting: 'Chưa nhận',
  inUse: 'Đang dùng',
  disabled: 'Đã khóa',
  noRole: 'Không có vai trò',
  personal: 'Tên và số điện thoại là thông tin cá nhân. Việc xem được ghi nhật ký.',
} as const;

export const NEW_ACCOUNT = {
  title: 'Cấp tài khoản',
  intro: 'Anh/Chị nhập người được cấp. Hệ thống in một phiếu có mã QR để người đó tự đặt mật khẩu; Anh/Chị không cần biết mật khẩu.',
  name: 'Họ và tên',
  username: 'Số điện thoại hoặc tên đăng nhập',
  usernameExample: 'Ví dụ: 0912 345 678 hoặc hoa.nguyen',
  role: 'Vai trò',
  chooseRole: 'Chọn vai trò',
  unit: 'Mã đơn vị',
  unitHint: 'Vai trò có hiệu lực tại đơn vị này và các đơn vị trực thuộc.',
  submit: 'Cấp tài khoản và in phiếu',
} as const;

export const ACCOUNT = {
  title: 'Tài khoản',
  username: 'Tên đăng nhập',
  state: 'Tình trạng',
  twoFactor: 'Xác thực hai lớp',
  on: 'Đang bật',
  off: 'Chưa bật',
  created: 'Ngày cấp',
  roles: 'Vai trò',
  give: 'Giao thêm vai trò',
  giveAsk: 'Người này giữ các vai trò đang có và nhận thêm một vai trò, tại đơn vị này hoặc đơn vị khác.',
  revoke: 'Thu hồi vai trò',
  revokeAsk: 'Thu hồi vai trò này? Người đó không còn xem và làm được việc của đơn vị; những gì đã làm vẫn giữ nguyên.',
  openSlip: 'Xem phiếu nhận tài khoản',
  handOver: 'Cấp lại (quên mật khẩu, mất điện thoại)',
  handOverAsk: 'Cấp lại? Người này bị đăng xuất ở mọi nơi, tắt xác thực hai lớp, và nhận phiếu mới để đặt lại mật khẩu.',
  signOut: 'Đăng xuất mọi nơi',
  signOutAsk: 'Đăng xuất người này ở mọi nơi? Người đó đăng nhập lại được ngay bằng mật khẩu của mình.',
  disable: 'Khóa tài khoản',
  disableAsk: 'Khóa tài khoản? Người này bị đăng xuất và không đăng nhập được cho đến khi mở lại. Dữ liệu không mất.',
  enable: 'Mở lại tài khoản',
  enableAsk: 'Mở lại tài khoản này?',
  yes: 'Đồng ý',
} as const;

export const SLIP = {
  title: 'Phiếu nhận tài khoản',
  programme: 'Sáng kiến · phần mềm của cán bộ công đoàn',
  person: 'Người nhận',
  username: 'Tên đăng nhập',
  role: 'Vai trò',
  how: 'Dùng điện thoại quét mã, rồi tự đặt mật khẩu.',
  symbol: 'Mã QR để nhận tài khoản',
  until: (when: string) => `Dùng một lần, đến ${when}.`,
  warning:
    'Ai có phiếu này đều nhận được tài khoản. Chỉ đưa tận tay người nhận; dùng xong thì hủy. Không ai được hỏi mật khẩu của Anh/Chị.',
  print: 'In phiếu',
  copy: 'Hoặc gửi riêng đường dẫn này cho người nhận:',
  gone: 'Không còn phiếu nào dùng được: tài khoản đã được nhận, hoặc phiếu đã quá 72 giờ.',
  back: 'Về tài khoản',
} as const;

export const AUDIT = {
  title: 'Nhật ký',
  intro: 'Ai đã làm gì, lúc nào, trong đơn vị và các đơn vị trực thuộc.',
  unit: 'Mã đơn vị',
  who: 'Người làm (tên đăng nhập)',
  what: 'Việc',
  anything: 'Mọi việc',
  from: 'Từ ngày',
  to: 'Đến ngày',
  filter: 'Lọc',
  none: 'Không có việc nào trong phần đã chọn',
  older: 'Xem cũ hơn',
  server: 'Người vận hành máy chủ',
  requestId: 'Mã yêu cầu',
} as const;

/** What an event of the audit log says. An act without words here is shown by its code. */
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
  'announcement-acknowledged': 'Xác nhận đã nhận thông báo',
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

/** Names of facts that an event may carry; one without words here is shown by its code, also with `.before` and `.after`. */
const FACT_NAMES: Readonly<Record<string, string>> = {
  role: 'vai trò',
  owner: 'đơn vị phát động',
  unit: 'đơn vị',
  sessions: 'số nơi đăng xuất',
  members: 'số đoàn viên',
  asOf: 'tính đến ngày',
  source: 'nguồn',
  place: 'địa danh',
  documentNumberStyle: 'số và ký hiệu',
  signatureLines: 'chức vụ người ký',
  signatoryChanged: 'đổi người ký',
  recipients: 'nơi nhận',
  legalBases: 'căn cứ',
  employers: 'người sử dụng lao động',
  target: 'đơn vị nhận',
  effectiveOn: 'ngày hiệu lực',
};
const MOMENTS: Readonly<Record<string, string>> = { before: 'trước', after: 'sau' };

/** `vai trò: Cán bộ CĐCS`, `tên (trước): …`. */
export function factText(name: string, value: string | number | boolean | null): string {
  const [fact = '', moment = ''] = name.split('.');
  const when = MOMENTS[moment] === undefined ? '' : ` (${MOMENTS[moment]})`;
  const role = fact === 'role' ? Object.entries(ROLE_TEXT).find(([code]) => code === value)?.[1] : undefined;
  return `${FACT_NAMES[fact] ?? fact}${when}: ${role ?? value ?? '–'}`;
}
