import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { findInitiative, type InitiativeRow } from '#lib/db/initiatives.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { listDrafts } from '#lib/offline/draft-store.ts';
import { findEntry, listEntries } from '#lib/offline/outbox-store.ts';
import { findReceiptOf, listReceipts } from '#lib/offline/receipt-store.ts';
import type { KeptReceipt, OutboxEntry } from '#lib/offline/records.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { trackInitiative } from '#lib/use-cases/track-initiative.ts';
import { CLOSES_AT, moveWindow, OPENS_AT, openCampaign, plantTree, readContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';
import './support/phone.ts';
import { FATES, type Office, World } from './support/world.ts';

const LONG = 120_000;

const fates = fc.array(fc.constantFrom(...FATES), { maxLength: 4 });
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('drain' as const), fates }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tap' as const), which: fc.nat(4), fates }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('two-tabs' as const), which: fc.nat(4), fates }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), which: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(SECOND_MS, 10 * SECOND_MS, 5 * MINUTE_MS, 3 * HOUR_MS, 21 * DAY_MS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), skew: fc.integer({ min: -5 * DAY_MS, max: 5 * DAY_MS }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('refresh' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit-received' as const), which: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), which: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), which: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete-undo' as const), which: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('full' as const), fates }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back-up' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

type OnReceived = Extract<
  Action,
  { kind: 'edit-received' | 'elsewhere' | 'forget' | 'delete-undo' | 'full' | 'back-up' | 'restore' | 'ask' }
>;

async function performOnReceived(world: World, act: OnReceived, id: string | undefined): Promise<unknown> {
  switch (act.kind) {
    case 'edit-received':
      return await world.editReceived(act.which);
    case 'elsewhere':
      return await world.reviseElsewhere(act.which);
    case 'forget':
      return await world.forget(act.which);
    case 'delete-undo':
      return await (id && world.deleteAndUndo(id));
    case 'full':
      return await world.drainFull();
    case 'back-up':
      return await world.backUp();
    case 'restore':
      return await world.restore();
    case 'ask':
      return await world.askForLost();
  }
}

async function perform(world: World, act: Action): Promise<unknown> {
  world.fates = 'fates' in act ? [...act.fates] : [];
  const entries = await listEntries();
  const id = 'which' in act ? entries[act.which % Math.max(1, entries.length)]?.id : undefined;
  switch (act.kind) {
    case 'write':
      return await world.write();
    case 'drain':
      return await world.drain();
    case 'tap':
      return await world.drain(id ?? true);
    case 'two-tabs':
      return await Promise.all([world.drain(), world.drain(id ?? true), world.drain()]);
    case 'edit':
      return await (id && world.edit(id));
    case 'pass':
      return world.pass(act.ms);
    case 'clock':
      return world.setPhoneClock(act.skew);
    case 'refresh':
      return await world.refresh();
    case 'drop':
      return await world.dropConnection();
    default:
      return await performOnReceived(world, act, id);
  }
}

/** The network is back and time goes on: the app is opened, told the window, and woken whenever it asked for it. */
async function recover(world: World): Promise<void> {
  world.fates = [];
  for (let round = 0; round < 40; round += 1) {
    await world.refresh();
    const wakeAt = await world.drain();
    if (wakeAt === null) return;
    world.pass(Math.max(SECOND_MS, wakeAt - world.phoneNow()));
  }
  throw new Error('the queue never came to rest');
}

/** All that happens to one phone; at last the server may lose everything of it. */
async function live(world: World, actions: readonly Action[], lostAtLast: boolean): Promise<void> {
  await world.refresh();
  if (lostAtLast) await world.backUp();
  for (const act of actions) await perform(world, act);
  await recover(world);
  if (lostAtLast) await world.restore();
  if (world.restores > 0) await comeBackLater(world);
}

/** Asked once a day, by a clock that these phones set back by ten days at most: a day later still, every one of them has heard. */
async function comeBackLater(world: World): Promise<void> {
  world.pass(12 * DAY_MS);
  await world.askForLost();
  await recover(world);
}

/** What may still wait when everything has come to rest: what is too late, and what another phone has overtaken. */
const MAY_WAIT = ['window-closed', 'revision-conflict'];

function expectReadable({ refusal, body, fields }: OutboxEntry, title: string): void {
  expect(MAY_WAIT).toContain(refusal);
  expect([body.initiative.title, fields['initiative.title']]).toEqual([title, title]);
}

/** Deleted from the phone on purpose, and then lost with the server's disk. */
const forgottenByBoth = (world: World, id: string) => world.restores > 0 && world.forgotten.has(id);

