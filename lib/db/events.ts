import 'server-only';
import { randomUUID } from 'node:crypto';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { type EventDetail, events } from '#drizzle/schema/events.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type EventRow = typeof events.$inferSelect;
export type NewEvent = { at: Instant; actor: string; verb: string; subjectId: string; detail: EventDetail; requestId: string };

const insert = prepared((tx) =>
  tx
    .insert(events)
    .values({
      id: sql.placeholder('id'),
      at: sql.placeholder('at'),
      actor: sql.placeholder('actor'),
      verb: sql.placeholder('verb'),
      subjectId: sql.placeholder('subjectId'),
      detail: sql.placeholder('detail'),
      requestId: sql.placeholder('requestId'),
    })
    .prepare(),
);

let written = 0;

/** Ids grow within a process: two acts of the same millisecond keep their order. */
function nextId(): string {
  written += 1;
  return `${written.toString(36).padStart(8, '0')}-${randomUUID()}`;
}

/** Leaves the trace of an act, in the transaction of the act; answers its id. */
export async function insertEvent(tx: Tx, event: NewEvent): Promise<string> {
  const id = nextId();
  await insert(tx).execute({ ...event, id });
  return id;
}

/** Every act of these kinds, oldest first. Reads the whole table: for commands, not for requests. */
export async function listEventsOf(tx: Tx, verbs: readonly string[]): Promise<EventRow[]> {
  return tx
    .select()
    .from(events)
    .where(inArray(events.verb, [...verbs]))
    .orderBy(asc(events.at), asc(events.id));
}

/** What happened to one subject, oldest first. */
export async function listEvents(tx: Tx, subjectId: string): Promise<EventRow[]> {
  return tx.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.at), asc(events.id));
}
