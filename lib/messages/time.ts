import type { EffectPeriod } from '#lib/domain/initiative.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { vietnamParts } from '#lib/domain/vietnam-time.ts';
import { formatClock, formatDay, letterDate } from './format.ts';

const isMidnight = (at: Instant) => formatClock(at) === '00:00';

/** `24 giờ ngày 20/4/2021` for a window that ends at the midnight after it (R30); other hours as `17 giờ 30 ngày …`. */
export function closingHour(closesAt: Instant): string {
  if (isMidnight(closesAt)) return `24 giờ ngày ${letterDate(closesAt - 1)}`;
  return hourAndDay(closesAt);
}

/** `0 giờ ngày 10/3/2021`. */
export function hourAndDay(at: Instant): string {
  const { hour, minute } = vietnamParts(at);
  return `${hour} giờ${minute ? ` ${String(minute).padStart(2, '0')}` : ''} ngày ${letterDate(at)}`;
}

/** The close in full, so that nobody takes 24 giờ for the next evening (R30). */
export function untilClosing(closesAt: Instant): string {
  if (!isMidnight(closesAt)) return `đến ${closingHour(closesAt)} (giờ Việt Nam)`;
  return `đến hết ${closingHour(closesAt)} (${hourAndDay(closesAt)}, giờ Việt Nam)`;
}

/** `19 ngày 4 giờ`, `5 giờ 12 phút`, `12 phút`: two units at most, rounded down so that it never promises too much. */
export function timeLeft(until: Instant, now: Instant): string {
  const left = Math.max(0, until - now);
  const days = Math.floor(left / DAY_MS);
  const hours = Math.floor((left % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  if (days > 0) return hours > 0 ? `${days} ngày ${hours} giờ` : `${days} ngày`;
  if (hours > 0) return minutes > 0 ? `${hours} giờ ${minutes} phút` : `${hours} giờ`;
  return minutes > 0 ? `${minutes} phút` : 'chưa đến 1 phút';
}

/** The period in which effects count (R32): the letter's own words when it is the first four months of a year. */
export function effectPeriodWords({ from, to }: EffectPeriod): string {
  const year = from.slice(0, 4);
  const [endYear, endMonth = '', endDay = ''] = to.split('-');
  if (from.endsWith('-01-01') && endYear === year && to.endsWith('-04-30')) {
    return `trong 4 tháng đầu năm ${year} (01/01–${endDay}/${Number(endMonth)}/${year})`;
  }
  return `từ ${formatDay(from)} đến ${formatDay(to)}`;
}
