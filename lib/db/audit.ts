import 'server-only';
import { auditEntries } from '#drizzle/schema/accounts.ts';
import type { Tx } from './engine.ts';
import { insertEvent, type NewEvent } from './events.ts';

/** An event that stands in the audit log of every unit in `unitIds`: those of the act and all above them. */
export async function insertAuditedEvent(tx: Tx, event: NewEvent, unitIds: readonly string[]): Promise<void> {
  const eventId = await insertEvent(tx, event);
  const { at, actor, verb, subjectId } = event;
  const rows = [...new Set(unitIds)].map((unitId) => ({ unitId, at, eventId, subjectId, actor, verb }));
  if (rows.length > 0) await tx.insert(auditEntries).values(rows);
}
