import { describe, expect, test } from 'vitest';
import { keepTold } from '#components/worker/campaign/keep-told.ts';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { nextStep } from '#lib/domain/outbox.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { keepCampaign, loadCampaign, loadWindow, queueWindow } from '#lib/offline/campaign-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { serverTime } from '#lib/offline/phone-clock.ts';
import { refreshWindows } from '#lib/offline/refresh-windows.ts';
import { answering, CAMPAIGN_ID, jsonAnswer, NOW, queued } from './support/phone.ts';

const OPENS = NOW + DAY_MS;

function aCampaign(facts: Partial<Campaign> = {}): Campaign {
  return {
    id: CAMPAIGN_ID,
    slug: 'a-campaign',
    name: 'A campaign',
    unitProgrammeName: 'Programme',
    ownerName: 'Owner',
    introduction: '',
    target: 75_000,
    submittedCount: 0,
    effectPeriod: { from: '2021-01-01', to: '2021-04-30' },
    phase: 'open',
    opensAt: toRfc3339(OPENS),
    closesAt: toRfc3339(OPENS + 42 * DAY_MS),
    windowVersion: 1,
    graceMinutes: 10,
    beforeOpening: 'keep-on-phone',
    spreadSeconds: 0,
    participationTargetPercent: 2,
    formVersion: 1,
    serverNow: toRfc3339(NOW),
    attemptToken: 'token-1',
    ...facts,
  };
}

describe('a phone whose clock is off by days', () => {
  test.each([-3 * DAY_MS, -1, 0, 1, 3 * DAY_MS])('by %i ms still knows the server’s time and its window', async (off) => {
    const phoneNow = NOW + off;
    const kept = await keepCampaign(aCampaign(), phoneNow);
    expect(serverTime(kept, phoneNow + 5_000)).toBe(NOW + 5_000);
    expect(queueWindow(kept)).toMatchObject({ opensAt: OPENS + off, graceMinutes: 10, windowVersion: 1 });
    const entry = await queued('Queued before the opening', phoneNow);
    const window = await loadWindow(CAMPAIGN_ID);
    expect(nextStep(entry, window, OPENS + off - 1)).toMatchObject({ kind: 'wait', why: 'opening' });
    expect(nextStep(entry, window, OPENS + off)).toEqual({ kind: 'send' });
  });
});

describe('the attempt token', () => {
  test('of an open window goes along with what is queued: it proves the attempt was in time', async () => {
    const entry = await queued();
    await keepCampaign(aCampaign({ phase: 'open', attemptToken: 'token-2' }), NOW);
    expect(await findEntry(entry.id)).toMatchObject({ attemptToken: 'token-2' });
  });

  test.each(['before', 'grace', 'after'] as const)('of the phase "%s" proves nothing and replaces nothing', async (phase) => {
    const entry = await queued();
    await keepCampaign(aCampaign({ phase, attemptToken: 'token-2' }), NOW);
    expect(await findEntry(entry.id)).toMatchObject({ attemptToken: null });
  });

  test('of another campaign is left alone', async () => {
    const entry = await queued();
    await keepCampaign(aCampaign({ id: crypto.randomUUID(), attemptToken: 'token-2' }), NOW);
    expect(await findEntry(entry.id)).toMatchObject({ attemptToken: null });
  });
});

describe('a page that the browser kept for days', () => {
  const fresh = aCampaign({ serverNow: toRfc3339(NOW), windowVersion: 2, attemptToken: 'token-2' });
  const old = aCampaign({ serverNow: toRfc3339(NOW - 5 * DAY_MS), attemptToken: 'token-1' });

  test('moves neither the clock nor the window nor the token, but is chosen', async () => {
    const kept = await keepCampaign(fresh, NOW);
    const entry = await queued();
    await keepCampaign(fresh, NOW);
    for (const page of [old, fresh]) {
      const holds = await keepCampaign(page, NOW + HOUR_MS, { inPage: true });
      expect(holds).toEqual({ ...kept, chosenAt: NOW + HOUR_MS });
    }
    expect(await findEntry(entry.id)).toMatchObject({ attemptToken: 'token-2' });
  });

  test('is taken when nothing newer is known, and a fresh answer always', async () => {
    expect(await keepCampaign(old, NOW, { inPage: true })).toMatchObject({ clockSkewMs: -5 * DAY_MS });
    expect(await keepCampaign(fresh, NOW, { inPage: true })).toMatchObject({ clockSkewMs: 0, campaign: { windowVersion: 2 } });
    expect(await keepCampaign(old, NOW)).toMatchObject({ clockSkewMs: -5 * DAY_MS });
  });
});

describe('the campaign this phone writes for', () => {
  test('is the one chosen last; looking after the queue of another does not change it', async () => {
    const other = aCampaign({ id: crypto.randomUUID(), slug: 'other' });
    await keepCampaign(aCampaign(), NOW);
    await keepCampaign(other, NOW + HOUR_MS, { chosen: false });
    expect((await loadCampaign())?.campaign.slug).toBe('a-campaign');
    await keepCampaign(other, NOW + 2 * HOUR_MS);
    expect((await loadCampaign())?.campaign.slug).toBe('other');
  });

  test('is unknown before the first visit', async () => {
    expect([await loadCampaign(), await loadWindow(CAMPAIGN_ID)]).toEqual([null, null]);
  });
});

test('windows are asked anew for every campaign that something waits for, by its slug', async () => {
  await keepCampaign(aCampaign(), NOW);
  await queued();
  const fetching = answering(jsonAnswer(aCampaign({ windowVersion: 2 })));
  await refreshWindows(() => NOW);
  expect(fetching.mock.calls.map(([path]) => path)).toEqual(['/api/campaign?slug=a-campaign']);
  expect(await loadWindow(CAMPAIGN_ID)).toMatchObject({ windowVersion: 2 });
});

test('the page of a closed campaign does not win the form away from the open one', async () => {
  const closed = aCampaign({ id: '0b8f8a52-4f0b-4c3e-9d3b-6a5a1e0f7a99', phase: 'after' });
  await keepTold(aCampaign(), NOW);
  expect((await keepTold(closed, NOW + 1, false))?.campaign.id).toBe(closed.id);
  expect((await loadCampaign())?.campaign.id).toBe(CAMPAIGN_ID);
});
