import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submissionSchema } from '#lib/contracts/submission.ts';
import type { Engine } from '#lib/db/engine.ts';
import { insertPosters } from '#lib/db/posters.ts';
import { codeFromValues, parseCode } from '#lib/domain/reference.ts';
import { contentOf } from '#lib/use-cases/content.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const receive = (id: string, submission = aSubmission(campaignId), now = DURING) =>
    engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id, submission }));
  return { engine, campaignId, receive };
}

const count = (engine: Engine, table: string) => engine.reader.get<{ n: number }>(sql.raw(`SELECT count(*) AS n FROM ${table}`))?.n;

test('the receipt names the campaign and the units as they are today, and carries a code with a check symbol', async () => {
  const { receive } = await office();
  const id = randomUUID();
  const { receipt, replayed } = await receive(id);
  expect(replayed).toBe(false);
  expect(receipt).toMatchObject({
    id,
    revision: 1,
    campaignName: 'Campaign a-campaign',
    unitNames: ['Unit TOP-1', 'Unit MID-1', 'Unit LOW-1'],
  });
  expect(receipt.receivedAt).toBe('2021-03-20T00:00:00.000+07:00');
  expect(receipt.countsFrom).toBe(receipt.receivedAt);
  expect(receipt.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(parseCode(receipt.reference)).not.toBeNull();
});

test('the same id with the same content gets the same receipt and leaves one row', async () => {
  const { engine, campaignId, receive } = await office();
  const id = randomUUID();
  const first = await receive(id);
  const again = await receive(id, aSubmission(campaignId, { rest: { attemptToken: 'another.token' } }), DURING + 5_000);
  expect(again).toEqual({ receipt: first.receipt, replayed: true });
  expect(['initiatives', 'initiative_bodies', 'receipts', 'events'].map((table) => count(engine, table))).toEqual([1, 1, 1, 1]);
});

test('a poster code that no poster carries is not kept, and refuses nobody', async () => {
  const { engine, campaignId, receive } = await office();
  const [known, unknown] = [codeFromValues([1, 2, 3, 4, 5, 6, 7]), codeFromValues([7, 6, 5, 4, 3, 2, 1])];
  const issue = (code: string, serial: number) =>
    engine.commit((tx) => insertPosters(tx, [{ code, unitId: 'id-LOW-1', serial, issuedAt: 0 }]));
  await issue(known, 1);
  const kept = (id: string) =>
    engine.reader.get(sql`SELECT json_extract(content, '$.posterCode') AS code FROM initiative_bodies WHERE initiative_id = ${id}`);
  const [fromKnown, fromUnknown] = [randomUUID(), randomUUID()];
  const withPoster = (posterCode: string) => aSubmission(campaignId, { rest: { posterCode } });
  await receive(fromKnown, withPoster(known));
  const first = await receive(fromUnknown, withPoster(unknown));
  expect([kept(fromKnown), kept(fromUnknown)]).toEqual([{ code: known }, { code: null }]);
  await issue(unknown, 2);
  expect(await receive(fromUnknown, withPoster(unknown))).toEqual({ receipt: first.receipt, replayed: true });
});

test('still answers a retry after closing, because the work was in time', async () => {
  const { receive } = await office();
  const id = randomUUID();
  const first = await receive(id, undefined, CLOSES_AT - 1);
  expect(await receive(id, undefined, CLOSES_AT + 1_000_000)).toEqual({ receipt: first.receipt, replayed: true });
});

test('two copies in the same group commit make one record and one receipt', async () => {
  const { engine, receive } = await office();
  const id = randomUUID();
  const [one, two, three] = await Promise.all([receive(id), receive(id), receive(id)]);
  expect([one.replayed, two.replayed, three.replayed]).toEqual([false, true, true]);
  expect(new Set([one, two, three].map(({ receipt }) => receipt.reference)).size).toBe(1);
  expect(count(engine, 'initiatives')).toBe(1);
});

test('the same id with other content is a conflict and changes nothing', async () => {
  const { engine, campaignId, receive } = await office();
  const id = randomUUID();
  await receive(id);
  await expect(receive(id, aSubmission(campaignId, { initiative: { title: 'Another text altogether' } }))).rejects.toMatchObject({
    code: 'content-conflict',
  });
  expect(engine.reader.get(sql`SELECT title FROM initiatives`)).toEqual({ title: 'A guide for the edge of the cloth' });
});

test('a withdrawn id never comes back, whatever it carries', async () => {
  const { engine, campaignId, receive } = await office();
  const id = randomUUID();
  await receive(id);
  await engine.commit((tx) => withdrawInitiative(writeContext(tx), { id, phone: '0912 345 678' }));
  await expect(receive(id)).rejects.toMatchObject({ code: 'withdrawn' });
  await expect(receive(id, aSubmission(campaignId, { initiative: { title: 'Another text altogether' } }))).rejects.toMatchObject({
    code: 'withdrawn',
  });
});

test('the content hash does not depend on the order of keys nor on the attempt token', () => {
  const submission = aSubmission(randomUUID());
  const reversed = Object.fromEntries(Object.entries(submission).reverse());
  const again = submissionSchema.parse({ ...reversed, attemptToken: 'x' });
  expect(contentOf(again)).toEqual(contentOf(submissionSchema.parse(submission)));
  expect(contentOf(aSubmission(submission.campaignId, { author: { section: 'Line 4' } })).hash).not.toBe(contentOf(submission).hash);
});

test('a reference that is taken is drawn again', async () => {
  const { engine, campaignId } = await office();
  const codes = [codeFromValues([1, 2, 3, 4, 5, 6, 7]), codeFromValues([1, 2, 3, 4, 5, 6, 7]), codeFromValues([7, 6, 5, 4, 3, 2, 1])];
  const draw = () => codes.shift() ?? '';
  const receive = () =>
    engine.commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId) }, draw));
  const one = await receive();
  const two = await receive();
  expect(one.receipt.reference).not.toBe(two.receipt.reference);
  expect(codes).toEqual([]);
});

