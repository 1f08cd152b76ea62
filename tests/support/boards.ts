import { sql } from 'drizzle-orm';
import { memberCounts } from '#drizzle/schema/unit-details.ts';
import { queueInitiative, queueUnit } from '#lib/db/board-queue.ts';
import type { Engine } from '#lib/db/engine.ts';
import { findInitiative } from '#lib/db/initiatives.ts';
import { deleteProgrammeRecord, putProgrammeRecord } from '#lib/db/programme-records.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import { drainBoards, reconcileBoards } from '#lib/use-cases/reconcile-boards.ts';
import { DURING } from '#tests/support/builders.ts';

/** Everything that waits is worked off; answers where boards do not say what the rows say. */
export async function drained(engine: Engine, now = DURING) {
  await drainBoards({ tx: engine.reader, now }, engine.commit);
  return reconcileBoards({ tx: engine.reader, now });
}

/** A member figure of a CĐCS as its page records it. */
export async function setMembers(engine: Engine, unit: string, members: number, asOf: LocalDate = '2021-03-01', recordedAt = DURING) {
  await engine.commit(async (tx) => {
    const facts = { source: 'test', recordedBy: 'test' };
    await tx
      .insert(memberCounts)
      .values({ unitId: `id-${unit}`, asOf, recordedAt, members, ...facts })
      .onConflictDoNothing();
    await queueUnit(tx, `id-${unit}`, recordedAt);
  });
}

/** What appraisal will do: a status that no participant can reach. */
export async function setStatus(engine: Engine, id: string, status: InitiativeStatus) {
  await engine.commit(async (tx) => {
    tx.run(sql`UPDATE initiatives SET status = ${status} WHERE id = ${id} AND status <> 'withdrawn'`);
    const found = await findInitiative(tx, id);
    if (found) await queueInitiative(tx, found, DURING);
  });
}

export async function setRecord(engine: Engine, campaignId: string, unit: string, kind: ProgrammeKind, isThere = true) {
  const key = { campaignId, unitId: `id-${unit}`, kind };
  await engine.commit(async (tx) => {
    if (isThere) await putProgrammeRecord(tx, { ...key, number: '', datedOn: '2021-03-01', recordedBy: 'test', recordedAt: 0 });
    else await deleteProgrammeRecord(tx, key);
    await queueUnit(tx, key.unitId, DURING, campaignId);
  });
}
