import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import { listEventsOf } from '#lib/db/events.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { REPORTED_MISSING, RESTORED } from './return-receipt.ts';

/** A receipt that a phone came back with and this database had lost. `heldAs`: the reference under which it stands today, if it does. */
type MissingReport = { at: Instant; reference: string; revision: number; proved: boolean; heldAs: string | null };

/** Everything phones have reported as lost since a restore, oldest first: taken back by its proof, or only noted. */
export async function listMissing(tx: Tx): Promise<MissingReport[]> {
  const reports = await listEventsOf(tx, [RESTORED, REPORTED_MISSING]);
  const rows: MissingReport[] = [];
  for (const { at, verb, subjectId, detail } of reports) {
    const held = await findInitiative(tx, subjectId);
    const heldAs = held ? formatCode(held.reference) : null;
    rows.push({ at, reference: String(detail.reference), revision: Number(detail.revision), proved: verb === RESTORED, heldAs });
  }
  return rows;
}
