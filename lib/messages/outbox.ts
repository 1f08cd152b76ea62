import { hourAndDay } from './time.ts';

/** What a queued item is doing, in the words of `outboxState`. */
export const OUTBOX_STATE = {
  'waiting-for-opening': 'Chờ giờ mở',
  'waiting-to-retry': 'Chưa gửi được, sẽ tự gửi lại',
  sending: 'Đang gửi',
  'needs-fix': 'Cần sửa',
  parked: 'Quá hạn, còn giữ trên máy',
} as const;

/** What happens next, and what the person can do. */
export const OUTBOX_NEXT = {
  'waiting-for-opening': (opensAt: number | null) =>
    `Máy sẽ tự gửi khi mở nhận bài${opensAt === null ? '' : ` (${hourAndDay(opensAt)})`}. Anh/Chị nhớ mở lại trang này lúc đó.`,
  'waiting-to-retry': 'Bài đã lưu trên máy này. Máy sẽ tự gửi lại; Anh/Chị mở trang này khi có mạng, trước giờ đóng.',
  sending: 'Anh/Chị giữ trang mở thêm một lát.',
  'needs-fix': 'Anh/Chị bấm Sửa, chỉnh các mục được nhắc rồi nộp lại.',
  parked:
    'Bài đến sau giờ đóng nên chưa được nhận. Bài vẫn đọc và sao chép được; nếu Chương trình hoặc đơn vị được gia hạn, Anh/Chị mở lại trang này để máy gửi.',
} as const;

/** The server has lost what it had received; its receipt on this phone proves it. */
export const RETURNING = {
  pill: 'Chờ gửi lại',
  why: 'Máy chủ vừa được khôi phục và chưa có bài này. Máy này đang gửi lại; mã hồ sơ và giờ nhận bài trước đây vẫn giữ nguyên.',
  waits: 'Anh/Chị không cần làm gì thêm, chỉ cần mở lại trang này khi có mạng.',
} as const;

export const NOT_SUBMITTED = 'CHƯA NỘP';
export const RECEIVED = 'Đã nhận';

/** Said on whatever page is open when queued items have just gone through. */
export const RECEIVED_NOW = (references: readonly string[]) =>
  references.length === 1
    ? `Đã nộp thành công. Mã hồ sơ: ${references.join('')}`
    : `Đã nộp thành công ${references.length} bài. Mã hồ sơ: ${references.join(', ')}`;
