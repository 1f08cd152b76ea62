import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { units } from '#drizzle/schema/units.ts';
import { engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { insertUnits } from '#lib/db/units.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { acknowledgeAnnouncement } from '#lib/use-cases/acknowledge-announcement.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { listAnnouncementsOf, listReceiving, openAnnouncement } from '#lib/use-cases/read-announcements.ts';
import { listInbox, listOpenAnnouncements, openInboxItem, readingPlace } from '#lib/use-cases/read-inbox.ts';
import { sendAnnouncement, withdrawAnnouncement } from '#lib/use-cases/send-announcement.ts';
import { attachToDraft, changeDraft, discardDraft } from '#lib/use-cases/write-announcement.ts';
import { aDraft, anAnnouncement, somebody } from '#tests/support/announcements.ts';
import { aUnit, DURING, plantTree, writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
});

const asks = async (unit: string, now = DURING) => (await somebody('officer', unit, now)).asks;
const titles = async (unit: string) => (await listInbox(await asks(unit), unit, null)).items.map(({ announcement }) => announcement.title);
const open = async (unit: string, now = DURING) => (await listOpenAnnouncements(await asks(unit, now), unit)).map(({ title }) => title);
const mark = async (unit: string, id: string) => (await somebody('officer', unit)).does((ctx) => acknowledgeAnnouncement(ctx, id, unit));
const opened = async (id: string, unit = 'ROOT') => openAnnouncement((await somebody('admin', unit)).asks, id);
const move = (code: string, set: Partial<typeof units.$inferInsert>) =>
  engine().commit(async (tx) => tx.update(units).set(set).where(sql`${units.code} = ${code}`));
const receiving = async (id: string, below: string | null, whole = false) =>
  listReceiving((await somebody('admin', 'ROOT')).asks, await opened(id), { below, whole, search: '', page: 1 });

