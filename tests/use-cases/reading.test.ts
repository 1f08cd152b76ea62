import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { posters } from '#drizzle/schema/units.ts';
import { demoPosterCode, seedDemo } from '#drizzle/seed/demo.ts';
import { campaignSchema } from '#lib/contracts/campaign.ts';
import { posterSchema, type Unit, unitsSchema } from '#lib/contracts/unit.ts';
import { listCampaigns } from '#lib/db/campaigns.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { insertUnits } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { codeFromValues, formatCode } from '#lib/domain/reference.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';
import { listUnits } from '#lib/use-cases/list-units.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import {
  aSubmission,
  aUnit,
  CLOSES_AT,
  DURING,
  OPENS_AT,
  openCampaign,
  plantTree,
  readContext,
  writeContext,
} from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const TODAY = vietnamMidnight('2026-11-22') + 10 * 3_600_000;
const LETTER = '75nghin-sangkien-vuotkho-phattrien';

async function seeded(now = TODAY) {
  const engine = await privateDatabase();
  await engine.commit((tx) => seedDemo(writeContext(tx, now)));
  return engine;
}

const codes = (units: readonly Unit[]) => units.map(({ code }) => code);

test('the demo has the 83 top units, the level below Bình Dương, and a poster for every fictional CĐCS', async () => {
  const engine = await seeded();
  const count = (text: string) => engine.reader.get<{ n: number }>(sql.raw(text))?.n;
  expect(count("SELECT count(*) AS n FROM units WHERE level = 'provincial'")).toBe(83);
  expect(count("SELECT count(*) AS n FROM units WHERE level = 'immediate-upper'")).toBe(15);
  expect(count("SELECT count(*) AS n FROM units WHERE level = 'grassroots'")).toBe(count('SELECT count(*) AS n FROM posters'));
  expect(count("SELECT count(*) AS n FROM units WHERE kind = 'occupational-union'")).toBeGreaterThan(0);
});

test('seeding again adds nothing, also days later', async () => {
  const engine = await seeded();
  const state = () =>
    engine.reader.all(
      sql`SELECT (SELECT count(*) FROM units) AS u, (SELECT count(*) FROM posters) AS p, (SELECT count(*) FROM campaigns) AS c`,
    );
  const before = state();
  await engine.commit((tx) => seedDemo(writeContext(tx, TODAY + 60 * DAY_MS)));
  expect(state()).toEqual(before);
});

test('on an ordinary day the open campaign holds; the letter stands closed with its own dates', async () => {
  const engine = await seeded();
  const open = campaignSchema.parse(await findCampaign(readContext(engine, TODAY)));
  expect(open).toMatchObject({
    slug: 'sang-kien-2026',
    phase: 'open',
    opensAt: '2026-11-22T00:00:00.000+07:00',
    closesAt: '2027-01-03T00:00:00.000+07:00',
  });
  expect(open.effectPeriod).toEqual({ from: '2026-01-01', to: '2027-01-02' });
  const letter = await findCampaign(readContext(engine, TODAY), { slug: LETTER });
  expect(letter).toMatchObject({
    phase: 'after',
    opensAt: '2021-03-10T00:00:00.000+07:00',
    closesAt: '2021-04-21T00:00:00.000+07:00',
    target: 75_000,
  });
  expect(letter.effectPeriod).toEqual({ from: '2021-01-01', to: '2021-04-30' });
});

test('a rehearsal inside the letter’s own days has the letter alone', async () => {
  const engine = await seeded(vietnamMidnight('2021-03-10') - 10_000);
  expect(await listCampaigns(engine.reader)).toHaveLength(1);
  expect(await findCampaign(readContext(engine, vietnamMidnight('2021-03-10') - 10_000))).toMatchObject({ slug: LETTER, phase: 'before' });
});

test.each([
  LETTER,
  `${LETTER}/`,
  LETTER.toUpperCase(),
  '75-nghin-sang-kien-vuot-kho-phat-trien',
  '75nghinsangkienvuotkhophattrien',
  '75 nghìn sáng kiến vượt khó phát triển',
])('the address typed as %s arrives', async (slug) => {
  const engine = await seeded();
  expect(await findCampaign(readContext(engine, TODAY), { slug })).toMatchObject({ slug: LETTER });
});

