import 'server-only';
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import { initiativeAncestors, initiatives } from '#drizzle/schema/initiatives.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { preparedForRows, rowNumbers } from './prepared.ts';

type Hung = { id: string; receivedAt: Instant };
/** The last row of a page: the next page starts after it. */
export type After = { receivedAt: Instant; initiativeId: string };

const insert = preparedForRows((tx, n) => {
  const common = { receivedAt: sql.placeholder('receivedAt'), initiativeId: sql.placeholder('initiativeId') };
  const rows = rowNumbers(n).map((i) => ({ ancestorId: sql.placeholder(`unit${i}`), ...common }));
  return tx.insert(initiativeAncestors).values(rows).prepare();
});

/** Hangs an initiative under every unit of `path`: its own and all above. */
export async function hangInitiative(tx: Tx, initiative: Hung, path: readonly { id: string }[]): Promise<void> {
  const ancestors = Object.fromEntries(path.map(({ id }, i) => [`unit${i}`, id]));
  await insert(tx, path.length).execute({ ...ancestors, receivedAt: initiative.receivedAt, initiativeId: initiative.id });
}

export async function unhangInitiative(tx: Tx, initiative: Hung, path: readonly { id: string }[]): Promise<void> {
  const keys = and(
    inArray(
      initiativeAncestors.ancestorId,
      path.map((unit) => unit.id),
    ),
    eq(initiativeAncestors.receivedAt, initiative.receivedAt),
    eq(initiativeAncestors.initiativeId, initiative.id),
  );
  await tx.delete(initiativeAncestors).where(keys);
}

/** The newest initiatives of a whole subtree by keyset: as fast at the national root as in a CĐCS. */
export async function listNewestBelow(tx: Tx, unitId: string, limit: number, after?: After): Promise<InitiativeRow[]> {
  const { ancestorId, receivedAt, initiativeId } = initiativeAncestors;
  const isFurther =
    after && or(lt(receivedAt, after.receivedAt), and(eq(receivedAt, after.receivedAt), lt(initiativeId, after.initiativeId)));
  const rows = await tx
    .select({ initiative: initiatives })
    .from(initiativeAncestors)
    .innerJoin(initiatives, eq(initiatives.id, initiativeId))
    .where(and(eq(ancestorId, unitId), isFurther))
    .orderBy(desc(receivedAt), desc(initiativeId))
    .limit(limit);
  return rows.map((row) => row.initiative);
}
