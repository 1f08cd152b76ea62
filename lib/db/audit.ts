import 'server-only';
import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { accounts, auditEntries } from '#drizzle/schema/accounts.ts';
import { events } from '#drizzle/schema/events.ts';
import { posters, units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { insertEvent, type NewEvent } from './events.ts';

/** An event that stands in the audit log of every unit in `unitIds`: those of the act and all above them. */
export async function insertAuditedEvent(tx: Tx, event: NewEvent, unitIds: readonly string[]): Promise<void> {
  const eventId = await insertEvent(tx, event);
  const { at, actor, verb, subjectId } = event;
  const rows = [...new Set(unitIds)].map((unitId) => ({ unitId, at, eventId, subjectId, actor, verb }));
  if (rows.length > 0) await tx.insert(auditEntries).values(rows);
}

type AuditQuestion = {
  unitId: string;
  actor: string | null;
  verb: string | null;
  from: Instant | null;
  /** The first millisecond that no longer counts. */
  to: Instant | null;
  after: { at: Instant; id: string } | null;
  limit: number;
};
export type AuditRow = {
  id: string;
  at: Instant;
  verb: string;
  actorName: string | null;
  subjectId: string;
  /** The account or the unit it was done to, of a poster its unit; null when it was none of these. */
  subjectName: string | null;
  detail: NewEvent['detail'];
  requestId: string;
};

const subjects = alias(accounts, 'subjects');
const holders = alias(units, 'holders');

/** The audit log of a unit and everything below it, the newest first: one walk along an index. `actorName` null: not an account. */
export async function listAudit(tx: Tx, question: AuditQuestion): Promise<AuditRow[]> {
  const ofEvent = and(eq(events.subjectId, auditEntries.subjectId), eq(events.at, auditEntries.at), eq(events.id, auditEntries.eventId));
  return tx
    .select({
      id: auditEntries.eventId,
      at: auditEntries.at,
      verb: auditEntries.verb,
      actorName: accounts.name,
      subjectId: auditEntries.subjectId,
      subjectName: sql<string | null>`coalesce(${subjects.name}, ${units.name}, ${holders.name})`,
      detail: events.detail,
      requestId: events.requestId,
    })
    .from(auditEntries)
    .innerJoin(events, ofEvent)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actor))
    .leftJoin(subjects, eq(subjects.id, auditEntries.subjectId))
    .leftJoin(units, eq(units.id, auditEntries.subjectId))
    .leftJoin(posters, eq(posters.code, auditEntries.subjectId))
    .leftJoin(holders, eq(holders.id, posters.unitId))
    .where(matching(question))
    .orderBy(desc(auditEntries.at), desc(auditEntries.eventId))
    .limit(question.limit);
}

function matching({ unitId, actor, verb, from, to, after }: AuditQuestion): SQL | undefined {
  const { at, eventId } = auditEntries;
  return and(
    eq(auditEntries.unitId, unitId),
    actor === null ? undefined : eq(auditEntries.actor, actor),
    verb === null ? undefined : eq(auditEntries.verb, verb),
    from === null ? undefined : gte(at, from),
    to === null ? undefined : lt(at, to),
    after === null ? undefined : or(lt(at, after.at), and(eq(at, after.at), lt(eventId, after.id))),
  );
}
