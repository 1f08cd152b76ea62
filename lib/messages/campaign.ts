import type { Instant } from '#lib/domain/instant.ts';
import type { IntakeWindow, Phase } from '#lib/domain/intake-window.ts';
import { formatNumber } from './format.ts';
import { closingHour, hourAndDay, timeLeft, untilClosing } from './time.ts';

/** Words of the home page and of the first screen after a scan. */
export const CAMPAIGN = {
  startedBy: (owner: string) => `${owner} phát động`,
  programme: 'Chương trình',
  count: (n: number) => `${formatNumber(n)} sáng kiến`,
  target: (n: number) => `mục tiêu ${formatNumber(n)}`,
  progress: 'Số sáng kiến đã nhận so với mục tiêu',
  general: 'Sáng kiến của đoàn viên, người lao động',
  doors: 'Anh/Chị muốn làm gì?',
  write: 'Viết sáng kiến',
  writeHint: 'Viết được cả khi không có mạng',
  writeEarly: 'Viết sẵn, máy tự gửi khi mở cổng nhận bài',
  writeHeld: 'Viết và nộp được ngay; bài tính từ giờ mở nhận bài',
  writeClosed: 'Hiện không có Chương trình nào nhận bài. Bài viết được giữ làm bản nháp; riêng đơn vị được gia hạn vẫn nộp được.',
  writeForOpen: (name: string) => `Viết cho Chương trình đang mở: ${name}`,
  writeForNext: (name: string) => `Viết sẵn cho Chương trình sắp mở: ${name}`,
  track: 'Theo dõi kết quả',
  trackHint: 'Bằng mã hồ sơ và số điện thoại',
  guide: 'Hướng dẫn',
  guideHint: 'Từng bước, có hình và tra cứu',
  mine: 'Sáng kiến của tôi',
  mineHint: 'Bản nháp, bài chờ gửi, bài đã nộp trên máy này',
  about: 'Giới thiệu',
  loading: 'Đang tải thông tin chương trình…',
  offline:
    'Chưa kết nối được với máy chủ nên chưa xem được thời hạn. Anh/Chị vẫn viết được; bài lưu trên máy này và tự gửi khi kết nối được.',
  stale: 'Chưa kết nối được với máy chủ. Thông tin dưới đây là lần cập nhật gần nhất.',
  retry: 'Thử lại',
  none: 'Hiện chưa có chương trình nào.',
} as const;

/** `late`: the hours of a unit with a late permit. All instants come from the server. */
type Hours = IntakeWindow & { phase: Phase; now: Instant; late: boolean };

/** Headline, the line under it and what else is published about a moment of the campaign. */
export function windowWords(hours: Hours): { title: string; text: string; notes: string[] } {
  return { title: titleOf(hours), text: textOf(hours), notes: notesOf(hours) };
}

function titleOf({ phase, opensAt, closesAt, now }: Hours): string {
  if (phase === 'before') return `Còn ${timeLeft(opensAt, now)} nữa mở nhận bài`;
  if (phase === 'open') return `Còn ${timeLeft(closesAt, now)}`;
  return phase === 'grace' ? 'Đã hết giờ nhận bài mới' : 'Đã đóng nhận bài';
}

function textOf({ phase, opensAt, closesAt, late }: Hours): string {
  switch (phase) {
    case 'before':
      return `Nhận bài từ ${hourAndDay(opensAt)} ${untilClosing(closesAt)}.`;
    case 'open':
      return late ? `Đơn vị được gia hạn ${untilClosing(closesAt)}.` : `Nhận bài ${untilClosing(closesAt)}.`;
    case 'grace':
      return `Chương trình đóng sau ${closingHour(closesAt)}. Chỉ những bài đã bấm nộp trước giờ đóng còn được gửi.`;
    case 'after':
      return late
        ? `Thời gian gia hạn của đơn vị đã hết từ ${hourAndDay(closesAt)}. Anh/Chị vẫn có thể theo dõi kết quả.`
        : `Chương trình đã đóng cập nhật sáng kiến từ ${hourAndDay(closesAt)}. Anh/Chị vẫn có thể theo dõi kết quả.`;
  }
}

function notesOf({ phase, graceMinutes, beforeOpening }: Hours): string[] {
  const held = phase === 'before' && beforeOpening === 'hold-on-server';
  const graced = (phase === 'before' || phase === 'open') && graceMinutes > 0;
  return [
    ...(held ? ['Anh/Chị nộp được ngay; bài được giữ ở máy chủ và tính từ giờ mở.'] : []),
    ...(graced ? [`Bài đã bấm Nộp trước giờ đóng mà mạng chậm được nhận thêm ${graceMinutes} phút.`] : []),
  ];
}

/** In the place of the line under the headline, when a page that is open learns of other hours. */
export function windowMoved(hours: Hours): string {
  return `Thời gian nhận bài đã thay đổi. ${textOf(hours)}`;
}

/** Typing the code that is printed under a poster's QR symbol. */
export const POSTER_CODE = {
  label: 'Nhập mã trên áp phích',
  hint: '8 ký tự in dưới hình QR của công đoàn cơ sở.',
  example: 'Ví dụ: 7K3M-92XH',
  go: 'Mở',
  bad: 'Mã chưa đúng. Anh/Chị xem lại 8 ký tự in dưới hình QR.',
} as const;

/** `/q/CODE`. */
export const POSTER = {
  title: 'Xác nhận đơn vị',
  question: 'Đúng đơn vị của Anh/Chị?',
  yes: 'Đúng, viết sáng kiến',
  other: 'Chọn đơn vị khác',
  code: 'Mã áp phích',
  path: 'Công đoàn cấp trên',
  revokedTitle: 'Áp phích này không còn dùng',
  revokedText: 'Mã đã được thu hồi. Anh/Chị vẫn viết được sáng kiến: bấm nút dưới đây và chọn đơn vị trong danh sách.',
  unknownTitle: 'Không tìm thấy mã này',
  unknownText:
    'Mã có thể bị gõ nhầm hoặc áp phích bị dán đè. Anh/Chị vẫn viết được sáng kiến: bấm nút dưới đây và chọn đơn vị trong danh sách.',
  choose: 'Chọn đơn vị và viết',
  closedWrite: 'Viết bản nháp',
  forOfficers: 'Cán bộ công đoàn: xác nhận áp phích này',
} as const;
