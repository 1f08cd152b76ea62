import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { initiativeAncestors } from '#drizzle/schema/initiatives.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { preparedForRows, rowNumbers } from './prepared.ts';

type Hung = { id: string; receivedAt: Instant };

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
