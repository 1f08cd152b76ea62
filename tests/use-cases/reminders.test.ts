import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { unitFacts } from '#drizzle/schema/board.ts';
import { forgetSums, putBoardCampaign } from '#lib/db/board-campaigns.ts';
import { queueUnits } from '#lib/db/board-queue.ts';
import { engine } from '#lib/db/engine.ts';
import { insertUnits } from '#lib/db/units.ts';
import type { ReminderFilter } from '#lib/domain/announcement.ts';
import { nothing } from '#lib/domain/board-sums.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { recordMembers } from '#lib/use-cases/edit-unit.ts';
import { listReceiving, openAnnouncement } from '#lib/use-cases/read-announcements.ts';
import { listInbox, listOpenAnnouncements, openInboxItem, readingPlace } from '#lib/use-cases/read-inbox.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { recordProgramme, undoProgramme } from '#lib/use-cases/record-programme.ts';
import { openReminder, sendReminder } from '#lib/use-cases/remind.ts';
import { aDraft, somebody } from '#tests/support/announcements.ts';
import { aSubmission, aUnit, DURING, openCampaign, plantTree, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let campaignId: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
  const figures = { members: 100, withFigures: 1, grassroots: 1, membersAsOf: '2021-01-01', lastActivityAt: null };
  await engine().commit(async (tx) => {
    await tx.insert(unitFacts).values([
      { campaignId, unitId: 'id-LOW-1', ...nothing(), ...figures, initiatives: 1, started: 1, participants: 1, missing: 1 },
      { campaignId, unitId: 'id-LOW-2', ...nothing(), ...figures, initiatives: 9, started: 1, participants: 9, reached: 1, planDone: 1 },
    ]);
    const counted = { countsDay: '2021-03-20', targetMillionths: 2_000_000, cursorAt: null, cursorId: null };
    await putBoardCampaign(tx, { campaignId, stage: 'ready', ...counted });
  });
});

const behind = async (filter: ReminderFilter, unitCode = 'TOP-1', now = DURING) => {
  const { asks } = await somebody('upper-officer', unitCode, now);
  return (await openReminder(asks, { unitCode, filter, campaign: null }))?.behind ?? [];
};
const codes = async (filter: ReminderFilter, unitCode?: string) => (await behind(filter, unitCode)).map(({ code }) => code);

const WORDS = { title: 'A polite reminder', text: 'Please begin to write.' };
type Facts = { id?: string; chosen?: string[] | null; filter?: ReminderFilter };
async function remind(unitCode: string, { id = randomUUID(), chosen = null, filter = 'not-started' }: Facts = {}, now = DURING) {
  const { asks, does } = await somebody('upper-officer', unitCode, now);
  const view = await openReminder(asks, { unitCode, filter, campaign: null });
  await does((ctx) => sendReminder(ctx, { id, unitCode, filter, campaign: null, chosen, ...WORDS }, view));
  return id;
}

test('those that are behind are found as the board counts them, below the asking unit only', async () => {
  expect(await codes('not-started')).toEqual(['LOW-3']);
  expect(await codes('below-target')).toEqual(['LOW-1']);
  expect(await codes('no-plan')).toEqual(['LOW-1', 'LOW-3']);
  expect(await codes('no-plan', 'MID-1')).toEqual(['LOW-1']);
  expect((await behind('below-target'))[0]?.facts).toEqual({ initiatives: 1, participants: 1, members: 100, missing: 1, hasPlan: false });
});

test('who has begun with what merged into it alone has begun', async () => {
  const figures = { members: 100, withFigures: 1, grassroots: 1, membersAsOf: '2021-01-01', lastActivityAt: null };
  await engine().commit((tx) => tx.insert(unitFacts).values({ campaignId, unitId: 'id-LOW-3', ...nothing(), ...figures, started: 1 }));
  expect(await codes('not-started')).toEqual([]);
});

