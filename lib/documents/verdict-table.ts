import 'server-only';
import type { RowVerdict } from '#lib/domain/unit-import.ts';
import { changeWords, faultWords, IMPORT, VERDICT_NAME, VERDICT_TABLE } from '#lib/messages/desk/unit-import.ts';
import { workbook } from './workbook.ts';

/** The verdicts of a table's rows as a table of their own, to be worked off beside the file. */
export function verdictTable(verdicts: readonly RowVerdict[]): AsyncGenerator<Buffer> {
  const columns = [
    { title: VERDICT_TABLE.row, type: 'integer', width: 10 },
    { title: VERDICT_TABLE.code, type: 'text', width: 24 },
    { title: VERDICT_TABLE.name, type: 'text', width: 44 },
    { title: VERDICT_TABLE.verdict, type: 'text', width: 14 },
    { title: VERDICT_TABLE.detail, type: 'text', width: 70 },
  ] as const;
  const rows = verdicts.map((one) => [one.number, one.code || IMPORT.noCode, one.name, VERDICT_NAME[one.kind], detailOf(one)]);
  return workbook([{ name: VERDICT_TABLE.sheet, columns, rows }]);
}

function detailOf(verdict: RowVerdict): string {
  if (verdict.kind === 'faulty') return verdict.faults.map(({ column, code }) => faultWords(column, code)).join('\n');
  return verdict.kind === 'changed' ? verdict.changes.map(changeWords).join('\n') : '';
}
