import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { initiativeBodies } from '#drizzle/schema/initiatives.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

type BodyRow = typeof initiativeBodies.$inferSelect;

const insert = prepared((tx) =>
  tx
    .insert(initiativeBodies)
    .values({
      initiativeId: sql.placeholder('initiativeId'),
      revision: sql.placeholder('revision'),
      content: sql.placeholder('content'),
      contentHash: sql.placeholder('contentHash'),
      receivedAt: sql.placeholder('receivedAt'),
    })
    .prepare(),
);

/** Adds a version; none is ever changed or removed (D5). */
export async function insertBody(tx: Tx, row: BodyRow): Promise<void> {
  await insert(tx).execute({ ...row });
}

export async function findBody(tx: Tx, initiativeId: string, revision: number): Promise<BodyRow | undefined> {
  const isVersion = and(eq(initiativeBodies.initiativeId, initiativeId), eq(initiativeBodies.revision, revision));
  return (await tx.select().from(initiativeBodies).where(isVersion))[0];
}
