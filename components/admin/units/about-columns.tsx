import { Notice } from '#components/ui/notice.tsx';
import type { ImportColumn } from '#lib/domain/unit-import.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';

/** What was not as expected in a table as a whole, before its rows. */
export function AboutColumns({ unknown, missing }: { unknown: readonly string[]; missing: readonly ImportColumn[] }) {
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice tone="bad" className="mb-6">
          {IMPORT.missingColumns(missing)}
        </Notice>
      )}
      {unknown.length === 0 ? null : <Notice className="mb-6">{IMPORT.unknownColumns(unknown)}</Notice>}
    </>
  );
}
