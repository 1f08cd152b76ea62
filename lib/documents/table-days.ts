import 'server-only';
import { DAY_MS } from '#lib/domain/instant.ts';
import { readXmlPieces } from './xml-pieces.ts';

/** Formats of days and hours that need no words in a file. */
const BUILT_IN = (format: number) => (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);

/** A format of one's own shows a day when a letter of day, month or year stands in it outside quotes, brackets and escapes. */
const showsDay = (code: string) => /[dmy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

type Faults = { unsafe: () => Error; unreadable: () => Error };

/** Tells for the number of a cell's format whether its number is a day. */
export async function dayFormats(styles: AsyncIterable<string>, faults: Faults): Promise<(style: number) => boolean> {
  const own = new Map<number, boolean>();
  const formats: number[] = [];
  let within = false;
  await readXmlPieces(
    orNothing(styles),
    {
      open: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'cellXfs') within = true;
        if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode));
        if (name === 'xf' && within) formats.push(Number(numFmtId));
      },
      close: (name) => {
        if (name === 'cellXfs') within = false;
      },
    },
    faults,
  );
  return (style) => {
    const format = formats[style] ?? 0;
    return own.get(format) ?? BUILT_IN(format);
  };
}

/** A workbook without formats has no such part. */
async function* orNothing(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let any = false;
  for await (const piece of pieces) {
    any ||= piece !== '';
    yield piece;
  }
  if (!any) yield '<none/>';
}

const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;
/** The year 9999. */
const LAST_DAY = 2_958_465;

/** The day of a serial number as `YYYY-MM-DD`; null for a number that is none. Excel's 29 February 1900 does not exist. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (days < 61 || days > LAST_DAY) return null;
  return new Date((days - DAYS_TO_1970) * DAY_MS).toISOString().slice(0, 10);
}
