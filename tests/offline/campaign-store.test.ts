import { describe, expect, test } from 'vitest';
import { keepTold } from '#components/worker/campaign/keep-told.ts';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { nextStep } from '#lib/domain/outbox.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { keepCampaign, loadCampaign, loadWindow, queueWindow } from '#lib/offline/campaign-store.ts';
import { findEntry } from '#lib/offline/outbox-store.ts';
import { serverTime } from '#lib/offline/phone-clock.ts';
import { refreshWindows } from '#lib/offline/refresh-windows.ts';
import { aCampaign, answering, CAMPAIGN_ID, jsonAnswer, NOW, OPENS, queued, queuedFor } from './support/phone.ts';

describe('a phone whose clock is off by days', () => {
  test.each([-3 * DAY_MS, -1, 0, 1, 3 * DAY_MS])('by %i ms still knows the server’s time and its window', async (off) => {
    const phoneNow = NOW + off;
    const kept = await keepCampaign(aCampaign(), phoneNow);
    expect(serverTime(kept, phoneNow + 5_000)).toBe(NOW + 5_000);
    expect(queueWindow(kept, 'LOW-1', phoneNow)).toMatchObject({ opensAt: OPENS + off, graceMinutes: 10, windowVersion: 1 });
    const entry = await queued('Queued before the opening', phoneNow);
    const window = await loadWindow(entry, phoneNow);
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
    expect([await loadCampaign(), await loadWindow(await queued(), NOW)]).toEqual([null, null]);
  });
});

describe('the windows that queued items wait for', () => {
  const asked = (fetching: ReturnType<typeof answering>) => fetching.mock.calls.map(([path]) => path);
  const LATE = { code: 'LOW-1', permitVersion: 1, latePermit: { from: toRfc3339(NOW - HOUR_MS), until: toRfc3339(NOW + DAY_MS) } };
  const CLOSED = { phase: 'after', opensAt: toRfc3339(NOW - 9 * DAY_MS), closesAt: toRfc3339(NOW - DAY_MS) } as const;

  test('are asked anew by campaign and unit, once while the campaign is open to everybody', async () => {
    await keepCampaign(aCampaign(), NOW);
    const entry = await queued();
    await queuedFor('LOW-2', NOW + 1);
    const fetching = answering(jsonAnswer(aCampaign({ windowVersion: 2 })));
    expect(await refreshWindows(() => NOW)).toBe(true);
    expect(asked(fetching)).toEqual([`/api/campaign?id=${CAMPAIGN_ID}&unit=LOW-1`]);
    expect(await loadWindow(entry, NOW)).toMatchObject({ windowVersion: 2 });
  });

  test('are asked for every unit once it is closed: only the unit with a late permit may send', async () => {
    await keepCampaign(aCampaign(), NOW);
    const [inside, outside] = [await queued(), await queuedFor('LOW-2', NOW + 1)];
    const none = { code: 'LOW-2', permitVersion: 0, latePermit: null };
    const fetching = answering(jsonAnswer(aCampaign({ ...CLOSED, forUnit: LATE })), jsonAnswer(aCampaign({ ...CLOSED, forUnit: none })));
    await refreshWindows(() => NOW);
    expect(asked(fetching)).toEqual([`/api/campaign?id=${CAMPAIGN_ID}&unit=LOW-1`, `/api/campaign?id=${CAMPAIGN_ID}&unit=LOW-2`]);
    const refused = { refusal: 'window-closed', refusedAt: NOW - HOUR_MS, refusedUnder: 1 } as const;
    const window = await loadWindow(inside, NOW);
    expect(window).toMatchObject({ windowVersion: 2, closesAt: NOW + DAY_MS });
    expect(nextStep({ ...inside, ...refused }, window, NOW)).toEqual({ kind: 'send' });
    expect(nextStep({ ...outside, ...refused }, await loadWindow(outside, NOW), NOW)).toEqual({ kind: 'parked' });
  });

  test('stay known per unit when the campaign is told without one, and a revoked permit is forgotten', async () => {
    const entry = await queued();
    await keepCampaign(aCampaign({ ...CLOSED, forUnit: LATE }), NOW);
    await keepCampaign(aCampaign({ ...CLOSED }), NOW);
    expect(await loadWindow(entry, NOW)).toMatchObject({ windowVersion: 2, closesAt: NOW + DAY_MS });
    await keepCampaign(aCampaign({ ...CLOSED, forUnit: { ...LATE, permitVersion: 2, latePermit: null } }), NOW);
    expect(await loadWindow(entry, NOW)).toMatchObject({ windowVersion: 3, closesAt: NOW - DAY_MS });
  });

  test('are nobody’s business while nothing waits, and a silent server is told apart', async () => {
    await keepCampaign(aCampaign(), NOW);
    const fetching = answering(new TypeError('Failed to fetch'));
    expect(await refreshWindows(() => NOW)).toBe(true);
    expect(fetching).not.toHaveBeenCalled();
    await queued();
    expect(await refreshWindows(() => NOW)).toBe(false);
  });
});

test('the page of a closed campaign does not win the form away from the open one', async () => {
  const closed = aCampaign({ id: '0b8f8a52-4f0b-4c3e-9d3b-6a5a1e0f7a99', phase: 'after' });
  await keepTold(aCampaign(), NOW);
  expect((await keepTold(closed, NOW + 1, false))?.campaign.id).toBe(closed.id);
  expect((await loadCampaign())?.campaign.id).toBe(CAMPAIGN_ID);
});
