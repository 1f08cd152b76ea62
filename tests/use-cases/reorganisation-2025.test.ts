import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { demoPosterCode, seedDemo } from '#drizzle/seed/demo.ts';
import { reorganise2025 } from '#drizzle/seed/reorganisation-2025.ts';
import { findCampaignBySlugKey, listCampaigns } from '#lib/db/campaigns.ts';
import { countStanding } from '#lib/db/counters.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listOfLevel, requireUnitByCode } from '#lib/db/units.ts';
import { DAY_MS, type Instant } from '#lib/domain/instant.ts';
import type { UnitChoice } from '#lib/domain/unit-tree.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { drained } from '#tests/support/boards.ts';
import { aSubmission, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const IN_2021 = vietnamMidnight('2021-04-01');
/** A campaign opens before the day of the reorganisation and goes on over it. */
const SEEDED = vietnamMidnight('2025-06-20');
const DAY_OF_IT = vietnamMidnight('2025-07-01');

const at = (top: string, subordinate: string | null, low: string): Partial<UnitChoice> => ({
  topUnitCode: top,
  subordinateUnitCode: subordinate,
  grassrootsUnitCode: low,
});

type Row = Record<string, unknown>;
const all = (engine: Engine, query: ReturnType<typeof sql>) => engine.reader.all<Row>(query);

/** Everything that a report of a campaign reads: counts by unit, list rows, receipts with their names. */
function reportOf(engine: Engine, campaignId: string): string {
  const own = sql`(SELECT id FROM initiatives WHERE campaign_id = ${campaignId})`;
  const read = [
    sql`SELECT * FROM counters WHERE campaign_id = ${campaignId} ORDER BY 1, 2, 3, 4, 5`,
    sql`SELECT * FROM initiative_ancestors WHERE initiative_id IN ${own} ORDER BY 1, 2, 3`,
    sql`SELECT * FROM unit_progress WHERE campaign_id = ${campaignId} ORDER BY 1, 2`,
    sql`SELECT * FROM receipts WHERE initiative_id IN ${own} ORDER BY 1, 2`,
    sql`SELECT * FROM initiatives WHERE campaign_id = ${campaignId} ORDER BY 1`,
  ];
  const rows = read.map((query) => all(engine, query));
  expect(rows.every((table) => table.length > 0)).toBe(true);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

/** A text in each CĐCS of the demo. */
async function fill(engine: Engine, campaignId: string, effectFrom: string, now: Instant): Promise<void> {
  const lows = all(
    engine,
    sql`SELECT low.code AS low, mid.code AS mid, mid.level AS level, top.code AS top FROM units low
    JOIN units mid ON mid.id = low.parent_id LEFT JOIN units top ON top.id = mid.parent_id WHERE low.level = 'grassroots' ORDER BY low.code`,
  );
  for (const { low, mid, level, top } of lows) {
    const unit = level === 'provincial' ? at(String(mid), null, String(low)) : at(String(top), String(mid), String(low));
    const submission = aSubmission(campaignId, { unit, initiative: { appliedFrom: effectFrom } });
    await engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id: randomUUID(), submission }));
  }
}

async function copyOf2021() {
  const engine = await privateDatabase();
  await engine.commit((tx) => seedDemo({ ...writeContext(tx, SEEDED), actor: 'seed' }));
  const [letter, open] = await listCampaigns(engine.reader);
  if (!letter || !open) throw new Error('not planted');
  await fill(engine, letter.campaign.id, '2021-03-01', IN_2021);
  await fill(engine, open.campaign.id, '2025-03-01', SEEDED + DAY_MS);
  return { engine, letter: letter.campaign, open: open.campaign };
}

const reorganise = (engine: Engine) => engine.commit((tx) => reorganise2025(writeContext(tx, DAY_OF_IT)));

test('from 63 to 34 provinces: the campaign of 2021 stays as it was to the byte, the open one counts under the 34', async () => {
  const { engine, letter, open } = await copyOf2021();
  const count = async (code: string, campaignId: string) =>
    countStanding(engine.reader, (await requireUnitByCode(engine.reader, code)).id, campaignId);
  expect(await drained(engine, SEEDED + 2 * DAY_MS)).toEqual([]);
  const report = reportOf(engine, letter.id);
  const [binhDuong, hoChiMinh] = [await count('LDLD-74', open.id), await count('LDLD-79', open.id)];
  expect(binhDuong).toBeGreaterThan(3);
  expect(await reorganise(engine)).toHaveLength(30);
  expect(reportOf(engine, letter.id)).toBe(report);
  expect((await findCampaignBySlugKey(engine.reader, letter.slugKey))?.campaign.treeVersion).toBe(0);
  expect([await count('LDLD-74', letter.id), await count('LDLD-79', letter.id)]).toEqual([binhDuong, hoChiMinh]);
  expect([await count('LDLD-74', open.id), await count('LDLD-79', open.id)]).toEqual([0, binhDuong + hoChiMinh]);
  while (await engine.commit((tx) => rebuildSlice(writeContext(tx, DAY_OF_IT + 1), 7)));
  expect(await drained(engine, DAY_OF_IT + 1)).toEqual([]);
  expect(reportOf(engine, letter.id)).toBe(report);
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
  const inList = all(
    engine,
    sql`SELECT count(*) AS n FROM initiative_ancestors a JOIN units u ON u.id = a.ancestor_id
    JOIN initiatives i ON i.id = a.initiative_id WHERE u.code = 'LDLD-79' AND i.campaign_id = ${open.id}`,
  );
  expect(inList).toEqual([{ n: binhDuong + hoChiMinh }]);
});

test('34 provincial federations are left, the 20 central unions stay, Hue is renamed, old posters and drafts lead on', async () => {
  const { engine, open } = await copyOf2021();
  await reorganise(engine);
  const alive = await listOfLevel(engine.reader, 'provincial', '2025-07-01', 1_000);
  const federations = alive.filter(({ unit }) => unit.kind === 'provincial-federation');
  expect([federations.length, alive.length - federations.length]).toEqual([34, 20]);
  expect(await requireUnitByCode(engine.reader, 'LDLD-46')).toMatchObject({ shortName: 'Huế', dissolvedOn: null });
  expect(await findPoster(readContext(engine, DAY_OF_IT), demoPosterCode('DEMO-1'))).toMatchObject({
    unit: { code: 'DEMO-1' },
    path: [{ code: 'LDLD-79' }, { code: 'LDLD-74-724' }],
  });
  const submission = aSubmission(open.id, {
    unit: at('LDLD-74', 'LDLD-74-724', 'DEMO-1'),
    initiative: { appliedFrom: '2025-03-01' },
  });
  const { receipt } = await engine.commit((tx) => receiveInitiative(writeContext(tx, DAY_OF_IT + 1), { id: randomUUID(), submission }));
  expect(receipt.unitNames[0]).toBe((await requireUnitByCode(engine.reader, 'LDLD-79')).name);
});

test('done again it changes nothing', async () => {
  const { engine } = await copyOf2021();
  await reorganise(engine);
  expect(await reorganise(engine)).toEqual([]);
});
