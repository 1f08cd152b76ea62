import 'server-only';
import { isArchive } from './archive.ts';
import { readCsv } from './table-csv.ts';
import type { Row } from './table-rows.ts';
import { readFirstSheet } from './table-sheet.ts';

/** One row as it stands in the file: its number there, counted from 1, and the clean text of its cells. */
type TableRow = Row;

/**
 * The rows with text of the first sheet of an `.xlsx`, or of a CSV file in UTF-8 (`;`, `,` or tabs). Cells come as clean text: NFC, one
 * form for numbers (`1200`, `0.5`), days as `YYYY-MM-DD`, formulas as the value they had. Throws `invalid-fields` with a `TableFault` on
 * `/file`, also for more than `mostRows`.
 */
export function readTable(bytes: Buffer, mostRows: number): Promise<TableRow[]> {
  return isArchive(bytes) ? readFirstSheet(bytes, mostRows) : readCsv(bytes, mostRows);
}
