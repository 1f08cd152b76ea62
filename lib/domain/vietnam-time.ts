import { DAY_MS, HOUR_MS, type Instant, type LocalDate, MINUTE_MS } from './instant.ts';

/** Viet Nam is UTC+7 all year; arithmetic is exact and needs no time-zone data on the phone. */
const OFFSET_MS = 7 * HOUR_MS;

type VietnamParts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

/** Instant from the numbers of a day written as `YYYY-MM-DD`, by Howard Hinnant's days-from-civil. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar and clock a person in Viet Nam reads at this instant. */
export function vietnamParts(at: Instant): VietnamParts {
  const local = at + OFFSET_MS;
  const days = Math.floor(local / DAY_MS);
  const ofDay = local - days * DAY_MS;
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
    hour: Math.floor(ofDay / HOUR_MS),
    minute: Math.floor(ofDay / 60_000) % 60,
    second: Math.floor(ofDay / 1_000) % 60,
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** The Vietnamese calendar day that holds this instant. */
export function vietnamDate(at: Instant): LocalDate {
  const { year, month, day } = vietnamParts(at);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** 0 giờ of a Vietnamese day. Throws a RangeError for a text that names no day of the calendar. */
export function vietnamMidnight(date: LocalDate): Instant {
  const at = isLocalDate(date) ? instantOf(date) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`not a calendar day: ${date}`);
  return at;
}

function instantOf(date: LocalDate): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber(year, month, day) * DAY_MS - OFFSET_MS;
}

/** True for a day that exists: `2021-02-29` does not. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12 && vietnamDate(instantOf(text)) === text;
}

/**
 * The instant at which something ends that a person names: `2021-04-20` ends at the midnight after it (R30), `2021-04-20 17:00` at that
 * minute, both in Viet Nam. Null for anything else.
 */
export function endNamedBy(text: string): Instant | null {
  const [, day = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(text.trim()) ?? [];
  if (!isLocalDate(day)) return null;
  if (hour === undefined || minute === undefined) return vietnamMidnight(day) + DAY_MS;
  return Number(hour) < 24 && Number(minute) < 60 ? vietnamMidnight(day) + Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS : null;
}

/** RFC 3339 with Viet Nam's offset, milliseconds kept: what the wire carries. */
export function toRfc3339(at: Instant): string {
  const { year, month, day, hour, minute, second } = vietnamParts(at);
  const ms = String(((at % 1_000) + 1_000) % 1_000).padStart(3, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}.${ms}+07:00`;
}
