import { describe, expect, test } from 'vitest';
import { findCampaignById } from '#lib/db/campaigns.ts';
import type { Engine } from '#lib/db/engine.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import { type OutboxState, outboxState } from '#lib/domain/outbox.ts';
import type { WindowChange } from '#lib/domain/window-change.ts';
import { loadWindow } from '#lib/offline/campaign-store.ts';
import { listEntries } from '#lib/offline/outbox-store.ts';
import { listReceipts } from '#lib/offline/receipt-store.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { changeLatePermit } from '#lib/use-cases/change-late-permit.ts';
import { CLOSES_AT, OPENS_AT, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';
import './support/phone.ts';
import { World } from './support/world.ts';

/** A phone and the real server rules; decisions are taken on the server alone, the phone only looks. */
async function begin(start: Instant, facts: Parameters<typeof openCampaign>[1] = {}) {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, facts);
  const world = new World({ engine, world: 1 }, campaignId, start);
  await world.refresh();
  return { world, ...decisions(engine, campaignId, world) };
}

function decisions(engine: Engine, campaignId: string, world: World) {
  const dated = async (tx: Engine['writer']) => {
    const found = await findCampaignById(tx, campaignId);
    if (!found) throw new Error('no campaign');
    return found;
  };
  const change = (decided: WindowChange) =>
    engine.commit(async (tx) =>
      changeIntakeWindow(writeContext(tx, world.time), await dated(tx), { change: decided, reason: 'by demand' }),
    );
  const extendTo = (closesAt: Instant) => change({ kind: 'extend', phaseNo: null, closesAt, graceMinutes: null });
  const reopenTo = (closesAt: Instant) => change({ kind: 'reopen', opensAt: world.time, closesAt, graceMinutes: null });
  const permit = (code: string, until: Instant | null) =>
    engine.commit(async (tx) => {
      const unit = await findUnitByCode(tx, code);
      if (!unit) throw new Error('no unit');
      await changeLatePermit(writeContext(tx, world.time), { dated: await dated(tx), unit, until, reason: 'a flood' });
    });
  return { extendTo, reopenTo, permit };
}

async function states(world: World): Promise<OutboxState[]> {
  const now = world.phoneNow();
  return Promise.all((await listEntries()).map(async (entry) => outboxState(entry, await loadWindow(entry, now), now, false)));
}

const receipts = async () => (await listReceipts()).length;

/** Written in time, sent too late. */
async function parked(facts: Parameters<typeof openCampaign>[1] = {}) {
  const all = await begin(CLOSES_AT - MINUTE_MS, facts);
  await all.world.write();
  all.world.pass(2 * MINUTE_MS);
  await all.world.look();
  expect(await states(all.world)).toEqual(['parked']);
  return all;
}

describe('what came too late and is kept on the phone', () => {
  test('goes by itself at the next look after an extension, without a tap', async () => {
    const { world, extendTo } = await parked();
    await world.look();
    expect([await states(world), await receipts()]).toEqual([['parked'], 0]);
    await extendTo(world.time + DAY_MS);
    world.pass(MINUTE_MS);
    await world.look();
    expect([await states(world), await receipts()]).toEqual([[], 1]);
  });

  test.each([-DAY_MS, DAY_MS])('goes when the campaign opens again weeks later, the phone’s clock %i ms off', async (skew) => {
    const { world, reopenTo } = await parked();
    world.setPhoneClock(skew);
    world.pass(40 * DAY_MS);
    await world.look();
    expect(await states(world)).toEqual(['parked']);
    await reopenTo(world.time + DAY_MS);
    world.pass(MINUTE_MS);
    await world.look();
    expect([await states(world), await receipts()]).toEqual([[], 1]);
  });

  test('is not lost between an extension that passed unseen and a second one', async () => {
    const { world, extendTo } = await parked();
    await extendTo(world.time + HOUR_MS);
    world.pass(2 * HOUR_MS);
    await world.look();
    expect(await states(world)).toEqual(['parked']);
    await extendTo(world.time + HOUR_MS);
    await world.look();
    expect(await receipts()).toBe(1);
  });

  test('goes when its unit gets a late permit, and only then', async () => {
    const { world, permit } = await parked();
    await permit('LOW-2', world.time + DAY_MS);
    await world.look();
    expect(await states(world)).toEqual(['parked']);
    await permit('MID-1', world.time + DAY_MS);
    await world.look();
    expect([await states(world), await receipts()]).toEqual([[], 1]);
  });

  test('goes by an extension also after a permit came and went', async () => {
    const { world, permit, extendTo } = await parked();
    world.fates = ['request-lost'];
    await permit('LOW-1', world.time + HOUR_MS);
    await world.look();
    await permit('LOW-1', null);
    world.pass(2 * HOUR_MS);
    await world.look();
    expect(await states(world)).toEqual(['parked']);
    await extendTo(world.time + HOUR_MS);
    await world.look();
    expect(await receipts()).toBe(1);
  });

  test('refused under a permit, it goes by an extension that brings the campaign to the same number', async () => {
    const { world, permit, extendTo } = await begin(CLOSES_AT - MINUTE_MS);
    await world.write();
    world.pass(2 * MINUTE_MS);
    await permit('LOW-1', world.time + MINUTE_MS);
    world.fates = ['request-lost'];
    await world.look();
    world.pass(2 * MINUTE_MS);
    await world.drain(true);
    expect(await states(world)).toEqual(['parked']);
    await extendTo(world.time + HOUR_MS);
    await world.look();
    expect(await receipts()).toBe(1);
  });
});

describe('a campaign that holds texts on the server', () => {
  test('takes them before the opening at once; they count from the opening', async () => {
    const { world } = await begin(OPENS_AT - DAY_MS, { beforeOpening: 'hold-on-server' });
    await world.write();
    await world.look();
    const [kept] = await listReceipts();
    expect(kept?.receipt).toMatchObject({ receivedAt: '2021-03-09T00:00:00.000+07:00', countsFrom: '2021-03-10T00:00:00.000+07:00' });
  });

  test('while the usual one has them wait on the phone', async () => {
    const { world } = await begin(OPENS_AT - DAY_MS);
    await world.write();
    await world.look();
    expect([await states(world), await receipts()]).toEqual([['waiting-for-opening'], 0]);
  });
});