test('a source of chance that always says the same is reported as a bug, not as a refusal', async () => {
  const { engine, campaignId } = await office();
  const draw = () => codeFromValues([1, 2, 3, 4, 5, 6, 7]);
  const receive = () =>
    engine.commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId) }, draw));
  await receive();
  await expect(receive()).rejects.toThrow('no free reference');
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
});

test('a form older or newer than the campaign is told to update', async () => {
  const { campaignId, receive } = await office();
  await expect(receive(randomUUID(), aSubmission(campaignId, { rest: { formVersion: 2 } }))).rejects.toMatchObject({
    code: 'form-outdated',
  });
});

test('an unknown campaign is refused', async () => {
  const { receive } = await office();
  await expect(receive(randomUUID(), aSubmission(randomUUID()))).rejects.toMatchObject({ code: 'unknown-campaign' });
});

test('an effect outside the period is named by its field', async () => {
  const { campaignId, receive } = await office();
  const late = aSubmission(campaignId, { initiative: { appliedFrom: '2021-05-01' } });
  await expect(receive(randomUUID(), late)).rejects.toMatchObject({
    code: 'invalid-fields',
    details: { errors: [{ pointer: '/initiative/appliedFrom', code: 'outside-effect-period' }] },
  });
});

const PLACES = [
  {
    name: 'a CĐCS directly under its top unit',
    unit: { subordinateUnitCode: null, grassrootsUnitCode: 'LOW-3' },
    names: ['Unit TOP-1', 'Unit LOW-3'],
  },
  {
    name: 'a CĐCS whose upper union was left out: the tree knows it',
    unit: { subordinateUnitCode: null, grassrootsUnitCode: 'LOW-1' },
    names: ['Unit TOP-1', 'Unit MID-1', 'Unit LOW-1'],
  },
  {
    name: 'an unlisted CĐCS in words',
    unit: { grassrootsUnitCode: null, unlistedUnit: 'A small workshop' },
    names: ['Unit TOP-1', 'Unit MID-1', 'A small workshop'],
  },
  {
    name: 'an unlisted CĐCS under the top unit alone',
    unit: { subordinateUnitCode: null, grassrootsUnitCode: null, unlistedUnit: 'A small workshop' },
    names: ['Unit TOP-1', 'A small workshop'],
  },
];
test.each(PLACES)('accepts $name', async ({ unit, names }) => {
  const { engine, campaignId, receive } = await office();
  const { receipt } = await receive(randomUUID(), aSubmission(campaignId, { unit }));
  expect(receipt.unitNames).toEqual(names);
  expect(await reconcileCounters(readContext(engine))).toEqual([]);
});

const WRONG_PLACES = [
  { name: 'a CĐCS under a foreign union', unit: { subordinateUnitCode: 'MID-2' }, code: 'invalid-fields', field: 'grassrootsUnitCode' },
  { name: 'a CĐCS under a foreign province', unit: { topUnitCode: 'TOP-2' }, code: 'invalid-fields', field: 'grassrootsUnitCode' },
  {
    name: 'an upper union in the place of the CĐCS',
    unit: { subordinateUnitCode: null, grassrootsUnitCode: 'MID-1' },
    code: 'invalid-fields',
    field: 'grassrootsUnitCode',
  },
  {
    name: 'the confederation in the place of the top unit',
    unit: { topUnitCode: 'ROOT', subordinateUnitCode: null, grassrootsUnitCode: null, unlistedUnit: 'A small workshop' },
    code: 'invalid-fields',
    field: 'topUnitCode',
  },
  { name: 'a CĐCS that is not there', unit: { grassrootsUnitCode: 'LOW-9' }, code: 'unknown-unit', field: 'grassrootsUnitCode' },
];
test.each(WRONG_PLACES)('refuses $name', async ({ unit, code, field }) => {
  const { campaignId, receive } = await office();
  const errors = [{ pointer: `/unit/${field}` }];
  await expect(receive(randomUUID(), aSubmission(campaignId, { unit }))).rejects.toMatchObject({ code, details: { errors } });
});

test('a unit counts until the day it is dissolved, and is refused from that day on', async () => {
  const { engine, receive } = await office();
  engine.writer.run(sql`UPDATE units SET dissolved_on = '2021-03-21' WHERE code = 'LOW-1'`);
  await receive(randomUUID(), undefined, DURING);
  await expect(receive(randomUUID(), undefined, DURING + 86_400_000)).rejects.toMatchObject({ code: 'unknown-unit' });
});

test('a unit renamed later keeps its old name in the receipt', async () => {
  const { engine, receive } = await office();
  const id = randomUUID();
  await receive(id);
  engine.writer.run(sql`UPDATE units SET name = 'Renamed' WHERE code = 'LOW-1'`);
  const { receipt } = await receive(id);
  expect(receipt.unitNames.at(-1)).toBe('Unit LOW-1');
});

test('the event of an act carries no personal data', async () => {
  const { engine, receive } = await office();
  await receive(randomUUID());
  const row = engine.reader.get<Record<string, unknown>>(sql`SELECT * FROM events`);
  expect(row).toMatchObject({ verb: 'received', actor: 'participant', detail: '{"revision":1}' });
  expect(JSON.stringify(row)).not.toMatch(/Hen|912345678/);
});
