import type { Instant } from '#lib/domain/instant.ts';
import type { Consequence } from '#lib/domain/window-consequences.ts';
import { closingHour, hourAndDay, timeLeft } from '../time.ts';

/** The difference of two hours, told in days and hours. */
const apart = (a: Instant, b: Instant) => timeLeft(Math.max(a, b), Math.min(a, b));

/** One sentence for everything that a decision does. */
export function consequenceWords(one: Consequence): string {
  switch (one.kind) {
    case 'closes-later':
      return `Đóng sau ${closingHour(one.to)}, muộn hơn ${apart(one.from, one.to)} so với hiện nay (${closingHour(one.from)}).`;
    case 'closes-earlier':
      return `Đóng sau ${closingHour(one.to)}, SỚM hơn ${apart(one.from, one.to)} so với hiện nay (${closingHour(one.from)}). Ai tin giờ cũ sẽ bị muộn: Anh/Chị cần báo trước cho các đơn vị.`;
    case 'new-phase':
      return `Đợt ${one.phaseNo} nhận bài từ ${hourAndDay(one.opensAt)} đến ${closingHour(one.closesAt)}.`;
    case 'early':
      return `Bài nộp trước ${hourAndDay(one.opensAt)} ${EARLY[one.rule]}`;
    case 'grace':
      return graceWords(one.from, one.to);
    case 'parked-go':
      return parkedWords(one.at);
    case 'received-stays':
      return 'Bài đã nhận vẫn giữ nguyên và vẫn được tính.';
    case 'pages-learn':
      return 'Trang đang mở biết trong vòng một phút. Máy đang tắt hoặc không có mạng biết khi mở lại, nên Anh/Chị vẫn cần báo cho mọi người.';
    default:
      return permitWords(one);
  }
}

type OfPermit = Extract<Consequence, { kind: `permit${string}` }>;

function permitWords(one: OfPermit): string {
  switch (one.kind) {
    case 'permit':
      return one.before === null
        ? `Bài của đơn vị này và các đơn vị trực thuộc được nhận đến ${closingHour(one.until)}; mỗi bài tính từ lúc máy chủ nhận.`
        : `Hạn nộp muộn của đơn vị này và các đơn vị trực thuộc đổi từ ${closingHour(one.before)} thành ${closingHour(one.until)}.`;
    case 'permit-after-close':
      return `Chương trình còn mở đến ${closingHour(one.closesAt)} cho mọi đơn vị; phép nộp muộn có tác dụng từ lúc đó.`;
    case 'permit-idle':
      return `Chương trình còn mở đến ${closingHour(one.closesAt)} cho mọi đơn vị, nên phép nộp muộn này không thêm gì.`;
    case 'permit-ends':
      return `Đơn vị không còn được nộp muộn đến ${closingHour(one.until)}. Bài chưa gửi được giữ trên máy của người nộp.`;
    case 'permit-above':
      return `Đơn vị cấp trên có phép nộp muộn, nên bài của đơn vị này vẫn được nhận đến ${closingHour(one.until)}.`;
  }
}

const EARLY = {
  'hold-on-server': 'được nhận ngay, giữ ở máy chủ và tính từ giờ mở.',
  'keep-on-phone': 'được giữ trên máy người viết và tự gửi khi mở. Bài máy chủ đã giữ từ trước vẫn tính từ giờ mở.',
} as const;

function parkedWords(at: Instant | null): string {
  if (at !== null) return `Bài quá hạn đang giữ trên máy của người nộp sẽ tự gửi được từ ${hourAndDay(at)}, khi người nộp mở trang.`;
  return 'Bài quá hạn đang giữ trên máy của người nộp sẽ tự gửi được khi người nộp mở trang; mỗi bài tính từ lúc máy chủ nhận.';
}

function graceWords(from: number, to: number): string {
  if (to === 0) return `Không còn nhận thêm ${from} phút sau giờ đóng, kể cả bài đã bấm Nộp trước đó.`;
  const was = from === 0 ? '' : ` (hiện nay ${from} phút)`;
  return `Sau giờ đóng nhận thêm ${to} phút${was}, chỉ cho bài đã bấm Nộp trước giờ đóng.`;
}
