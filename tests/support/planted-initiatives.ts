import { sql } from 'drizzle-orm';
import type { Engine } from '#lib/db/engine.ts';
import { insertUnits } from '#lib/db/units.ts';
import { aUnit, DURING, plantTree } from './builders.ts';

const MID = 20;
const LOW = 10;

/** The root, three provinces, and under the first of them 20 unions with 10 CĐCS each: `TOP-1`, `MID-1-7`, `LOW-1-7-3`. */
export async function plantProvince(engine: Engine): Promise<void> {
  await plantTree(engine);
  const mids = Array.from({ length: MID }, (_, m) => aUnit({ code: `MID-1-${m}`, parentId: 'id-TOP-1', level: 'immediate-upper' }));
  const lows = mids.flatMap((_, m) =>
    Array.from({ length: LOW }, (_each, l) => aUnit({ code: `LOW-1-${m}-${l}`, parentId: `id-MID-1-${m}`, level: 'grassroots' })),
  );
  await engine.commit((tx) => insertUnits(tx, [...mids, ...lows]));
}

/** The choice of one of these CĐCS. */
export function choiceOf(i: number) {
  const [m, l] = [i % MID, Math.floor(i / MID) % LOW];
  return { topUnitCode: 'TOP-1', subordinateUnitCode: `MID-1-${m}`, grassrootsUnitCode: `LOW-1-${m}-${l}` };
}

export const plantedId = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

/** `n` initiatives below the first province, spread over its CĐCS, as if they had been handed in one after the other; without their texts, in lists and search. */
export async function plantInitiatives(engine: Engine, campaignId: string, n: number, receivedFrom = DURING): Promise<void> {
  const unit = sql.raw(`'id-LOW-1-' || (i % ${MID}) || '-' || ((i / ${MID}) % ${LOW})`);
  await engine.commit(async (tx) => {
    await tx.run(sql`WITH RECURSIVE row (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM row WHERE i + 1 < ${n})
      INSERT INTO initiatives (id, campaign_id, unit_id, status, sector, occupation_group, title, confidential, author_name, phone, reference,
        revision, received_at, counts_from, updated_at)
      SELECT printf('00000000-0000-4000-8000-%012d', i), ${campaignId}, ${unit}, 'submitted', 'enterprise', 'other', 'Title ' || i, 0, 'Author',
        '+84912345678', printf('P%09d', i), 1, ${receivedFrom} + i, ${receivedFrom} + i, ${receivedFrom} + i FROM row`);
    const path = sql`WITH RECURSIVE up (initiative_id, at, unit_id) AS (SELECT id, received_at, unit_id FROM initiatives
      UNION ALL SELECT initiative_id, at, units.parent_id FROM up JOIN units ON units.id = up.unit_id WHERE units.parent_id IS NOT NULL)`;
    await tx.run(sql`${path} INSERT INTO initiative_ancestors (ancestor_id, received_at, initiative_id)
      SELECT unit_id, at, initiative_id FROM up ORDER BY 1, 2, 3`);
    await tx.run(sql`${path} INSERT INTO counters (unit_id, campaign_id, status, sector, occupation_group, n)
      SELECT up.unit_id, i.campaign_id, i.status, i.sector, i.occupation_group, count(*) FROM up JOIN initiatives i ON i.id = up.initiative_id
      GROUP BY 1, 2, 3, 4, 5`);
    await tx.run(sql`INSERT INTO initiative_rows (row, initiative_id) SELECT received_at * 4096, id FROM initiatives`);
    const token = sql.raw(`'u' || lower(replace(a.ancestor_id, '-', ''))`);
    await tx.run(sql`INSERT INTO initiative_search (rowid, title, marks)
      SELECT r.row, lower(i.title), (SELECT group_concat(${token}, ' ') FROM initiative_ancestors a
        JOIN json_each('["id-ROOT", "id-TOP-1"]') t ON t.value = a.ancestor_id WHERE a.received_at = i.received_at AND a.initiative_id = i.id)
      FROM initiatives i JOIN initiative_rows r ON r.initiative_id = i.id ORDER BY r.row`);
  });
}
