import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findInitiative } from '#lib/db/initiatives.ts';
import { listReceiptsOf } from '#lib/db/receipts.ts';
import { DAY_MS, HOUR_MS, SECOND_MS } from '#lib/domain/instant.ts';
import { closeDatabase } from '#lib/offline/database.ts';
import { listEntries } from '#lib/offline/outbox-store.ts';
import { listReceipts } from '#lib/offline/receipt-store.ts';
import { DURING, OPENS_AT, openCampaign, plantTree } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';
import './support/phone.ts';
import { FATES, type Office, World } from './support/world.ts';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const held: Office = { engine, world: 0 };
  return { held, campaignId: await openCampaign(engine) };
}

async function phoneAt({ held, campaignId }: Awaited<ReturnType<typeof office>>, start: number): Promise<World> {
  await closeDatabase();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const world = new World(held, campaignId, start);
  await world.refresh();
  return world;
}

/** Exactly one row on the server and one receipt on the phone for every text, and nothing left to send. */
async function expectOnce({ written }: World, { engine }: Office): Promise<void> {
  expect(await listEntries()).toEqual([]);
  const receipts = await listReceipts();
  expect(receipts.map(({ receipt }) => receipt.id).sort()).toEqual([...written.keys()].sort());
  for (const { receipt } of receipts) {
    const row = await findInitiative(engine.reader, receipt.id);
    expect(await listReceiptsOf(engine.reader, [row?.reference ?? '']), 'one version, one receipt').toMatchObject([{ revision: 1 }]);
  }
}

test.each([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
  ['right', 0],
])('a phone whose clock is %s hands in once as soon as the network is back', async (_name, skew) => {
  const server = await office();
  const world = await phoneAt(server, DURING);
  world.setPhoneClock(skew);
  await world.refresh();
  await world.write();
  world.fates = ['request-lost', 'response-lost'];
  for (let turn = 0; turn < 3; turn += 1) {
    await world.drain();
    world.pass(5 * SECOND_MS);
  }
  await expectOnce(world, server.held);
});

test.each([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
])('at the opening, by the server’s clock, a phone that is %s neither knocks early nor sleeps late', async (_name, skew) => {
  const server = await office();
  const world = await phoneAt(server, OPENS_AT - 2 * HOUR_MS);
  world.setPhoneClock(skew);
  await world.refresh();
  await world.write();
  const asked = vi.fn();
  for (let wakes = 0; world.time < OPENS_AT; wakes += 1) {
    expect(wakes).toBeLessThan(10);
    const wakeAt = await world.drain();
    if (world.time < OPENS_AT) asked((await listReceipts()).length);
    world.pass(Math.max(SECOND_MS, (wakeAt ?? Number.NaN) - world.phoneNow()));
  }
  expect(asked.mock.calls.flat().every((received) => received === 0)).toBe(true);
  expect(world.time - OPENS_AT, 'woken at the opening, to a few seconds').toBeLessThan(5 * SECOND_MS);
  await world.drain();
  await expectOnce(world, server.held);
});

test('a clock set back by a day during a wait does not make the wait a day longer', async () => {
  const server = await office();
  const world = await phoneAt(server, DURING);
  await world.write();
  world.fates = ['request-lost'];
  await world.drain();
  world.setPhoneClock(-DAY_MS);
  world.pass(SECOND_MS);
  await world.drain();
  await expectOnce(world, server.held);
});

test('a network that comes and goes under two tabs at once: one row and one receipt', async () => {
  const server = await office();
  const moment = fc.record({
    fates: fc.array(fc.constantFrom(...FATES), { maxLength: 4 }),
    tapped: fc.boolean(),
    skew: fc.constantFrom(0, DAY_MS, -DAY_MS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 12 }), async (moments) => {
      const world = await phoneAt(server, DURING);
      await world.write();
      for (const { fates, tapped, skew } of moments) {
        world.fates = [...fates];
        world.setPhoneClock(skew);
        const [id] = [...world.written.keys()];
        await Promise.all([world.drain(tapped ? id : undefined), world.drain(), world.drain(tapped ? true : undefined)]);
        world.pass(SECOND_MS);
      }
      world.fates = [];
      await world.drain(true);
      await expectOnce(world, server.held);
    }),
    { numRuns: 60 },
  );
}, 60_000);
