import 'server-only';
import { type Archive, openArchive } from './archive.ts';
import { findFirstSheet } from './table-book.ts';
import { dayFormats, dayOfSerial } from './table-days.ts';
import { refusedTable, SHEET_FAULTS } from './table-fault.ts';
import { LONGEST_CELL, MOST_CELLS, type Row, rowGatherer } from './table-rows.ts';
import { readTexts } from './table-texts.ts';
import { readXmlPieces } from './xml-pieces.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { entries: 500, totalBytes: 256 * MEGABYTE, partBytes: 192 * MEGABYTE };
/** What a cell says of itself, and the text found in it so far. */
type OpenCell = { column: number; type: string; style: number; text: string };

/** The rows of the first sheet of an `.xlsx`; nothing else of the file is looked at but its texts and formats. */
export async function readFirstSheet(bytes: Buffer, mostRows: number): Promise<Row[]> {
  const archive = await openArchive(bytes, LIMITS, (fault) => refusedTable(`file-${fault}`));
  const book = await findFirstSheet(archive);
  const texts = await readTexts(archive, book.texts);
  const isDay = await dayFormats(archive.pieces(book.styles), SHEET_FAULTS);
  const textOf = (cell: OpenCell) => textOfCell(cell, texts, isDay(cell.style), book.from1904);
  return readRows(archive, book.sheet, textOf, mostRows);
}

function textOfCell({ type, text }: OpenCell, texts: readonly string[], isDay: boolean, from1904: boolean): string {
  switch (type) {
    case 's':
      return texts[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case '':
    case 'n':
      return numberText(text, isDay, from1904);
    default:
      return text;
  }
}

function numberText(text: string, isDay: boolean, from1904: boolean): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  if (isDay) return dayOfSerial(number, from1904) ?? text;
  /** 0.1 + 0.2 of a formula is 0.3 to whoever reads it; fifteen digits are what a sheet shows. */
  return String(Number(number.toPrecision(15)));
}

/** `BC12` is the column 54; a cell that does not say where it stands follows the one before. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  return letters === undefined ? next : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function readRows(archive: Archive, part: string, textOf: (cell: OpenCell) => string, mostRows: number): Promise<Row[]> {
  const { rows, add } = rowGatherer(mostRows, () => refusedTable('file-too-long'));
  let number = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let [reading, next] = [false, 0];
  const open = (name: string, { r, t = '', s = '0' }: Record<string, string>) => {
    if (name === 'row') [number, cells, next] = [Number(r ?? number + 1), [], 0];
    if (name === 'c') cell = { column: columnOf(r, next), type: t, style: Number(s), text: '' };
    reading = cell !== null && (name === 'v' || name === 't');
  };
  const text = (more: string) => {
    if (reading && cell && cell.text.length < LONGEST_CELL) cell.text += more;
  };
  const close = (name: string) => {
    if (name === 'v' || name === 't') reading = false;
    if (name === 'row')
      add(
        number,
        Array.from(cells, (one) => one ?? ''),
      );
    if (name !== 'c' || !cell) return;
    if (cell.column < MOST_CELLS) cells[cell.column] = textOf(cell);
    next = cell.column + 1;
    cell = null;
  };
  await readXmlPieces(archive.pieces(part), { open, text, close }, SHEET_FAULTS);
  return rows;
}