test('a reminder reaches whom it names and nobody else, with the figures of that unit', async () => {
  const id = await remind('TOP-1', { filter: 'no-plan', chosen: ['LOW-1'] });
  const { asks } = await somebody('officer', 'LOW-1');
  expect((await listInbox(asks, 'LOW-1', null)).items).toMatchObject([{ isMeant: true, announcement: { kind: 'reminder' } }]);
  expect(await listOpenAnnouncements(asks, 'LOW-1')).toHaveLength(1);
  expect((await openInboxItem(asks, 'LOW-1', id)).facts).toMatchObject({ participants: 1, members: 100 });
  for (const unit of ['LOW-3', 'LOW-2', 'MID-1']) {
    const other = await somebody('officer', unit);
    expect((await listInbox(other.asks, unit, null)).items).toEqual([]);
    await expect(openInboxItem(other.asks, unit, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readingPlace(other.asks, id)).rejects.toMatchObject({ code: 'not-found' });
  }
  const sender = await somebody('upper-officer', 'TOP-1');
  const opened = await openAnnouncement(sender.asks, id);
  expect(opened.tally).toEqual({ receivers: 1, marked: 0 });
  expect(await listReceiving(sender.asks, opened, { below: null, whole: false, search: '', page: 1 })).toMatchObject({
    rows: [{ code: 'LOW-1', facts: { missing: 1 } }],
  });
});

test('within a day a unit is pointed out, left out of a reminder to all, and reminded again when it is chosen', async () => {
  await remind('TOP-1', { filter: 'no-plan' });
  expect((await behind('no-plan')).map(({ remindedLately }) => remindedLately)).toEqual([true, true]);
  await expect(remind('TOP-1', { filter: 'no-plan' })).rejects.toMatchObject({
    details: { errors: [{ pointer: '/reminded', code: 'required' }] },
  });
  await remind('TOP-1', { filter: 'no-plan', chosen: ['LOW-3'] });
  const { asks } = await somebody('officer', 'LOW-3');
  expect((await listInbox(asks, 'LOW-3', null)).items).toHaveLength(2);
  expect((await behind('no-plan', 'TOP-1', DURING + DAY_MS)).some(({ remindedLately }) => remindedLately)).toBe(false);
});

test('two reminders to all that were begun at once reach everybody once', async () => {
  const { asks, does } = await somebody('upper-officer', 'TOP-1');
  const about = { unitCode: 'TOP-1', filter: 'no-plan', campaign: null } as const;
  const view = await openReminder(asks, about);
  const send = () => does((ctx) => sendReminder(ctx, { id: randomUUID(), ...about, chosen: null, ...WORDS }, view));
  await send();
  await expect(send()).rejects.toMatchObject({ details: { errors: [{ code: 'required' }] } });
});

test('who is no longer behind, or stands elsewhere, is not reminded however it was asked', async () => {
  await expect(remind('TOP-1', { chosen: ['LOW-1', 'LOW-2'] })).rejects.toMatchObject({ details: { errors: [{ code: 'required' }] } });
  await expect(remind('MID-1', { filter: 'no-plan', chosen: ['LOW-3'] })).rejects.toMatchObject({
    details: { errors: [{ code: 'required' }] },
  });
});

test('what was recorded, handed in or counted a moment ago is told as it is now, though no board knows it yet', async () => {
  const figures = { planDone: 0, withFigures: 0, grassroots: 1, membersAsOf: null, lastActivityAt: null };
  await engine().commit(async (tx) => {
    await tx.delete(unitFacts);
    await tx.insert(unitFacts).values([1, 2, 3].map((n) => ({ campaignId, unitId: `id-LOW-${n}`, ...nothing(), ...figures })));
  });
  const officer = await somebody('officer', 'LOW-1');
  const place = { code: 'LOW-1', campaign: 'a-campaign' };
  await officer.does((ctx) => recordProgramme(ctx, place, 'plan', { number: '', datedOn: '2021-03-15' }));
  await officer.does((ctx) => recordMembers(ctx, 'LOW-1', { members: 100, asOf: '2021-01-01', source: 'a report' }));
  const coAuthor = { fullName: 'Another Member', isUnionMember: true, sharePercent: 10 };
  const submission = aSubmission(campaignId, { author: { sharePercent: 90 }, rest: { coAuthors: [coAuthor] } });
  await engine().commit((tx) => receiveInitiative(writeContext(tx), { id: randomUUID(), submission }));
  expect(await codes('no-plan')).toEqual(['LOW-2', 'LOW-3']);
  expect(await codes('not-started')).toEqual(['LOW-2', 'LOW-3']);
  expect(await codes('without-figures')).toEqual(['LOW-2', 'LOW-3']);
  await officer.does((ctx) => undoProgramme(ctx, place, 'plan', 'by mistake'));
  const now = { initiatives: 1, participants: 2, members: 100, missing: 0, hasPlan: false };
  expect((await behind('no-plan'))[0]).toMatchObject({ code: 'LOW-1', facts: now });
  const id = await remind('TOP-1', { filter: 'no-plan', chosen: ['LOW-1'] });
  expect((await openInboxItem(officer.asks, 'LOW-1', id)).facts).toEqual(now);
});

test('of a CĐCS into which another was merged, what came to the other counts as well', async () => {
  await engine().commit(async (tx) => {
    await receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId) });
    const time = { effectiveOn: vietnamDate(DURING), reason: 'by decree' };
    await decideUnitChange(writeContext(tx), { kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-3' }, time);
  });
  expect(await codes('not-started')).toEqual([]);
});

