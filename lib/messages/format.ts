import type { Instant, LocalDate } from '#lib/domain/instant.ts';
import { vietnamParts } from '#lib/domain/vietnam-time.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** `1234567` → `1.234.567`. Whole numbers; written by hand because an old phone may lack Vietnamese number data. */
export function formatNumber(value: number): string {
  return String(Math.trunc(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `96000000` → `96.000.000 đồng`. */
export const formatMoney = (vnd: number) => `${formatNumber(vnd)} đồng`;

/** `2021-03-01` → `01/03/2021`. Text that is no ISO day comes back unchanged. */
export function formatDay(day: LocalDate): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year && month && date ? `${date}/${month}/${year}` : day;
}

/** The Vietnamese day of an instant, `20/04/2021`. */
export function formatDate(at: Instant): string {
  const { year, month, day } = vietnamParts(at);
  return `${two(day)}/${two(month)}/${year}`;
}

/** Months that Nghị định 30/2020/NĐ-CP writes with a leading zero, so that nobody reads 1 as 11 or 2 as 12. */
const LAST_PADDED_MONTH = 2;

/** A day as the letter and other documents write it: `20/4/2021`, `02/01/2027`. Beside a full date it differs in nothing but the zero of a later month. */
export function letterDate(at: Instant): string {
  const { year, month, day } = vietnamParts(at);
  return `${two(day)}/${month <= LAST_PADDED_MONTH ? two(month) : month}/${year}`;
}

/** `10:42`. */
export function formatClock(at: Instant): string {
  const { hour, minute } = vietnamParts(at);
  return `${two(hour)}:${two(minute)}`;
}

/** `10:47:03 ngày 02/04/2021`: a receipt's time, to the second. */
export function formatMoment(at: Instant): string {
  return `${formatClock(at)}:${two(vietnamParts(at).second)} ngày ${formatDate(at)}`;
}
