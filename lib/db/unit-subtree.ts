import 'server-only';
import { sql } from 'drizzle-orm';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

const LOWEST: UnitLevel = 'grassroots';

/** The CĐCS of a subtree that are alive on `today`, itself too when it is one, in the order of the tree; null when there are more than `most`. */
export async function listGrassrootsBelow(tx: Tx, unitId: string, today: LocalDate, most: number): Promise<{ id: string }[] | null> {
  const below = sql`WITH RECURSIVE below(id, level, place, depth) AS (
    SELECT id, level, search_key, 0 FROM units WHERE id = ${unitId}
    UNION ALL
    SELECT units.id, units.level, place || char(9) || units.search_key, depth + 1 FROM units JOIN below ON units.parent_id = below.id
    WHERE depth < 8 AND (units.dissolved_on IS NULL OR units.dissolved_on > ${today})
  )`;
  const few = await tx.all(sql`${below} SELECT 1 FROM below WHERE level = ${LOWEST} LIMIT ${most + 1}`);
  if (few.length > most) return null;
  return tx.all<{ id: string }>(sql`${below} SELECT id FROM below WHERE level = ${LOWEST} ORDER BY place`);
}
