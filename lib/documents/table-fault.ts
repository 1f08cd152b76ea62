import 'server-only';
import { Problem } from '#lib/domain/problem.ts';

/** Why a file is not read as a table. */
type TableFault =
  | 'file-unreadable'
  | 'file-old'
  | 'file-locked'
  | 'file-unsafe'
  | 'file-too-large'
  | 'file-too-long'
  | 'no-header'
  | 'no-rows';

/** A refusal of the field `file` of a form. */
export function refusedTable(code: TableFault): Problem {
  return new Problem('invalid-fields', { errors: [{ pointer: '/file', code }] });
}

/** What the parts of a workbook are refused with. */
export const SHEET_FAULTS = { unsafe: () => refusedTable('file-unsafe'), unreadable: () => refusedTable('file-unreadable') };
