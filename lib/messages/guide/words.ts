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

/** What the campaign itself tells, at the end of the guide. */
export const CAMPAIGN_GUIDE = {
  id: 'chuong-trinh',
  title: 'Của riêng Chương trình',
  about: (name: string) => `Chương trình ${name}`,
  loading: 'Đang tải…',
  none: 'Chương trình chưa có hướng dẫn riêng.',
  offline: 'Chưa có mạng nên chưa xem được phần này. Đã xem một lần thì lần sau không cần mạng.',
  noScript: 'Cần bật JavaScript để xem phần này.',
  guide: 'Hướng dẫn của Chương trình',
  contacts: 'Liên hệ',
  awards: 'Hình thức khen thưởng',
  documents: 'Văn bản',
  dated: (number: string, day: string) => `Số ${number}, ngày ${day}`,
  read: 'Đọc nội dung',
  file: (name: string) => `Tải tệp ${name}`,
} as const;

/** Awards where a campaign has no list of its own, from the lowest up. */
export const USUAL_AWARDS: readonly string[] = [
  'Biểu dương',
  'Giấy khen của CĐCS hoặc công đoàn cấp trên trực tiếp',
  'Bằng khen của LĐLĐ tỉnh, thành phố',
  'Bằng khen của Tổng Liên đoàn Lao động Việt Nam',
  'Bằng Lao động sáng tạo',
  'Thưởng của doanh nghiệp',
];

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
