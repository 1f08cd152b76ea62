import type { Instant } from '#lib/domain/instant.ts';
import { letterDate } from './format.ts';
import { closingHour } from './time.ts';

/** Words that a line's end must not tear apart. */
const together = (words: string) => words.replaceAll(' ', '\u00a0');

/** What is printed on a poster. Short, because it is read standing, and copied by machines that lose small print. */
export const POSTER_PRINT = {
  title: (unitName: string) => `Áp phích QR – ${unitName}`,
  many: (n: number) => `${n} áp phích QR`,
  programme: 'Chương trình',
  general: 'Sáng kiến của đoàn viên, người lao động',
  call: 'Quét mã, viết sáng kiến của Anh/Chị',
  symbol: (unitName: string, code: string, address: string) => `Mã QR của ${unitName}, mã ${code}, mở trang ${address}`,
  typed: (domain: string) => `Không quét được? Mở ${domain} và nhập mã trên.`,
  iphone: 'iPhone',
  iphoneHow: 'Mở Máy ảnh, đưa vào khung mã, chạm dòng chữ hiện ra.',
  android: 'Android',
  androidHow: 'Mở Zalo, chọn Quét mã QR, đưa vào khung mã.',
  window: (opensAt: Instant, closesAt: Instant) =>
    `Nhận bài từ ${letterDate(opensAt)} đến hết ${together(closingHour(closesAt))}, giờ Việt Nam`,
  windowAside: 'Không cần tài khoản. Viết được cả khi không có mạng.',
  genuine: (domain: string) => `Mã thật mở trang ${domain} và hiện đúng tên đơn vị này.`,
  noPasting: 'Không dán đè.',
  serial: (serial: number, issuedAt: Instant) => `Áp phích số ${serial} · ${letterDate(issuedAt)}`,
} as const;
