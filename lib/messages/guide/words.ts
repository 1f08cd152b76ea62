import type { EffectPeriod } from '#lib/domain/initiative.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { effectPeriodWords, hourAndDay, untilClosing } from '../time.ts';

/** Words around the guide's topics. */
export const GUIDE = {
  title: 'Hướng dẫn',
  lead: 'Từng bước, từ lúc quét mã QR đến khi có mã hồ sơ. Xem được cả khi không có mạng.',
  description: 'Hướng dẫn nộp sáng kiến từng bước, có hình: quét mã QR, chọn đơn vị, viết, nộp bài, theo dõi kết quả.',
  searchLabel: 'Tìm trong hướng dẫn',
  searchHint: 'Gõ có dấu hay không dấu đều được. Ví dụ: “nop bai”, “sửa”, “không có mạng”.',
  contents: 'Mục lục',
  print: 'In hướng dẫn',
  found: (n: number) => (n === 0 ? 'Không tìm thấy mục nào' : `Tìm thấy ${n} mục`),
  nothingTitle: 'Không tìm thấy mục nào',
  nothingText: 'Anh/Chị thử gõ ít chữ hơn, hoặc hỏi công đoàn cơ sở nơi mình làm việc.',
  clear: 'Xóa tìm kiếm',
} as const;

/** The topic's running facts, once the phone knows the campaign. */
export const GUIDE_FACT = {
  address: (address: string) => `Địa chỉ của Chương trình: ${address}`,
  window: (opensAt: Instant, closesAt: Instant) => `Nhận bài từ ${hourAndDay(opensAt)} ${untilClosing(closesAt)}.`,
  effect: (period: EffectPeriod) => `Hiệu quả của sáng kiến phải phát sinh ${effectPeriodWords(period)}.`,
} as const;

/** R18: the icon for portals. */
export const PORTAL_ICON = {
  preview: 'Biểu tượng sẽ hiện như sau:',
  snippetLabel: 'Đoạn mã HTML',
  copy: 'Sao chép đoạn mã',
  download: 'Tải riêng hình biểu tượng',
  waiting: 'Đang tạo đoạn mã…',
  noScript: 'Cần bật JavaScript để tạo đoạn mã. Hình biểu tượng vẫn tải được ở dưới.',
  alt: (name: string) => `Biểu tượng Chương trình ${name}`,
} as const;
