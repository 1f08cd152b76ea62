import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { unitFacts } from '#drizzle/schema/board.ts';
import { engine } from '#lib/db/engine.ts';
import { insertUnits } from '#lib/db/units.ts';
import type { ReminderFilter } from '#lib/domain/announcement.ts';
import { nothing } from '#lib/domain/board-sums.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { listReceiving, openAnnouncement } from '#lib/use-cases/read-announcements.ts';
import { listInbox, listOpenAnnouncements, openInboxItem, readingPlace } from '#lib/use-cases/read-inbox.ts';
import { openReminder, sendReminder } from '#lib/use-cases/remind.ts';
import { somebody } from '#tests/support/announcements.ts';
import { aUnit, DURING, openCampaign, plantTree } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let campaignId: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine());
  const figures = { members: 100, withFigures: 1, grassroots: 1, membersAsOf: '2021-01-01', lastActivityAt: null };
  await engine().commit(async (tx) => {
    await tx.insert(unitFacts).values([
      { campaignId, unitId: 'id-LOW-1', ...nothing(), ...figures, initiatives: 1, participants: 1, missing: 1 },
      { campaignId, unitId: 'id-LOW-2', ...nothing(), ...figures, initiatives: 9, participants: 9, reached: 1, planDone: 1 },
    ]);
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

test('one id is one reminder', async () => {
  const id = await remind('TOP-1');
  await remind('TOP-1', { id, filter: 'no-plan' });
  const { asks } = await somebody('upper-officer', 'TOP-1');
  expect((await openAnnouncement(asks, id)).tally.receivers).toBe(1);
});

test('more than five thousand are told to be reminded in parts', async () => {
  const many = Array.from({ length: 5_001 }, (_, n) => aUnit({ code: `L${n}`, parentId: 'id-TOP-2', level: 'grassroots' }));
  await engine().commit((tx) => insertUnits(tx, many));
  const { asks } = await somebody('upper-officer', 'TOP-2');
  expect(await openReminder(asks, { unitCode: 'TOP-2', filter: 'not-started', campaign: null })).toMatchObject({ isCut: true });
  await expect(remind('TOP-2')).rejects.toMatchObject({ details: { errors: [{ code: 'too-many' }] } });
});