test('without a name: what takes texts in now, else the next to open, else the last that closed', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  await expect(findCampaign(readContext(engine))).rejects.toMatchObject({ code: 'unknown-campaign' });
  await openCampaign(engine, { slug: 'first' });
  await openCampaign(engine, { slug: 'second', opensAt: CLOSES_AT + DAY_MS, closesAt: CLOSES_AT + 2 * DAY_MS });
  const at = async (now: number) => (await findCampaign(readContext(engine, now))).slug;
  expect([
    await at(OPENS_AT - 1),
    await at(DURING),
    await at(CLOSES_AT),
    await at(CLOSES_AT + DAY_MS),
    await at(CLOSES_AT + 9 * DAY_MS),
  ]).toEqual(['first', 'first', 'second', 'second', 'second']);
  await expect(findCampaign(readContext(engine), { slug: 'third' })).rejects.toMatchObject({ code: 'unknown-campaign' });
});

describe('nobody puts a campaign in the place of the nation’s', () => {
  const MUCH_LATER = { closesAt: CLOSES_AT + 9999 * DAY_MS };
  async function nation() {
    const engine = await privateDatabase();
    await plantTree(engine);
    await openCampaign(engine, { slug: 'of-nation' });
    await openCampaign(engine, { slug: 'of-province', ownerUnitId: 'id-TOP-1', ...MUCH_LATER });
    await openCampaign(engine, { slug: 'of-low', ownerUnitId: 'id-LOW-1', ...MUCH_LATER });
    return async (now: number, unit?: string) => (await findCampaign(readContext(engine, now), { unit })).slug;
  }

  test('the highest owner’s is current, open or not', async () => {
    const current = await nation();
    for (const now of [OPENS_AT - 1, DURING, CLOSES_AT]) expect(await current(now)).toBe('of-nation');
  });

  test('for a unit that of its own line stands in while no higher one is open', async () => {
    const current = await nation();
    expect(await current(DURING, 'LOW-1')).toBe('of-nation');
    expect(await current(CLOSES_AT, 'LOW-1')).toBe('of-province');
    expect(await current(CLOSES_AT, 'TOP-2')).toBe('of-nation');
    expect(await current(CLOSES_AT, 'nowhere')).toBe('of-nation');
  });

  test('where the root has none, the next level’s; for a unit its own', async () => {
    const engine = await privateDatabase();
    await plantTree(engine);
    await openCampaign(engine, { slug: 'of-top-1', ownerUnitId: 'id-TOP-1' });
    await openCampaign(engine, { slug: 'of-top-2', ownerUnitId: 'id-TOP-2', ...MUCH_LATER });
    await openCampaign(engine, { slug: 'of-low', ownerUnitId: 'id-LOW-1', ...MUCH_LATER });
    expect(await findCampaign(readContext(engine))).toMatchObject({ slug: 'of-top-2' });
    expect(await findCampaign(readContext(engine), { unit: 'LOW-1' })).toMatchObject({ slug: 'of-top-1' });
  });
});

test('progress counts what stands, at once', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const id = await openCampaign(engine);
  await engine.commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(id) }));
  expect(await findCampaign(readContext(engine))).toMatchObject({ submittedCount: 1, ownerName: 'Unit ROOT' });
});

test.each([
  { q: 'di an', first: 'LDLD-74-724' },
  { q: 'Dĩ An', first: 'LDLD-74-724' },
  { q: 'BINH DUONG', first: 'LDLD-74' },
  { q: 'đà nẵng', first: 'LDLD-48' },
  { q: 'da nang', first: 'LDLD-48' },
  { q: 'ldld-79', first: 'LDLD-79' },
  { q: 'may vi du', first: 'DEMO-1' },
  { q: 'du vi may', first: 'DEMO-1' },
])('searching "$q" finds $first first', async ({ q, first }) => {
  const engine = await seeded();
  expect(codes(await listUnits(readContext(engine, TODAY), { q }))[0]).toBe(first);
});

test('a search can be held to a level and to the children of a unit', async () => {
  const engine = await seeded();
  const ask = (query: Parameters<typeof listUnits>[1]) => listUnits(readContext(engine, TODAY), query);
  expect(codes(await ask({ q: 'binh duong', level: 'provincial' }))).toEqual(['LDLD-74']);
  expect(codes(await ask({ q: 'giao duc', level: 'immediate-upper' }))).toEqual(['CDN-74-GD']);
  expect(codes(await ask({ q: 'truong', parent: 'LDLD-74-724' })).sort()).toEqual(['DEMO-21', 'DEMO-8']);
  expect(await ask({ level: 'provincial' })).toHaveLength(83);
  expect(await ask({ parent: 'TLD' })).toHaveLength(83);
  await expect(ask({ parent: 'NOWHERE' })).rejects.toMatchObject({ code: 'unknown-unit' });
});

