import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { programmeRecords } from '#drizzle/schema/programme-records.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

type ProgrammeRecordRow = typeof programmeRecords.$inferSelect;
type Key = { campaignId: string; unitId: string; kind: ProgrammeKind };

const at = ({ campaignId, unitId, kind }: Key) =>
  and(eq(programmeRecords.campaignId, campaignId), eq(programmeRecords.unitId, unitId), eq(programmeRecords.kind, kind));

const ofUnit = prepared((tx) =>
  tx
    .select()
    .from(programmeRecords)
    .where(and(eq(programmeRecords.campaignId, sql.placeholder('campaignId')), eq(programmeRecords.unitId, sql.placeholder('unitId'))))
    .prepare(),
);

/** The plan and the signing of a unit in a campaign, what there is of them. */
export async function listProgrammeRecords(tx: Tx, campaignId: string, unitId: string): Promise<ProgrammeRecordRow[]> {
  return ofUnit(tx).execute({ campaignId, unitId });
}

export async function findProgrammeRecord(tx: Tx, key: Key): Promise<ProgrammeRecordRow | undefined> {
  return (await tx.select().from(programmeRecords).where(at(key)))[0];
}

/** Puts a record in the place of the one there was. */
export async function putProgrammeRecord(tx: Tx, row: ProgrammeRecordRow): Promise<void> {
  const { campaignId, unitId, kind } = programmeRecords;
  await tx
    .insert(programmeRecords)
    .values(row)
    .onConflictDoUpdate({ target: [campaignId, unitId, kind], set: row });
}

export async function deleteProgrammeRecord(tx: Tx, key: Key): Promise<void> {
  await tx.delete(programmeRecords).where(at(key));
}
