/** Around every form of a page that needs an account. */
export const FORM = {
  summaryTitle: 'Anh/Chị xem lại các mục sau',
  sending: 'Đang gửi…',
  restored: 'Nội dung Anh/Chị đã nhập vẫn còn đây.',
  internal: 'Máy chủ gặp trục trặc. Anh/Chị thử lại sau ít phút; nội dung đã nhập vẫn còn.',
  showPassword: 'Hiện mật khẩu',
} as const;

export const SIGN_IN = {
  title: 'Đăng nhập',
  intro: 'Dành cho cán bộ công đoàn. Người viết sáng kiến không cần tài khoản.',
  username: 'Số điện thoại hoặc tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  lost: 'Quên mật khẩu? Anh/Chị liên hệ người đã cấp tài khoản ở công đoàn cấp trên để được cấp lại.',
  writeInstead: 'Viết sáng kiến, không cần đăng nhập',
} as const;

export const SECOND_FACTOR = {
  title: 'Nhập mã xác thực',
  intro: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số.',
  code: 'Mã xác thực',
  hint: 'Không mang điện thoại? Nhập một mã dự phòng; mỗi mã dùng được một lần.',
  submit: 'Tiếp tục',
  again: 'Đăng nhập lại từ đầu',
} as const;

export const TAKE_OVER = {
  title: 'Nhận tài khoản',
  noScript: 'Trang này cần JavaScript. Anh/Chị bật JavaScript, hoặc mở đường dẫn bằng trình duyệt khác.',
  opening: 'Đang mở…',
  goneTitle: 'Đường dẫn không còn dùng được',
  goneText: 'Đường dẫn chỉ dùng được một lần, trong 72 giờ. Anh/Chị xin người cấp tài khoản ở công đoàn cấp trên cấp lại.',
  toSignIn: 'Đã nhận rồi? Đăng nhập',
  welcome: (name: string) => `Chào ${name}`,
  yours: 'Tài khoản này dành cho Anh/Chị:',
  username: 'Tên đăng nhập',
  units: 'Đơn vị',
  notYou: 'Nếu không phải tên Anh/Chị, xin đóng trang này và trả lại phiếu cho người đã đưa.',
  first: 'Đây là tài khoản đầu tiên của hệ thống: quản trị toàn quốc.',
  name: 'Họ và tên',
  chosenUsername: 'Tên đăng nhập hoặc số điện thoại',
  usernameExample: 'Ví dụ: hoa.nguyen hoặc 0912 345 678',
  password: 'Đặt mật khẩu',
  passwordHint: 'Ít nhất 10 ký tự. Nên ghép vài từ dễ nhớ, không dùng tên hay số điện thoại.',
  passwordExample: 'Ví dụ: kim chỉ vải áo xanh',
  submit: 'Nhận tài khoản',
} as const;

export const MY_ACCOUNT = {
  title: 'Tài khoản của tôi',
  username: 'Tên đăng nhập',
  roles: 'Vai trò',
  twoFactor: 'Xác thực hai lớp',
  on: 'Đang bật',
  off: 'Chưa bật',
  open: 'Mở trang xác thực hai lớp',
  passwordTitle: 'Đổi mật khẩu',
  current: 'Mật khẩu hiện nay',
  password: 'Mật khẩu mới',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Các nơi đăng nhập khác đã được đăng xuất.',
  sessionsTitle: 'Các nơi đang đăng nhập',
  thisOne: 'Máy này',
  otherOne: 'Máy khác',
  since: (when: string) => `đăng nhập ${when}`,
  signOutElsewhere: 'Đăng xuất mọi nơi khác',
  signedOut: 'Đã đăng xuất mọi nơi khác.',
} as const;

export const TWO_FACTOR = {
  title: 'Xác thực hai lớp',
  why: 'Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã 6 chữ số trên điện thoại. Người khác biết mật khẩu cũng không vào được.',
  required: 'Tài khoản quản trị cấp tỉnh trở lên phải bật xác thực hai lớp trước khi làm việc.',
  later: 'Để sau',
  start: 'Bắt đầu',
  current: 'Mật khẩu của Anh/Chị',
  step1: '1. Quét mã này bằng ứng dụng xác thực',
  apps: 'Ứng dụng nào cũng được: Google Authenticator, Microsoft Authenticator…',
  symbol: 'Mã QR cho ứng dụng xác thực',
  typed: 'Không quét được? Nhập khóa này vào ứng dụng:',
  step2: '2. Ghi lại các mã dự phòng',
  recovery: 'Mất điện thoại thì dùng một mã dưới đây, mỗi mã một lần. Trang này không hiện lại.',
  step3: '3. Nhập mã đang hiện trên ứng dụng',
  code: 'Mã 6 chữ số',
  confirm: 'Bật xác thực hai lớp',
  done: 'Đã bật xác thực hai lớp.',
  isOn: 'Xác thực hai lớp đang bật.',
  goOn: 'Vào trang làm việc',
  off: 'Tắt xác thực hai lớp',
  offHint: 'Đổi điện thoại? Anh/Chị tắt rồi bật lại trên máy mới.',
} as const;
