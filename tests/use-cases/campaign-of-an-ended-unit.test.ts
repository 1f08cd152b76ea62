import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findCampaignById } from '#lib/db/campaigns.ts';
import { listGrants } from '#lib/db/grants.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import type { Account } from '#lib/use-cases/context.ts';
import { judgeLatePermit } from '#lib/use-cases/decide-permit.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';
import { openBoard } from '#lib/use-cases/open-board.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { recordProgramme } from '#lib/use-cases/record-programme.ts';
import { openReminder } from '#lib/use-cases/remind.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { drained } from '#tests/support/boards.ts';
import { aSubmission, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

/** A campaign of TOP-1 with a text, and accounts at its upper union. */
async function office() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine, { ownerUnitId: 'id-TOP-1' });
  const handIn = (now = DURING) =>
    engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id: randomUUID(), submission: aSubmission(campaignId) }));
  await handIn();
  const { id } = await anAccount(engine, [{ role: 'admin', unit: 'ROOT' }]);
  const grants = await listGrants(engine.reader, id);
  const account: Account = { id, name: '', username: '', grants, twoFactorEnabled: true, sessionId: '' };
  const merge = (now = DURING) => {
    const time = { effectiveOn: vietnamDate(now), reason: 'by decree' };
    return engine.commit((tx) => decideUnitChange(writeContext(tx, now), { kind: 'merge', unitCode: 'TOP-1', intoCode: 'TOP-2' }, time));
  };
  const reading = (now = DURING) => ({ ...readContext(engine, now), account });
  const record = (now = DURING) => {
    const asked = { code: 'LOW-1', campaign: 'a-campaign' };
    const typed = { number: '', datedOn: '2021-03-15' };
    return engine.commit((tx) => recordProgramme({ ...writeContext(tx, now), actor: id, account }, asked, 'plan', typed));
  };
  return { engine, campaignId, handIn, merge, reading, record };
}

const PERMIT = { slug: 'a-campaign', unitCode: 'LOW-1', permitDay: '30/04/2021', permitTime: '17:00', end: '' };

test('a running campaign goes on under the successor: count, boards, reminders, plans and late texts, with a trace', async () => {
  const { engine, campaignId, handIn, merge, reading, record } = await office();
  await merge();
  await handIn();
  await record();
  expect(await drained(engine)).toEqual([]);
  expect(await findCampaign(readContext(engine), { unit: 'LOW-1' })).toMatchObject({ ownerName: 'Unit TOP-2', submittedCount: 2 });
  for (const unitCode of ['LOW-1', 'TOP-2']) {
    expect(await openBoard(reading(), { unitCode })).toMatchObject({ campaign: { id: campaignId }, view: { totals: { initiatives: 2 } } });
  }
  expect(await openReminder(reading(), { unitCode: 'TOP-2', filter: 'not-started', campaign: null })).toMatchObject({
    behind: [{ code: 'LOW-2' }, { code: 'LOW-3' }],
  });
  await expect(judgeLatePermit(reading(CLOSES_AT + DAY_MS), PERMIT)).resolves.toMatchObject({ unit: { code: 'LOW-1' } });
  expect(engine.reader.all(sql`SELECT subject_id AS id, detail FROM events WHERE verb = 'campaign-handed-over'`)).toEqual([
    { id: campaignId, detail: '{"campaign":"Campaign a-campaign","owner.before":"TOP-1","owner.after":"TOP-2"}' },
  ]);
});

test('a finished one stays its owner’s, and its former units find it; reopened, it is the successor’s', async () => {
  const { engine, campaignId, merge, reading, record } = await office();
  const after = CLOSES_AT + 3 * DAY_MS;
  await merge(after);
  await record(after);
  expect(await drained(engine, after)).toEqual([]);
  expect(await openBoard(reading(after), { unitCode: 'LOW-1', campaignSlug: 'a-campaign' })).toMatchObject({
    campaign: { id: campaignId },
  });
  expect(await findCampaign(readContext(engine, after), { slug: 'a-campaign' })).toMatchObject({
    ownerName: 'Unit TOP-1',
    submittedCount: 1,
  });
  await engine.commit(async (tx) => {
    const dated = await findCampaignById(tx, campaignId);
    const change = { kind: 'reopen', opensAt: after, closesAt: after + DAY_MS, graceMinutes: 0 } as const;
    if (dated) await changeIntakeWindow(writeContext(tx, after), dated, { change, reason: 'again' });
  });
  expect(await findCampaign(readContext(engine, after), { slug: 'a-campaign' })).toMatchObject({
    ownerName: 'Unit TOP-2',
    submittedCount: 1,
  });
});
