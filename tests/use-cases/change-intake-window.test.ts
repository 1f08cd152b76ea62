import { expect, test } from 'vitest';
import { findCampaignById, listWindowDecisions } from '#lib/db/campaigns.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import type { WindowChange } from '#lib/domain/window-change.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { CLOSES_AT, OPENS_AT, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, { graceMinutes: 10 });
  return { engine, campaignId, decide: (change: WindowChange, now: number) => decide(engine, campaignId, change, now) };
}

const decide = (engine: Engine, campaignId: string, change: WindowChange, now: number) =>
  engine.commit(async (tx) => {
    const dated = await findCampaignById(tx, campaignId);
    if (!dated) throw new Error('not planted');
    return changeIntakeWindow({ ...writeContext(tx, now), actor: 'chair' }, dated, { change, reason: 'by demand' });
  });

const WEEKS_LATER = CLOSES_AT + 40 * DAY_MS;

test('an extension is a new version and an event with who and why; the old version stays', async () => {
  const { engine, campaignId, decide } = await office();
  const closesAt = CLOSES_AT + 7 * DAY_MS;
  const change = { kind: 'extend', phaseNo: null, closesAt, graceMinutes: null } as const;
  await expect(decide(change, CLOSES_AT - 1)).resolves.toMatchObject({ kind: 'changed', before: { closesAt: CLOSES_AT } });
  expect(await listWindowDecisions(engine.reader, campaignId)).toMatchObject([
    { version: 1, phaseNo: 1, closesAt: CLOSES_AT },
    {
      version: 2,
      phaseNo: 1,
      opensAt: OPENS_AT,
      closesAt,
      graceMinutes: 10,
      actor: 'chair',
      reason: 'by demand',
      createdAt: CLOSES_AT - 1,
    },
  ]);
  expect(await listEvents(engine.reader, campaignId)).toMatchObject([
    {
      verb: 'window-moved',
      actor: 'chair',
      detail: { version: 2, 'closesAt.before': toRfc3339(CLOSES_AT), 'closesAt.after': toRfc3339(closesAt), reason: 'by demand' },
    },
  ]);
  expect(await findCampaign(readContext(engine, CLOSES_AT))).toMatchObject({
    windowVersion: 2,
    phase: 'open',
    closesAt: toRfc3339(closesAt),
  });
});

test('weeks later it opens again as another phase, and everybody hears of another version', async () => {
  const { engine, campaignId, decide } = await office();
  const change = { kind: 'reopen', opensAt: WEEKS_LATER, closesAt: WEEKS_LATER + DAY_MS, graceMinutes: 0 } as const;
  await decide(change, WEEKS_LATER);
  const told = await findCampaign(readContext(engine, WEEKS_LATER));
  expect(told).toMatchObject({ phase: 'open', windowVersion: 2, opensAt: toRfc3339(WEEKS_LATER), graceMinutes: 0 });
  expect(await listEvents(engine.reader, campaignId)).toMatchObject([{ verb: 'window-reopened', detail: { phaseNo: 2 } }]);
});

test('what is refused leaves neither a version nor an event', async () => {
  const { engine, campaignId, decide } = await office();
  const change = { kind: 'extend', phaseNo: null, closesAt: CLOSES_AT + 1, graceMinutes: null } as const;
  expect(await decide(change, CLOSES_AT + 1)).toEqual({ kind: 'refused', fault: 'closing-is-past' });
  expect(await listWindowDecisions(engine.reader, campaignId)).toHaveLength(1);
  expect(await listEvents(engine.reader, campaignId)).toEqual([]);
});

test('two decisions at once are two versions, one after the other', async () => {
  const { engine, campaignId, decide } = await office();
  const extend = (days: number) =>
    decide({ kind: 'extend', phaseNo: null, closesAt: CLOSES_AT + days * DAY_MS, graceMinutes: null }, CLOSES_AT - 1);
  await Promise.all([extend(1), extend(2)]);
  expect((await listWindowDecisions(engine.reader, campaignId)).map(({ version }) => version)).toEqual([1, 2, 3]);
});
