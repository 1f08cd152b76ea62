import 'server-only';
import { sql } from 'drizzle-orm';
import { unitChanges } from '#drizzle/schema/unit-changes.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

const newest = prepared((tx) =>
  tx
    .select({ version: sql<number>`coalesce(max(${unitChanges.version}), 0)` })
    .from(unitChanges)
    .prepare(),
);

/** How many changes of the tree have been applied; 0 for a tree that never changed. */
export async function findTreeVersion(tx: Tx): Promise<number> {
  return (await newest(tx).execute())[0]?.version ?? 0;
}
