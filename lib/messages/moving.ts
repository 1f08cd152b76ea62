import type { Instant } from '#lib/domain/instant.ts';
import { formatClock, formatDate, formatNumber } from './format.ts';

/** Sending a draft on to another browser, from where it was written. */
export const MOVING = {
  act: 'Chuyển sang trình duyệt khác',
  named: (title: string) => `Chuyển sang trình duyệt khác: ${title}`,
  title: 'Chuyển bài này sang trình duyệt khác',
  close: 'Đóng',
  preparing: 'Đang chuẩn bị liên kết…',
  notBrought: 'Chưa tải được phần này. Bài vẫn ở máy này; khi có mạng, Anh/Chị mở lại trang rồi thử lại.',
  open: 'Mở bằng trình duyệt',
  copy: 'Sao chép liên kết',
  inside: 'Cả bài nằm ngay trong liên kết, không gửi lên máy chủ. Liên kết không hết hạn.',
  sealed:
    'Bài dài nên được khóa lại rồi gửi tạm lên máy chủ; chìa khóa chỉ nằm trong liên kết, máy chủ không đọc được bài. ' +
    'Liên kết dùng được một lần, trong 24 giờ.',
  forYou: 'Ai có liên kết thì đọc được bài, cả họ tên và số điện thoại: Anh/Chị đừng gửi cho người khác.',
  menu: 'Bấm “Mở bằng trình duyệt” mà không thấy gì? Bấm “Sao chép liên kết”, bấm dấu ⋯ ở góc màn hình, chọn “Mở bằng trình duyệt”, rồi dán liên kết vào ô địa chỉ.',
  toHomeScreen:
    'Muốn đưa vào biểu tượng trên màn hình chính: sao chép liên kết hoặc lấy mã, mở biểu tượng ấy, vào “Sáng kiến của tôi”, bấm “Nhận bản nháp từ nơi khác”.',
  stays:
    'Bài vẫn còn ở đây. Không sửa gì thì nộp ở cả hai nơi cũng chỉ tính một bài. Nếu đã sửa khác nhau, nơi nộp sau sẽ báo bài đã được nộp với nội dung khác.',
  codeAct: 'Lấy mã 8 ký tự',
  codeHint: 'Không dán được liên kết thì gõ mã.',
  codeLabel: 'Mã chuyển bài',
  codeHow: (host: string) => `Ở nơi kia: mở ${host}, vào “Sáng kiến của tôi”, bấm “Nhận bản nháp từ nơi khác” rồi gõ mã này.`,
  codeUntil: (at: Instant) => `Dùng được một lần, đến ${formatClock(at)}. Gõ sai 5 lần thì mã hỏng.`,
  codeHonest:
    'Trong lúc đó ai biết mã thì lấy được bài. Máy chủ chỉ giữ bản đã khóa, nhưng mã ngắn: người nắm được dữ liệu của máy chủ có thể dò ra. Cần giữ kín hơn, Anh/Chị dùng liên kết.',
  movedAt: (at: Instant) => `Đã lấy liên kết hoặc mã để chuyển lúc ${formatClock(at)} ngày ${formatDate(at)}. Bài vẫn còn ở đây.`,
  retry: 'Thử lại',
} as const;

/** Why there is no link, or no code. The text itself is where it was. */
export const NOT_MOVED = {
  offline: 'Chưa có mạng nên chưa chuyển được. Bài vẫn còn nguyên ở đây.',
  busy: 'Máy chủ đang giữ nhiều bài chờ chuyển. Anh/Chị thử lại sau ít phút; bài vẫn còn nguyên ở đây.',
  broken: 'Máy chủ đang gặp trục trặc. Anh/Chị thử lại sau ít phút; bài vẫn còn nguyên ở đây.',
  'too-long': 'Bài quá dài để chuyển cách này. Anh/Chị bấm “Sao chép nội dung” rồi dán sang nơi kia.',
  'no-lock': 'Địa chỉ này không có https nên trình duyệt không khóa bài được. Anh/Chị bấm “Sao chép nội dung” rồi dán sang nơi kia.',
  gone: 'Bài này không còn là bản nháp trên máy này.',
} as const;
export type NotMoved = keyof typeof NOT_MOVED;

/** Said on the writing page inside Zalo and other apps, once there is a text to lose. */
export const MOVE_FROM_HERE = {
  zalo: 'Bài đang viết trong Zalo chỉ mở lại được trong Zalo.',
  inApp: 'Bài đang viết trong ứng dụng này chỉ mở lại được ở đây.',
  ios: 'Trên iPhone, trang này không mở được khi mất mạng, và bài có thể bị xóa nếu 7 ngày không mở lại.',
} as const;