test.each(['" OR *', 'NEAR(a b)', 'search_key:x', '*', '-- ;', '\u0000', "'"])('the query %j is words, never a language', async (q) => {
  const engine = await seeded();
  expect(await listUnits(readContext(engine, TODAY), { q })).toBeInstanceOf(Array);
});

test('units answer with what the picker needs, and hide those that are dissolved', async () => {
  const engine = await seeded();
  const units = unitsSchema.parse({ units: await listUnits(readContext(engine, TODAY), { parent: 'LDLD-74' }) }).units;
  expect(units.find(({ code }) => code === 'LDLD-74-724')).toMatchObject({
    parentCode: 'LDLD-74',
    hasChildren: true,
    level: 'immediate-upper',
  });
  engine.writer.run(sql`UPDATE units SET dissolved_on = '2026-01-01' WHERE code = 'LDLD-74-724'`);
  expect(codes(await listUnits(readContext(engine, TODAY), { parent: 'LDLD-74' }))).not.toContain('LDLD-74-724');
  expect(codes(await listUnits(readContext(engine, TODAY), { q: 'di an' }))).not.toContain('LDLD-74-724');
});

test('a renamed unit is found by its new name and no longer by the old one', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  engine.writer.run(sql`UPDATE units SET search_key = 'brand new name' WHERE code = 'LOW-1'`);
  const found = async (q: string) => codes(await listUnits(readContext(engine), { q }));
  expect(await found('brand')).toEqual(['LOW-1']);
  expect(await found('unit low-1')).toEqual([]);
});

test('a poster names its unit and the unions above it, in any spelling of the code', async () => {
  const engine = await seeded();
  const code = demoPosterCode('DEMO-1');
  for (const typed of [code, code.toLowerCase(), formatCode(code), ` ${code} `]) {
    const poster = posterSchema.parse(await findPoster(readContext(engine, TODAY), typed));
    expect(poster).toMatchObject({ code, unit: { code: 'DEMO-1', parentCode: 'LDLD-74-724' } });
    expect(poster.path.map((one) => one.code)).toEqual(['LDLD-74', 'LDLD-74-724']);
  }
});

test('a CĐCS directly under its province has a path of one', async () => {
  const engine = await seeded();
  expect((await findPoster(readContext(engine, TODAY), demoPosterCode('DEMO-19'))).path.map((one) => one.code)).toEqual(['LDLD-74']);
});

test('an unknown code and a revoked poster are told apart', async () => {
  const engine = await seeded();
  await expect(findPoster(readContext(engine, TODAY), 'nonsense')).rejects.toMatchObject({ code: 'unknown-code' });
  await expect(findPoster(readContext(engine, TODAY), codeFromValues([0, 0, 0, 0, 0, 0, 0]))).rejects.toMatchObject({
    code: 'unknown-code',
  });
  const revoked = { revokedAt: TODAY, revokeReason: 'pasted over' };
  await engine.commit(async (tx) =>
    tx
      .update(posters)
      .set(revoked)
      .where(eq(posters.code, demoPosterCode('DEMO-1'))),
  );
  await expect(findPoster(readContext(engine, TODAY), demoPosterCode('DEMO-1'))).rejects.toMatchObject({ code: 'poster-revoked' });
});

test('a poster of a dissolved unit counts as revoked', async () => {
  const engine = await privateDatabase();
  await plantTree(engine);
  const code = codeFromValues([1, 1, 1, 1, 1, 1, 1]);
  await engine.commit(async (tx) => {
    await insertUnits(tx, [aUnit({ code: 'GONE', parentId: 'id-MID-1', level: 'grassroots', dissolvedOn: '2021-01-01' })]);
    await insertPosters(tx, [{ code, unitId: 'id-GONE', serial: 1, issuedAt: 0 }]);
  });
  await expect(findPoster(readContext(engine), code)).rejects.toMatchObject({ code: 'poster-revoked' });
});