test('while a campaign is being counted nobody is said to be behind, and nobody is reminded', async () => {
  await engine().commit((tx) => forgetSums(tx, campaignId, { people: false }));
  expect(await behind('no-plan')).toEqual([]);
  await expect(remind('TOP-1', { filter: 'no-plan', chosen: ['LOW-1'] })).rejects.toMatchObject({
    details: { errors: [{ pointer: '/reminded', code: 'being-counted' }] },
  });
});

test('one id is one reminder', async () => {
  const id = await remind('TOP-1');
  await remind('TOP-1', { id, filter: 'no-plan' });
  const { asks } = await somebody('upper-officer', 'TOP-1');
  expect((await openAnnouncement(asks, id)).tally.receivers).toBe(1);
});

test('an id of something else is refused, and nobody is reminded', async () => {
  const draft = await aDraft('TOP-1');
  for (const id of [draft, await remind('MID-1', { filter: 'no-plan' })]) {
    await expect(remind('TOP-1', { id })).rejects.toMatchObject({ code: 'content-conflict' });
  }
  const { asks } = await somebody('officer', 'LOW-3');
  expect((await listInbox(asks, 'LOW-3', null)).items).toEqual([]);
});

const belowTop2 = (howMany: number) =>
  Array.from({ length: howMany }, (_, n) => aUnit({ code: `L${n}`, parentId: 'id-TOP-2', level: 'grassroots' }));

test('more than five thousand are told to be reminded in parts, also when some of them are no longer behind', async () => {
  await engine().commit(async (tx) => {
    await insertUnits(tx, belowTop2(5_001));
    const unit = { topUnitCode: 'TOP-2', subordinateUnitCode: null, grassrootsUnitCode: 'L7' };
    await receiveInitiative(writeContext(tx), { id: randomUUID(), submission: aSubmission(campaignId, { unit }) });
  });
  const { asks } = await somebody('upper-officer', 'TOP-2');
  expect(await openReminder(asks, { unitCode: 'TOP-2', filter: 'not-started', campaign: null })).toMatchObject({ isCut: true });
  await expect(remind('TOP-2')).rejects.toMatchObject({ details: { errors: [{ code: 'too-many' }] } });
});

test('after more changes than are counted for a page the figures are being counted, and nobody is reminded', async () => {
  const units = belowTop2(201);
  const ids = units.map(({ id }) => id);
  await engine().commit((tx) => insertUnits(tx, units));
  const { asks } = await somebody('upper-officer', 'TOP-2');
  const opened = () => openReminder(asks, { unitCode: 'TOP-2', filter: 'not-started', campaign: null });
  await engine().commit((tx) => queueUnits(tx, ids.slice(1), DURING));
  expect(await opened()).toMatchObject({ isCounting: false, behind: { length: 201 } });
  await engine().commit((tx) => queueUnits(tx, ids, DURING));
  expect(await opened()).toMatchObject({ isCounting: true, behind: [] });
  await expect(remind('TOP-2')).rejects.toMatchObject({ details: { errors: [{ code: 'being-counted' }] } });
});