/** Receiving it. */
export const RECEIVING = {
  title: 'Nhận bản nháp',
  description: 'Đưa bài đang viết dở từ Zalo, trình duyệt khác hoặc máy khác về đây.',
  lead: 'Đưa bài đang viết dở từ Zalo, trình duyệt khác hoặc máy khác về đây.',
  noScript: 'Trang này cần JavaScript. Bài vẫn còn ở trình duyệt cũ.',
  label: 'Liên kết hoặc mã chuyển bài',
  hint: 'Lấy ở nơi đang giữ bài: vào “Sáng kiến của tôi”, mở “Khác” dưới bài, bấm “Chuyển sang trình duyệt khác”. Mã này không phải mã hồ sơ.',
  example: 'Ví dụ: 7K3M-92XH',
  wrong: 'Mã gõ chưa đúng. Anh/Chị xem lại đủ 8 ký tự, hoặc dán cả liên kết.',
  take: 'Lấy bài về đây',
  working: 'Đang lấy bài…',
  offeredTitle: 'Có một bài chuyển đến đây',
  sealed: 'Liên kết này dùng được một lần. Bấm nút dưới đây ở đúng nơi Anh/Chị muốn viết tiếp.',
  onlyYours: 'Chỉ nhận bài do chính Anh/Chị chuyển.',
  insideApp: 'Liên kết đang mở trong Zalo hoặc một ứng dụng khác. Muốn viết tiếp ở trình duyệt thì đừng nhận ở đây:',
  facts: (savedAt: Instant, length: number) =>
    `Lưu lúc ${formatClock(savedAt)} ngày ${formatDate(savedAt)} · ${formatNumber(length)} ký tự`,
  accept: 'Nhận bài này',
  decline: 'Không nhận',
  differsTitle: 'Máy này đã có bài này, với nội dung khác. Anh/Chị giữ bản nào?',
  here: 'Đang có ở đây',
  arriving: 'Vừa chuyển đến',
  keepHere: 'Giữ bản đang có ở đây',
  keepArriving: 'Dùng bản vừa chuyển đến',
  differsNote: 'Dùng bản vừa chuyển đến thì bản đang có ở đây mất hẳn. Giữ bản đang có ở đây thì bản kia vẫn còn ở nơi cũ.',
  waiting: 'Bài này đã bấm nộp ở đây và đang chờ gửi, nên không cần nhận nữa.',
  handedIn: (reference: string) => `Bài này đã nộp ở đây, mã hồ sơ ${reference}, nên không cần nhận nữa.`,
  toMine: 'Xem “Sáng kiến của tôi”',
  toReceipt: 'Xem biên nhận',
} as const;

/** Why nothing was received. */
export const NOT_RECEIVED = {
  unreadable: 'Liên kết không đọc được, có thể bị cắt mất một phần. Anh/Chị sao chép lại cả liên kết ở nơi đang giữ bài.',
  newer: 'Trình duyệt này chưa mở được bài. Anh/Chị tải lại trang; nếu vẫn vậy, về nơi cũ bấm “Sao chép nội dung” rồi dán sang đây.',
  'link-gone': 'Liên kết này đã dùng hoặc đã quá 24 giờ. Bài vẫn còn ở nơi cũ: Anh/Chị lấy liên kết mới ở đó.',
  'code-gone':
    'Không có bài nào dưới mã này: mã gõ chưa đúng, đã dùng hoặc đã quá 15 phút. Bài vẫn còn ở nơi cũ: Anh/Chị xem lại hoặc lấy mã mới.',
  'too-many': 'Mã bị gõ sai nhiều lần. Anh/Chị chờ ít phút rồi thử lại; vẫn chưa được thì lấy mã mới ở nơi cũ, hoặc dùng liên kết.',
  offline: 'Chưa có mạng. Anh/Chị kiểm tra kết nối rồi bấm lại.',
  broken: 'Máy chủ đang gặp trục trặc. Anh/Chị thử lại sau ít phút.',
  'no-lock': 'Địa chỉ này không có https nên trình duyệt không mở khóa bài được. Anh/Chị dùng địa chỉ bắt đầu bằng https.',
  unkept: 'Trình duyệt này không cho lưu bài, thường vì đang ở chế độ ẩn danh hoặc bộ nhớ đã đầy. Bài vẫn còn ở nơi cũ.',
} as const;
export type NotReceived = keyof typeof NOT_RECEIVED;
