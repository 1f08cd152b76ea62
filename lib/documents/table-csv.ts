import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { refusedTable } from './table-fault.ts';
import { MOST_CELLS, type Row, rowGatherer } from './table-rows.ts';

/** Excel in Viet Nam writes `;`, others `,` or tabs. */
const SEPARATORS = [';', ',', '\t'] as const;
const ROWS_A_TURN = 2_000;

/** The rows of a CSV file in UTF-8, with or without its mark; quotes as RFC 4180 has them. */
export async function readCsv(bytes: Buffer, mostRows: number): Promise<Row[]> {
  const text = decoded(bytes);
  const { rows, add } = rowGatherer(mostRows, () => refusedTable('file-too-long'));
  let number = 0;
  for (const cells of records(text, separatorOf(text))) {
    number += 1;
    add(number, cells);
    if (number % ROWS_A_TURN === 0) await setImmediate();
  }
  return rows;
}

function decoded(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: an old Excel wrote it, and which letters were meant cannot be known.
  }
  throw refusedTable('file-unreadable');
}

/** The one that stands most often in the first line with text, quoted parts aside. */
function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

type Token = { kind: 'text' | 'separator' | 'end'; text: string };

function* records(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let cell = '';
  for (const token of tokens(text, separator)) {
    cell += token.text;
    if (token.kind === 'text') continue;
    if (cells.length < MOST_CELLS) cells.push(cell);
    cell = '';
    if (token.kind === 'separator') continue;
    yield cells;
    cells = [];
  }
  yield [...cells, cell];
}

function* tokens(text: string, separator: string): Generator<Token> {
  const token = new RegExp(`"([^"]*(?:""[^"]*)*)"|([^${separator}\\r\\n"]+)|(${separator})|\\r\\n?|\\n`, 'gy');
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(text);
    /** A quote that nothing closes: the rest of the file would be one cell. */
    if (!found) throw refusedTable('file-unreadable');
    const [, quoted, bare, mark] = found;
    const kind = (quoted ?? bare) !== undefined ? 'text' : mark === undefined ? 'end' : 'separator';
    yield { kind, text: quoted?.replaceAll('""', '"') ?? bare ?? '' };
  }
}
