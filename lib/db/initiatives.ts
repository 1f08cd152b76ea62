import 'server-only';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { initiativeAncestors, initiatives } from '#drizzle/schema/initiatives.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

export type InitiativeRow = typeof initiatives.$inferSelect;

const byId = prepared((tx) =>
  tx
    .select()
    .from(initiatives)
    .where(eq(initiatives.id, sql.placeholder('id')))
    .prepare(),
);
const byReference = prepared((tx) =>
  tx
    .select()
    .from(initiatives)
    .where(eq(initiatives.reference, sql.placeholder('reference')))
    .prepare(),
);
const insert = prepared((tx) =>
  tx
    .insert(initiatives)
    .values({
      id: sql.placeholder('id'),
      campaignId: sql.placeholder('campaignId'),
      unitId: sql.placeholder('unitId'),
      unlistedUnit: sql.placeholder('unlistedUnit'),
      mappedFrom: sql.placeholder('mappedFrom'),
      treeVersion: sql.placeholder('treeVersion'),
      status: sql.placeholder('status'),
      sector: sql.placeholder('sector'),
      occupationGroup: sql.placeholder('occupationGroup'),
      title: sql.placeholder('title'),
      confidential: sql.placeholder('confidential'),
      authorName: sql.placeholder('authorName'),
      phone: sql.placeholder('phone'),
      reference: sql.placeholder('reference'),
      revision: sql.placeholder('revision'),
      receivedAt: sql.placeholder('receivedAt'),
      countsFrom: sql.placeholder('countsFrom'),
      updatedAt: sql.placeholder('updatedAt'),
      withdrawnAt: sql.placeholder('withdrawnAt'),
    })
    .onConflictDoNothing({ target: initiatives.reference })
    .returning({ id: initiatives.id })
    .prepare(),
);

export async function findInitiative(tx: Tx, id: string): Promise<InitiativeRow | undefined> {
  return (await byId(tx).execute({ id }))[0];
}

export async function findInitiativeByReference(tx: Tx, reference: string): Promise<InitiativeRow | undefined> {
  return (await byReference(tx).execute({ reference }))[0];
}

/** False when the reference is taken: the caller draws another. */
export async function insertInitiative(tx: Tx, row: InitiativeRow): Promise<boolean> {
  return (await insert(tx).execute({ ...row })).length === 1;
}

/** Puts revision `row.revision` in the place of `from`, the one before it; false when that one is no longer the last, or the text is withdrawn. */
export async function replaceInitiative(tx: Tx, row: InitiativeRow, from = row.revision - 1): Promise<boolean> {
  const isPrevious = and(eq(initiatives.id, row.id), eq(initiatives.revision, from), ne(initiatives.status, 'withdrawn'));
  return (await tx.update(initiatives).set(row).where(isPrevious).returning({ id: initiatives.id })).length === 1;
}

/** False when it was withdrawn already. */
export async function markWithdrawn(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const stands = and(eq(initiatives.id, id), ne(initiatives.status, 'withdrawn'));
  const set = { status: 'withdrawn' as const, withdrawnAt: at, updatedAt: at };
  return (await tx.update(initiatives).set(set).where(stands).returning({ id: initiatives.id })).length === 1;
}

const standingAt = prepared((tx) =>
  tx
    .select({ initiative: initiatives })
    .from(initiativeAncestors)
    .innerJoin(
      initiatives,
      and(eq(initiatives.id, initiativeAncestors.initiativeId), eq(initiatives.unitId, initiativeAncestors.ancestorId)),
    )
    .where(
      and(
        inArray(initiativeAncestors.ancestorId, sql`(SELECT value FROM json_each(${sql.placeholder('units')}))`),
        eq(initiatives.campaignId, sql.placeholder('campaignId')),
        ne(initiatives.status, 'withdrawn'),
      ),
    )
    .prepare(),
);

/** What stands at these very units in a campaign, withdrawn texts left out. */
export async function listStandingAt(tx: Tx, campaignId: string, unitIds: readonly string[]): Promise<InitiativeRow[]> {
  return (await standingAt(tx).execute({ campaignId, units: JSON.stringify(unitIds) })).map(({ initiative }) => initiative);
}
