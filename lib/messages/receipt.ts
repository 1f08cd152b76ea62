import type { Instant } from '#lib/domain/instant.ts';
import { formatMoment } from './format.ts';
import { hourAndDay } from './time.ts';

/** The server's word that an initiative is in (R27). */
export const RECEIPT = {
  title: 'Biên nhận',
  success: 'Đã nộp thành công',
  revised: (n: number) => `Đã nhận bản sửa (bản thứ ${n})`,
  withdrawnTitle: 'Bài này đã được rút',
  receivedAt: (at: Instant) => `Máy chủ nhận lúc ${formatMoment(at)}`,
  revisedAt: (at: Instant) => `Máy chủ nhận bản sửa lúc ${formatMoment(at)}`,
  firstReceivedAt: (at: Instant) => `Nhận bài lần đầu lúc ${formatMoment(at)}`,
  withdrawnAt: (at: Instant) => `Rút lúc ${formatMoment(at)}`,
  withdrawnHere: (at: Instant) => `Rút lúc ${formatMoment(at)}, theo giờ máy này`,
  reference: 'Mã hồ sơ',
  keep: 'Chụp màn hình hoặc ghi lại mã để theo dõi kết quả.',
  withdrawnText: 'Tác giả đã rút bài này nên bài không được thẩm định.',
  copy: 'Sao chép mã',
  qr: 'Mã QR mở trang theo dõi bài này',
  qrHint: 'Quét bằng máy khác để mở trang theo dõi.',
  unit: 'Nơi nhận bài',
  track: 'Theo dõi kết quả',
  another: 'Viết sáng kiến khác',
  mine: 'Sáng kiến của tôi',
  editHint: 'Anh/Chị sửa hoặc rút bài được ở trang Theo dõi, đến khi đóng nhận bài.',
  trackNeedsScript: 'Anh/Chị ghi lại mã. Để xem kết quả, sửa hoặc rút bài, mở trang Theo dõi trên máy có bật JavaScript.',
  fingerprint: 'Mã kiểm tra nội dung',
  fingerprintHint: 'Chuỗi này đổi khi nội dung bài đổi. Dùng khi cần đối chiếu.',
  unknownTitle: 'Không tìm thấy biên nhận này',
  unknownText:
    'Mã có thể bị gõ nhầm. Mã hồ sơ gồm 8 ký tự, dạng XXXX-XXXX, ghi trên biên nhận. Nếu mã đúng, có thể máy chủ vừa được khôi phục; Anh/Chị mở lại trang sau.',
  tooOftenTitle: 'Có nhiều lần tra cứu sai mã',
  tooOftenText: 'Anh/Chị chờ một phút rồi mở lại trang này.',
  offline: 'Chưa có mạng. Đây là biên nhận giữ trên máy này; mã QR hiện khi có mạng.',
  offlineUnknownTitle: 'Chưa có mạng để mở biên nhận này',
  offlineUnknownText: 'Biên nhận không nằm trên máy này. Anh/Chị mở lại trang khi có mạng.',
  listTitle: 'Biên nhận trên máy này',
  emptyTitle: 'Máy này chưa có biên nhận nào',
  emptyText: 'Nộp bài xong, biên nhận sẽ hiện ở đây. Đã nộp từ máy khác? Anh/Chị dùng mã hồ sơ để theo dõi.',
  loading: 'Đang mở biên nhận…',
  retry: 'Thử lại',
  noScript: 'Trang này cần JavaScript. Anh/Chị mở thẳng địa chỉ của biên nhận, kết thúc bằng mã hồ sơ.',
} as const;

/** Said when a text counts from another moment than its first arrival: held for the opening (D2), or let in by the grace (D3). */
export function countsWords(countsFrom: Instant, firstReceivedAt: Instant): string | null {
  if (countsFrom > firstReceivedAt) return `Bài được tính từ giờ mở: ${hourAndDay(countsFrom)}`;
  return countsFrom < firstReceivedAt ? 'Bài được tính là nộp trước giờ đóng nhận bài' : null;
}
