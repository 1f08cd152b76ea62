import type { Instant } from '#lib/domain/instant.ts';
import { formatClock, formatDate, formatMoment } from './format.ts';
import { untilClosing } from './time.ts';

/** Words of the page with everything this phone holds. */
export const MINE = {
  title: 'Sáng kiến của tôi',
  lead: 'Bản nháp và bài chờ gửi chỉ nằm trên máy này cho đến khi có mã hồ sơ.',
  description: 'Bản nháp, bài chờ gửi và bài đã nộp trên máy này.',
  loading: 'Đang mở các bài trên máy này…',
  waiting: 'Chưa nộp',
  returning: 'Gửi lại cho máy chủ',
  drafts: 'Bản nháp',
  submitted: 'Đã nộp',
  write: 'Viết sáng kiến',
  writeAnother: 'Viết sáng kiến khác',
  untitled: 'Chưa đặt tên',
  emptyTitle: 'Máy này chưa có sáng kiến nào',
  emptyText: 'Đã nộp từ máy khác? Anh/Chị theo dõi bằng mã hồ sơ.',
  track: 'Theo dõi bằng mã hồ sơ',
  unavailableTitle: 'Máy này không giữ được bản nháp',
  unavailableText:
    'Trình duyệt không cho lưu trên máy, thường vì đang ở chế độ ẩn danh hoặc bộ nhớ đã đầy. ' +
    'Anh/Chị mở lại bằng cửa sổ thường, hoặc xóa bớt ảnh, video rồi thử lại.',
  unavailableStill: 'Bài đã nộp vẫn an toàn ở máy chủ. Anh/Chị xem bằng mã hồ sơ.',
  retry: 'Thử lại',
  noScript: 'Trang này cần JavaScript. Bài đã nộp vẫn xem được ở trang biên nhận theo mã hồ sơ.',
  receive: 'Nhận bản nháp từ nơi khác',
  other: 'Mở trang này bằng trình duyệt khác',
} as const;

/** A text that has not been handed in. */
export const DRAFT = {
  pill: 'Bản nháp',
  pillEditing: 'Bản sửa chưa nộp',
  missing: (n: number) => `còn thiếu ${n} mục`,
  complete: 'đủ mục, chưa nộp',
  readyText: 'Bài đã đủ các mục. Anh/Chị mở bài, xem lại rồi bấm “Nộp bài”.',
  editing: (reference: string) => `Sửa bài ${reference}. Bài đã nộp vẫn giữ nguyên cho đến khi bản sửa được nhận.`,
  savedAt: (at: Instant) => `Lưu lúc ${formatClock(at)} ngày ${formatDate(at)}`,
  open: 'Viết tiếp',
  review: 'Xem lại và nộp',
  more: 'Khác',
} as const;

/** A finished initiative that has not been received. */
export const WAITING = {
  queuedAt: (at: Instant) => `Bấm nộp lúc ${formatClock(at)} ngày ${formatDate(at)}`,
  deadline: (closesAt: Instant) => `Hạn nhận bài: ${untilClosing(closesAt)}.`,
  send: 'Gửi ngay',
  sending: 'Đang gửi…',
  tryAgain: 'Thử gửi lại',
  edit: 'Sửa',
  elsewhere: 'Bản này khác với bài đã nộp',
  anew: 'Viết thành bài mới',
  anewHint:
    'Nếu bản ở đây là một sáng kiến khác, Anh/Chị bấm “Viết thành bài mới”: nội dung được giữ nguyên trong một bản nháp mới; bài đã nhận không thay đổi.',
  refresh: 'Cập nhật',
  notUpdated: 'Chưa tải được biểu mẫu mới. Anh/Chị kiểm tra mạng rồi bấm Cập nhật lần nữa; bài vẫn còn nguyên trên máy này.',
  track: 'Mở trang Theo dõi',
  read: 'Đọc lại bài',
  copy: 'Sao chép nội dung',
  notSent: (at: Instant) => `${formatClock(at)}: chưa gửi được. Bấm gửi lại không bị trùng.`,
  stillClosed: (at: Instant) => `${formatClock(at)}: Chương trình chưa gia hạn. Bài vẫn còn nguyên trên máy này.`,
  gone: 'Bài vừa được gửi đi nên không sửa ở đây được nữa. Anh/Chị mở trang Theo dõi để sửa bài đã nộp.',
} as const;

/** What the server holds. */
export const SUBMITTED = {
  receivedAt: (at: Instant) => `Máy chủ nhận lúc ${formatMoment(at)}`,
  withdrawn: 'Đã rút',
  track: 'Theo dõi',
  receipt: 'Biên nhận',
} as const;

/** Forgetting something on this phone. */
export const REMOVAL = {
  act: 'Xóa khỏi máy này',
  draft: 'Đã xóa bản nháp khỏi máy này',
  entry: 'Đã xóa bài chưa nộp khỏi máy này',
  receipt: 'Đã xóa khỏi máy này. Bài đã nộp không bị ảnh hưởng.',
  returning: 'Đã xóa khỏi máy này. Máy chủ hiện chưa có bài này.',
  undo: 'Hoàn tác',
  named: (title: string) => `Xóa khỏi máy này: ${title}`,
} as const;

/** Leaving an in-app browser whose storage nobody else sees. */
export const OTHER_BROWSER = {
  zalo: 'Anh/Chị đang mở trong Zalo. Bài trên trang này chỉ thấy khi mở lại trong Zalo.',
  inApp: 'Anh/Chị đang mở trong một ứng dụng khác. Bài trên trang này chỉ thấy khi mở lại trong ứng dụng ấy.',
  first: 'Bản nháp không tự đi theo: mở “Khác” ở từng bài rồi bấm “Chuyển sang trình duyệt khác”. Bài đang chờ gửi thì nộp xong ở đây.',
  open: 'Mở bằng trình duyệt',
  menu: 'Nếu nút trên không mở được: bấm dấu ⋯ ở góc màn hình, chọn “Mở bằng trình duyệt”.',
  copy: 'Sao chép địa chỉ trang này',
} as const;