/** Received: one record, its last words, and the server's own receipt on the phone. Otherwise: still readable on the phone. */
async function expectOneKept(world: World, engine: Engine, id: string, title: string): Promise<void> {
  const [kept, waiting, row] = [await findReceiptOf(id), await findEntry(id), await findInitiative(engine.reader, id)];
  if (!world.forgotten.has(id)) expect(row === undefined, 'a receipt on the phone for every record, and only then').toBe(kept === null);
  if (waiting) expectReadable(waiting, title);
  if (!row && forgottenByBoth(world, id)) return;
  if (!row) expect(waiting, 'what was not received is still in the queue').not.toBeNull();
  else await expectOneRecord(world, engine, row, { id, title, waits: waiting !== null, kept });
}

async function expectNothingLost(world: World, engine: Engine): Promise<void> {
  for (const [id, title] of world.written) await expectOneKept(world, engine, id, title);
  expect(await listReceipts()).toHaveLength(new Set((await listReceipts()).map(({ receipt }) => receipt.id)).size);
  expect(await listDrafts()).toEqual([]);
  expect(await reconcileCounters(readContext(engine, world.time))).toEqual([]);
}

type Expected = { id: string; title: string; waits: boolean; kept: KeptReceipt | null };

async function expectOneRecord(world: World, engine: Engine, row: InitiativeRow, { id, title, waits, kept }: Expected): Promise<void> {
  const tracked = await trackInitiative(readContext(engine, world.time), { reference: row.reference, phone: row.phone });
  const elsewhere = world.elsewhere.get(id);
  if (kept && elsewhere === undefined) expect(kept.receipt).toEqual(tracked.receipt);
  if (!waits) expect([title, elsewhere]).toContain(tracked.title);
  if (!waits && elsewhere === undefined) expect([tracked.title, kept?.title ?? title]).toEqual([title, title]);
  expect(Date.parse(tracked.receipt.countsFrom)).toBeGreaterThanOrEqual(OPENS_AT);
  expect(row.receivedAt).toBeLessThan(CLOSES_AT + 10 * MINUTE_MS);
}

async function newWorld(office: Office, campaignId: string, start: number): Promise<World> {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  office.world += 1;
  return new World(office, campaignId, start);
}

async function newOffice(): Promise<Office> {
  const engine = await privateDatabase();
  await plantTree(engine);
  return { engine, world: 0 };
}

/** Edited, the answer lost, edited again from the tracking page, and then the window closes: found by chance, now tried every time. */
const LOST_THEN_CLOSED: Action[] = [
  { kind: 'write' },
  { kind: 'tap', which: 0, fates: [] },
  { kind: 'edit-received', which: 0 },
  { kind: 'tap', which: 0, fates: ['killed-after'] },
  { kind: 'pass', ms: 3 * HOUR_MS },
  { kind: 'edit-received', which: 0 },
];

const STARTS = {
  'before the opening': OPENS_AT - HOUR_MS,
  'in the middle': OPENS_AT + 10 * DAY_MS,
  'just before the close': CLOSES_AT - 2 * MINUTE_MS,
};

describe('any order of retries, duplicates, kills, lost answers, edits, second phones, removals, full phones, clock changes and restored servers', () => {
  test.each(Object.entries(STARTS))(
    '%s: one record an accepted id, its receipt on the phone, and nothing lost',
    async (_name, start) => {
      const office = await newOffice();
      const campaignId = await openCampaign(office.engine, { graceMinutes: 10 });
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 18 }), fc.boolean(), async (actions, lostAtLast) => {
          const world = await newWorld(office, campaignId, start);
          await live(world, actions, lostAtLast);
          await expectNothingLost(world, office.engine);
        }),
        { numRuns: 80, examples: [[LOST_THEN_CLOSED, false]] },
      );
    },
    LONG,
  );

  test('what was parked goes out when the window is extended', async () => {
    const office = await newOffice();
    const campaignId = await openCampaign(office.engine);
    const world = await newWorld(office, campaignId, CLOSES_AT - MINUTE_MS);
    await world.refresh();
    await world.write();
    world.time = CLOSES_AT;
    await recover(world);
    expect(await listEntries()).toMatchObject([{ refusal: 'window-closed' }]);
    await moveWindow(office.engine, campaignId, { version: 2, opensAt: OPENS_AT, closesAt: CLOSES_AT + DAY_MS });
    await recover(world);
    expect([await listEntries(), (await listReceipts()).length]).toEqual([[], 1]);
  });
});
