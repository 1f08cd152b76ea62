import 'server-only';
import { DAY_MS, HOUR_MS, type Instant, type LocalDate } from '#lib/domain/instant.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { cleanText } from '#lib/domain/vietnamese-text.ts';
import { columnName, escapeXml } from './workbook-parts.ts';

/** `percent`: a ratio, 0.5 is 50%. `date`: `YYYY-MM-DD`. `moment`: an instant, shown as Viet Nam's day and hour. */
export type ColumnType = 'text' | 'integer' | 'percent' | 'date' | 'moment';

/** A column: what stands at its head, what its cells are, and how many letters wide it is. */
export type WorkbookColumn = { title: string; type: ColumnType; width: number };

/** Places in the list of formats of `workbook-parts.ts`. */
const STYLES = { text: 1, integer: 3, percent: 4, date: 5, moment: 6, header: 7, title: 8, note: 9 } as const;
/** Text that a program would take for a formula when somebody edits the cell: the format says that it is text. */
const QUOTED_TEXT = 2;
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** What a cell can hold. */
const LONGEST = 32_767;

const OFFSET_MS = 7 * HOUR_MS;
/** Days count from 30 December 1899. */
const EPOCH_DAY = 25_569;

const serialOf = (at: Instant) => (at + OFFSET_MS) / DAY_MS + EPOCH_DAY;
const serialOfDay = (day: LocalDate) => Math.round(serialOf(vietnamMidnight(day)));

/** One cell; nothing for an empty one. Throws a RangeError for a day that is none. */
export function cellXml(value: string | number | null, type: keyof typeof STYLES, column: number, row: number): string {
  if (value === null || value === '') return '';
  const place = `r="${columnName(column)}${row}"`;
  if (typeof value === 'number') return `<c ${place} s="${STYLES[type]}"><v>${type === 'moment' ? serialOf(value) : value}</v></c>`;
  if (type === 'date') return `<c ${place} s="${STYLES.date}"><v>${serialOfDay(value)}</v></c>`;
  const text = cleanText(value).slice(0, LONGEST);
  const style = type === 'text' && LIKE_A_FORMULA.test(text) ? QUOTED_TEXT : STYLES[type];
  return `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

export function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}