describe('an announcement', () => {
  test('reaches every unit that it means below its sender, and nobody else', async () => {
    await anAnnouncement('ROOT', { title: 'of the root', audience: 'everyone' });
    await anAnnouncement('TOP-1', { title: 'of the province' }, DURING + 1);
    await anAnnouncement('MID-1', { title: 'of the district' }, DURING + 2);
    expect(await titles('LOW-1')).toEqual(['of the district', 'of the province', 'of the root']);
    expect(await titles('LOW-2')).toEqual(['of the province', 'of the root']);
    expect(await titles('TOP-2')).toEqual(['of the root']);
    expect(await titles('ROOT')).toEqual([]);
  });

  test('to upper unions only is none of a CĐCS’s business; one to CĐCS is told to the unions between, who are not asked to mark it', async () => {
    const upper = await anAnnouncement('TOP-1', { title: 'for unions', audience: 'immediate-upper' });
    const low = await anAnnouncement('TOP-1', { title: 'for all' }, DURING + 1);
    expect([await titles('LOW-1'), await titles('MID-1')]).toEqual([['for all'], ['for all', 'for unions']]);
    expect([await open('LOW-1'), await open('MID-1')]).toEqual([['for all'], ['for unions']]);
    await expect(openInboxItem(await asks('LOW-1'), 'LOW-1', upper)).rejects.toMatchObject({ code: 'not-found' });
    await expect(mark('MID-1', low)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of another branch is not found, and not even its file', async () => {
    const id = await anAnnouncement('MID-1');
    for (const unit of ['LOW-2', 'LOW-3', 'MID-2', 'TOP-2']) {
      await expect(openInboxItem(await asks(unit), unit, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(readingPlace(await asks(unit), id)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect([await readingPlace(await asks('LOW-1'), id), await readingPlace(await asks('TOP-1'), id)]).toEqual(['LOW-1', 'MID-1']);
  });

  test('is seen by whoever comes under its sender later', async () => {
    await anAnnouncement('MID-1');
    expect(await titles('LOW-3')).toEqual([]);
    await move('LOW-3', { parentId: 'id-MID-1' });
    await engine().commit((tx) => insertUnits(tx, [aUnit({ code: 'LOW-9', parentId: 'id-MID-1', level: 'grassroots' })]));
    expect([await titles('LOW-3'), await open('LOW-9')]).toEqual([['Plan 153'], ['Plan 153']]);
  });

  test('of a union that was merged stays with those who stood below it, and can still be marked', async () => {
    const id = await anAnnouncement('TOP-1');
    const time = { effectiveOn: vietnamDate(DURING), reason: 'by decree' };
    const decide = (change: UnitChange) => engine().commit((tx) => decideUnitChange(writeContext(tx), change, time));
    await decide({ kind: 'dissolve', unitCode: 'MID-2', successorCode: 'TOP-1' });
    await decide({ kind: 'merge', unitCode: 'TOP-1', intoCode: 'TOP-2' });
    expect([await titles('LOW-1'), await open('LOW-2'), await titles('TOP-2')]).toEqual([['Plan 153'], ['Plan 153'], []]);
    await mark('LOW-1', id);
    expect([await open('LOW-1'), await readingPlace(await asks('LOW-1'), id)]).toEqual([[], 'LOW-1']);
    await decide({ kind: 'move', unitCode: 'LOW-3', parentCode: 'MID-1' });
    await engine().commit((tx) => insertUnits(tx, [aUnit({ code: 'LOW-9', parentId: 'id-TOP-2', level: 'grassroots' })]));
    expect([await titles('LOW-3'), await titles('LOW-9')]).toEqual([['Plan 153'], []]);
    expect(await opened(id)).toMatchObject({ tally: { receivers: 3, marked: 1 }, hasEnded: true });
    expect(await receiving(id, null)).toMatchObject({
      rows: [{ code: 'MID-1', isMeant: false, below: { receivers: 2, marked: 1 } }, { code: 'LOW-2' }],
    });
    expect(await receiving(id, 'MID-1')).toMatchObject({ path: [{ code: 'MID-1' }], rows: [{ code: 'LOW-3', isMeant: true }] });
    const { asks: successor } = await somebody('admin', 'TOP-2');
    expect((await listAnnouncementsOf(successor, 'TOP-2', null)).sent).toMatchObject([{ id, senderCode: 'TOP-1' }]);
    await expect(anAnnouncement('TOP-1')).rejects.toMatchObject({ details: { errors: [{ pointer: '/audience', code: 'nobody' }] } });
  });

  test('stays to be read where a unit ended without a successor, which is asked for nothing and sent nothing any more', async () => {
    const before = await anAnnouncement('MID-1', { title: 'before' }, DURING - 1);
    const time = { effectiveOn: vietnamDate(DURING), reason: 'by decree' };
    const end: UnitChange = { kind: 'dissolve', unitCode: 'LOW-1', successorCode: null };
    await engine().commit((tx) => insertUnits(tx, [aUnit({ code: 'LOW-9', parentId: 'id-MID-1', level: 'grassroots' })]));
    await engine().commit((tx) => decideUnitChange(writeContext(tx), end, time));
    const after = await anAnnouncement('MID-1', { title: 'after' });
    expect([await titles('LOW-1'), await titles('LOW-9'), await open('LOW-1')]).toEqual([['before'], ['after', 'before'], []]);
    expect((await listInbox(await asks('LOW-1'), 'LOW-1', null)).items).toMatchObject([{ isMeant: false, hasEnded: true }]);
    expect((await listInbox(await asks('LOW-9'), 'LOW-9', null)).items[0]).toMatchObject({ isMeant: true, hasEnded: false });
    await expect(mark('LOW-1', before)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openInboxItem(await asks('LOW-1'), 'LOW-1', after)).rejects.toMatchObject({ code: 'not-found' });
    expect((await opened(before)).tally).toEqual({ receivers: 1, marked: 0 });
  });

  test('is a draft that nobody sees until it is sent, and does not change after that', async () => {
    const id = await aDraft('MID-1');
    const { does } = await somebody('admin', 'MID-1');
    expect(await titles('LOW-1')).toEqual([]);
    await expect(readingPlace(await asks('LOW-1'), id)).rejects.toMatchObject({ code: 'not-found' });
    for (const reader of [await somebody('viewer', 'TOP-1'), await somebody('officer', 'MID-1')]) {
      await expect(readingPlace(reader.asks, id)).rejects.toMatchObject({ code: 'forbidden-role' });
    }
    expect(await readingPlace((await somebody('upper-officer', 'TOP-1')).asks, id)).toBe('MID-1');
    const words = { title: 'Plan 154', text: 'Please read it again.', audience: 'grassroots', acknowledgeBy: null, reason: '' } as const;
    await does((ctx) => changeDraft(ctx, id, words));
    await does((ctx) => sendAnnouncement(ctx, id));
    await does((ctx) => sendAnnouncement(ctx, id));
    expect(await titles('LOW-1')).toEqual(['Plan 154']);
    await expect(does((ctx) => changeDraft(ctx, id, words))).rejects.toMatchObject({ code: 'revision-conflict' });
    await expect(does((ctx) => discardDraft(ctx, id))).rejects.toMatchObject({ code: 'revision-conflict' });
    expect((await listEvents(engine().reader, id)).map(({ verb }) => verb)).toEqual([
      'announcement-drafted',
      'announcement-changed',
      'announcement-sent',
    ]);
  });

  test('is refused where it means nobody, and with a last day that is past', async () => {
    await expect(anAnnouncement('TOP-2')).rejects.toMatchObject({ details: { errors: [{ pointer: '/audience', code: 'nobody' }] } });
    await expect(aDraft('MID-1', { audience: 'provincial' })).rejects.toMatchObject({ details: { errors: [{ pointer: '/audience' }] } });
    await expect(aDraft('LOW-1')).rejects.toMatchObject({ details: { errors: [{ pointer: '/audience' }] } });
    await expect(aDraft('MID-1', { acknowledgeBy: '2021-03-19' })).rejects.toMatchObject({
      details: { errors: [{ code: 'in-the-past' }] },
    });
  });

  test('carries each file once, ten at most, and a discarded draft leaves none', async () => {
    const id = await aDraft('MID-1');
    const { does } = await somebody('admin', 'MID-1');
    const file = (n: number) => ({ sha256: `${n}`, name: 'a.pdf', kind: 'pdf', size: 1 }) as const;
    for (const n of [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await does((ctx) => attachToDraft(ctx, id, file(n)));
    await expect(does((ctx) => attachToDraft(ctx, id, file(10)))).rejects.toMatchObject({ details: { errors: [{ code: 'too-many' }] } });
    await expect(does((ctx) => attachToDraft(ctx, id, null))).rejects.toMatchObject({ details: { errors: [{ code: 'required' }] } });
    expect((await opened(id)).files).toHaveLength(10);
    expect(await does((ctx) => discardDraft(ctx, id))).toBe('MID-1');
    await expect(opened(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await engine().reader.all(sql`SELECT * FROM attachments`)).toEqual([]);
  });
});

describe('“đã nhận”', () => {
  test('is a unit’s own, once, and the sender sees who has not', async () => {
    const id = await anAnnouncement('ROOT', { audience: 'everyone' });
    await mark('LOW-1', id);
    await mark('LOW-1', id);
    expect(await open('LOW-1')).toEqual([]);
    expect((await opened(id)).tally).toEqual({ receivers: 7, marked: 1 });
    expect((await opened(id)).announcement.marks).toBe(1);
    const rows = async (below: string | null, whole = false) =>
      (await receiving(id, below, whole)).rows.map(({ code, markedAt, below: tally }) => [
        code,
        markedAt !== null,
        tally?.marked,
        tally?.receivers,
      ]);
    expect(await rows(null)).toEqual([
      ['TOP-1', false, 1, 5],
      ['TOP-2', false, 0, 0],
    ]);
    expect(await rows('TOP-1')).toEqual([
      ['MID-1', false, 1, 1],
      ['MID-2', false, 0, 1],
      ['LOW-3', false, undefined, undefined],
    ]);
    expect(await rows('MID-1')).toEqual([]);
    expect(await rows('MID-1', true)).toEqual([['LOW-1', true, undefined, undefined]]);
    expect(await receiving(id, 'TOP-1')).toMatchObject({
      path: [{ code: 'TOP-1' }],
      waiting: [{ name: 'Unit MID-1' }, { name: 'Unit MID-2' }, { name: 'Unit LOW-3' }],
    });
    await expect(receiving(id, 'ROOT')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is not given by somebody above, nor by a viewer, nor for what the unit was not sent', async () => {
    const id = await anAnnouncement('MID-1');
    const above = await somebody('admin', 'MID-1');
    await expect(above.does((ctx) => acknowledgeAnnouncement(ctx, id, 'LOW-1'))).rejects.toMatchObject({ code: 'forbidden-role' });
    const viewer = await somebody('viewer', 'LOW-1');
    await expect(viewer.does((ctx) => acknowledgeAnnouncement(ctx, id, 'LOW-1'))).rejects.toMatchObject({ code: 'forbidden-role' });
    await expect(mark('LOW-2', id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await opened(id)).announcement.marks).toBe(0);
  });

  test('is kept by a unit that moves, and counts where it hangs now; a unit that is no more counts nowhere', async () => {
    const [ofTop, ofMid] = [await anAnnouncement('TOP-1'), await anAnnouncement('MID-1')];
    for (const id of [ofTop, ofMid]) await mark('LOW-1', id);
    await move('LOW-1', { parentId: 'id-MID-2' });
    expect([(await opened(ofTop)).tally, (await opened(ofMid)).tally]).toEqual([
      { receivers: 3, marked: 1 },
      { receivers: 0, marked: 0 },
    ]);
    expect((await receiving(ofTop, null, true)).rows.map(({ code, below }) => [code, below?.marked])).toEqual([
      ['MID-2', 1],
      ['LOW-3', undefined],
    ]);
    await move('LOW-1', { dissolvedOn: '2021-03-01', parentId: 'id-LOW-2', successorId: 'id-LOW-2' });
    expect((await opened(ofTop)).tally).toEqual({ receivers: 2, marked: 0 });
  });

  test('is no longer asked for after three months, unless its last day is still to come', async () => {
    await anAnnouncement('MID-1', { title: 'old' });
    await anAnnouncement('MID-1', { title: 'old, with a day', acknowledgeBy: '2021-12-31' });
    expect(await open('LOW-1', DURING + 100 * DAY_MS)).toEqual(['old, with a day']);
    expect(await titles('LOW-1')).toHaveLength(2);
  });
});

describe('what was sent and is wrong', () => {
  test('is corrected by another one that says why; both stay to be read, and only the new one waits', async () => {
    const first = await anAnnouncement('MID-1', { title: 'Meeting on 1/4' });
    await mark('LOW-1', first);
    const second = await anAnnouncement('MID-1', { title: 'Meeting on 2/4', corrects: first, reason: 'The day was wrong' }, DURING + 1);
    expect(await titles('LOW-1')).toEqual(['Meeting on 2/4', 'Meeting on 1/4']);
    expect(await open('LOW-1')).toEqual(['Meeting on 2/4']);
    expect(await openInboxItem(await asks('LOW-1'), 'LOW-1', first)).toMatchObject({ announcement: { correctedBy: second } });
    expect(await openInboxItem(await asks('LOW-1'), 'LOW-1', second)).toMatchObject({
      correctsTitle: 'Meeting on 1/4',
      announcement: { correctionReason: 'The day was wrong' },
    });
    await expect(aDraft('MID-1', { corrects: first, reason: 'Once more' })).rejects.toMatchObject({ code: 'revision-conflict' });
  });

  test('is withdrawn with a reason that stands in its place; its text and files are no longer shown below', async () => {
    const id = await anAnnouncement('MID-1');
    const { does } = await somebody('admin', 'MID-1');
    await does((ctx) => withdrawAnnouncement(ctx, id, 'Sent by mistake'));
    await does((ctx) => withdrawAnnouncement(ctx, id, 'Another reason'));
    expect(await openInboxItem(await asks('LOW-1'), 'LOW-1', id)).toMatchObject({
      announcement: { text: '', withdrawReason: 'Sent by mistake' },
      files: [],
    });
    expect(await open('LOW-1')).toEqual([]);
    await expect(mark('LOW-1', id)).rejects.toMatchObject({ code: 'withdrawn' });
    await expect(readingPlace(await asks('LOW-1'), id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await opened(id)).announcement.text).not.toBe('');
  });
});

test('lists go on from page to page, each announcement once, whatever lies between', async () => {
  for (let n = 0; n < 45; n += 1) await anAnnouncement('MID-1', { title: `number ${n}` }, DURING + n);
  for (let n = 0; n < 25; n += 1) await anAnnouncement('TOP-1', { title: 'for unions', audience: 'immediate-upper' }, DURING + 10);
  const seen: string[] = [];
  for (let after = null as Awaited<ReturnType<typeof listInbox>>['next'], first = true; first || after !== null; first = false) {
    const { items, next } = await listInbox(await asks('LOW-1'), 'LOW-1', after);
    seen.push(...items.map(({ announcement }) => announcement.title));
    after = next;
  }
  expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `number ${44 - n}`));
  const sent = await listAnnouncementsOf((await somebody('admin', 'MID-1')).asks, 'MID-1', null);
  expect([sent.sent.length, sent.next]).toMatchObject([20, { at: DURING + 25 }]);
});

test('a national announcement is one row, and its counts walk over upper unions only', async () => {
  const parents = Array.from({ length: 20 }, (_, n) => aUnit({ code: `M${n}`, parentId: 'id-TOP-2', level: 'immediate-upper' }));
  const low = parents.flatMap((parent) =>
    Array.from({ length: 200 }, (_, n) => aUnit({ code: `${parent.code}-${n}`, parentId: parent.id, level: 'grassroots' })),
  );
  await engine().commit((tx) => insertUnits(tx, [...parents, ...low]));
  const id = await anAnnouncement('ROOT');
  expect(await engine().reader.get(sql`SELECT count(*) AS n FROM announcements`)).toEqual({ n: 1 });
  expect((await opened(id)).tally).toEqual({ receivers: 4_003, marked: 0 });
  expect(await receiving(id, 'TOP-2')).toMatchObject({ pages: 1, rows: Array.from({ length: 20 }, () => ({ below: { receivers: 200 } })) });
  expect(await receiving(id, 'M3')).toMatchObject({ pages: 4, page: 1, waiting: { length: 200 } });
});

test('an id is one draft, of one unit', async () => {
  const id = randomUUID();
  await aDraft('MID-1', { id });
  await aDraft('MID-1', { id, title: 'Another title' });
  expect((await opened(id)).announcement.title).toBe('Plan 153');
  await expect(aDraft('MID-2', { id })).rejects.toMatchObject({ code: 'content-conflict' });
});
