import 'server-only';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { initiativeAncestors, initiatives } from '#drizzle/schema/initiatives.ts';
import { units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

/** Where a walk over all initiatives stands. */
type Step = { at: Instant; id: string };
export type Walked = Step & { campaignId: string; unitId: string };

const nextInitiatives = prepared((tx) =>
  tx
    .select({
      at: initiativeAncestors.receivedAt,
      id: initiativeAncestors.initiativeId,
      campaignId: initiatives.campaignId,
      unitId: initiatives.unitId,
    })
    .from(initiativeAncestors)
    .innerJoin(units, and(isNull(units.parentId), eq(units.id, initiativeAncestors.ancestorId)))
    .innerJoin(initiatives, eq(initiatives.id, initiativeAncestors.initiativeId))
    .where(
      sql`(${initiativeAncestors.receivedAt}, ${initiativeAncestors.initiativeId}) > (${sql.placeholder('at')}, ${sql.placeholder('id')})`,
    )
    .orderBy(asc(initiativeAncestors.receivedAt), asc(initiativeAncestors.initiativeId))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Initiatives of every campaign in the order of receiving, after `step`. */
export async function listInitiativesAfter(tx: Tx, step: Step | null, limit: number): Promise<Walked[]> {
  return nextInitiatives(tx).execute({ at: step?.at ?? 0, id: step?.id ?? '', limit });
}

const nextUnits = prepared((tx) =>
  tx
    .select({ id: units.id })
    .from(units)
    .where(gt(units.id, sql.placeholder('id')))
    .orderBy(asc(units.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Ids of units in the order of ids, after `id`. */
export async function listUnitsAfter(tx: Tx, id: string | null, limit: number): Promise<string[]> {
  return (await nextUnits(tx).execute({ id: id ?? '', limit })).map((unit) => unit.id);
}
