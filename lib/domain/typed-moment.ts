import { DAY_MS, HOUR_MS, type Instant, type LocalDate, MINUTE_MS } from './instant.ts';
import { isLocalDate, vietnamMidnight } from './vietnam-time.ts';

/** A day as people type it: `27/4/2021`, `27-04-2021`, `27.4.2021`, or `2021-04-27`. Null for anything that is no day of the calendar. */
export function dayTyped(text: string): LocalDate | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const date = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/** How far into a day an hour is that people type: `17:30`, `17h30`, `17 giờ 30`, `17h`, `24:00`; milliseconds. Null for anything else. */
export function hourTyped(text: string): number | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:\s*(?:[:.]|\p{L}+)\s*(\d{2})?)?$/u.exec(text.trim()) ?? [];
  if (hour === undefined) return null;
  const ms = Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS;
  return Number(minute) < 60 && ms <= DAY_MS ? ms : null;
}

/** A day and perhaps an hour, both as typed. */
export type TypedMoment = { day: string; hour: string };
export type MomentFault = { part: 'day' | 'hour'; code: 'required' | 'not-a-date' | 'not-a-time' };

/** The instant that is meant, in Viet Nam: without an hour the midnight at the day's `edge` (R30: a last day counts to its very end). */
export function momentTyped({ day, hour }: TypedMoment, edge: 'begin' | 'end'): Instant | MomentFault {
  if (day.trim() === '') return { part: 'day', code: 'required' };
  const date = dayTyped(day);
  if (date === null) return { part: 'day', code: 'not-a-date' };
  if (hour.trim() === '') return vietnamMidnight(date) + (edge === 'end' ? DAY_MS : 0);
  const ms = hourTyped(hour);
  return ms === null ? { part: 'hour', code: 'not-a-time' } : vietnamMidnight(date) + ms;
}
