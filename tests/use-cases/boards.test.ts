import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Submission } from '#lib/contracts/submission.ts';
import { findCampaignById } from '#lib/db/campaigns.ts';
import type { Engine } from '#lib/db/engine.ts';
import { listSumDifferences } from '#lib/db/reconcile-boards.ts';
import { insertUnits } from '#lib/db/units.ts';
import { BOARD_SORTS } from '#lib/domain/board.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { UnitChange } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { changeIntakeWindow } from '#lib/use-cases/change-intake-window.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { type BoardQuery, readBoard, readUnitBoard } from '#lib/use-cases/read-board.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { refreshBoards } from '#lib/use-cases/refresh-boards.ts';
import { reviseInitiative } from '#lib/use-cases/revise-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { drained, setMembers, setRecord, setStatus } from '#tests/support/boards.ts';
import { aSubmission, aUnit, CLOSES_AT, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

type Person = { fullName: string; birthYear?: number; isUnionMember?: boolean };
type Sent = { id?: string; unit?: Partial<Submission['unit']>; coAuthors?: Person[]; now?: number };

const LOW_1 = { subordinateUnitCode: 'MID-1', grassrootsUnitCode: 'LOW-1' };
const LOW_2 = { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' };

async function world() {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const admin = await anAccount(engine, [{ role: 'admin', unit: 'ROOT' }]);
  const grants = [{ id: 'g', role: 'admin' as const, unitId: 'id-ROOT', unitCode: 'ROOT', unitName: '', unitLevel: 'central' as const }];
  const account = { ...admin, name: '', grants, twoFactorEnabled: true, sessionId: '' };
  const ctx = (now = DURING) => ({ ...readContext(engine, now), account });
  const send = async (author: Person, { id = randomUUID(), unit = LOW_1, coAuthors = [], now = DURING }: Sent = {}) => {
    const others = coAuthors.map((one) => ({ isUnionMember: true, ...one, sharePercent: 0 }));
    const submission = aSubmission(campaignId, { unit, author, rest: { coAuthors: others } });
    await engine.commit((tx) => receiveInitiative(writeContext(tx, now), { id, submission }));
    return id;
  };
  const figures = async (unitCode: string) => {
    const question = { unitCode, sort: 'name', descending: false, filter: 'all', page: 1 } as const;
    const board = await readBoard(ctx(), question);
    if (!board) throw new Error('no board');
    return board;
  };
  return { engine, campaignId, ctx, send, figures };
}

const figure = (engine: Engine, query: string) => engine.reader.get<{ n: number }>(sql.raw(query))?.n;

test('of a CĐCS with 101 members three are needed, and every unit above adds up what its CĐCS have', async () => {
  const { engine, send, figures, campaignId } = await world();
  await setMembers(engine, 'LOW-1', 101);
  await setMembers(engine, 'LOW-2', 50);
  await send({ fullName: 'Trần Thị An', birthYear: 1990 }, { coAuthors: [{ fullName: 'TRAN THI AN' }, { fullName: 'Lê Bình' }] });
  await send({ fullName: 'Lê Bình', birthYear: 1988 });
  await send({ fullName: 'Y Moan', isUnionMember: false });
  const accepted = await send({ fullName: 'Y Moan' }, { unit: LOW_2 });
  await setStatus(engine, accepted, 'nominated');
  await setRecord(engine, campaignId, 'LOW-2', 'plan');
  expect(await drained(engine)).toEqual([]);
  expect((await figures('LOW-1')).totals).toMatchObject({
    ...{ initiatives: 3, accepted: 0, participants: 2, participantsAccepted: 0, members: 101, membersAsOf: '2021-03-01' },
    ...{ started: 1, reached: 0, missing: 1, planDone: 0, lastActivityAt: DURING },
  });
  expect((await figures('TOP-1')).totals).toMatchObject({
    ...{
      initiatives: 4,
      accepted: 1,
      participants: 3,
      participantsAccepted: 1,
      members: 151,
      membersAsOf: null,
      rated: 3,
      ratedAccepted: 1,
    },
    ...{ grassroots: 3, withFigures: 2, started: 2, reached: 1, reachedAccepted: 1, missing: 1, planDone: 1, signingDone: 0 },
  });
  const { rows, found, days } = await figures('TOP-1');
  expect(rows.map(({ unit, initiatives, missing, members }) => [unit.code, initiatives, missing, members])).toEqual([
    ['LOW-3', 0, 0, null],
    ['MID-1', 3, 1, 101],
    ['MID-2', 1, 0, 50],
  ]);
  expect([found, days]).toEqual([3, [{ day: '2021-03-20', n: 4 }]]);
});

test('who comes and goes is counted once in his CĐCS and where it was merged into, however many texts he has', async () => {
  const { engine, send, figures } = await world();
  const people = async () => {
    expect(await drained(engine)).toEqual([]);
    return [(await figures('LOW-2')).totals.participants, (await figures('TOP-1')).totals.participants];
  };
  const withdraw = (id: string) => engine.commit((tx) => withdrawInitiative(writeContext(tx), { id, phone: '+84912345678' }));
  const [an, binh] = [
    { fullName: 'An', birthYear: 1990 },
    { fullName: 'Binh', birthYear: 1980 },
  ];
  const there = [await send(an), await send(an), await send(binh)];
  const here = await send(an, { unit: LOW_2, coAuthors: [{ fullName: 'Cuong' }] });
  expect(await people()).toEqual([2, 4]);
  const day = { effectiveOn: vietnamDate(DURING), reason: 'decided' };
  await engine.commit((tx) => decideUnitChange(writeContext(tx), { kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' }, day));
  expect(await people()).toEqual([3, 3]);
  for (const [id, left] of [
    [there[2], 2],
    [there[0], 2],
    [here, 1],
    [there[1], 0],
  ] as const) {
    await withdraw(id ?? '');
    expect(await people()).toEqual([left, left]);
  }
});

test('when the time of a slice is up the rest of the queue waits for the next', async () => {
  const { engine, send } = await world();
  await drained(engine);
  for (const fullName of ['An', 'Binh', 'Cuong']) await send({ fullName });
  for (const left of [2, 1, 0]) {
    await engine.commit((tx) => refreshBoards({ tx, now: DURING }, 100, () => true));
    expect(figure(engine, 'SELECT count(*) AS n FROM board_queue')).toBe(left);
    expect(await listSumDifferences(engine.reader)).toEqual([]);
  }
  expect(await drained(engine)).toEqual([]);
});

test('a text that moves to another CĐCS, or is withdrawn, leaves nothing behind', async () => {
  const { engine, send, figures, campaignId } = await world();
  const moved = await send({ fullName: 'An' });
  const withdrawn = await send({ fullName: 'Binh' });
  expect(await drained(engine)).toEqual([]);
  await engine.commit((tx) =>
    reviseInitiative(writeContext(tx), { id: moved, n: 2, submission: aSubmission(campaignId, { unit: LOW_2 }) }),
  );
  await engine.commit((tx) => withdrawInitiative(writeContext(tx, DURING + 5), { id: withdrawn, phone: '+84912345678' }));
  expect(await drained(engine)).toEqual([]);
  expect((await figures('MID-1')).totals).toMatchObject({ initiatives: 0, participants: 0, started: 0, lastActivityAt: DURING + 5 });
  expect((await figures('MID-1')).days).toEqual([]);
  expect((await figures('MID-2')).totals).toMatchObject({ initiatives: 1, participants: 1, started: 1 });
});

test('the text of an unlisted CĐCS counts where it waits; its people count when it is mapped', async () => {
  const { engine, send, figures } = await world();
  await send({ fullName: 'An' }, { unit: { subordinateUnitCode: 'MID-2', grassrootsUnitCode: null, unlistedUnit: 'A small workshop' } });
  expect(await drained(engine)).toEqual([]);
  expect((await figures('MID-2')).totals).toMatchObject({ initiatives: 1, participants: 0, started: 0, grassroots: 1 });
});

test('the figure of the last day of the campaign holds, else the earliest; a later one comes with the day', async () => {
  const { engine, figures } = await world();
  await setMembers(engine, 'LOW-1', 300, '2021-06-01');
  await setMembers(engine, 'LOW-2', 100, '2021-03-20');
  await setMembers(engine, 'LOW-2', 200, '2021-03-21');
  await setMembers(engine, 'LOW-2', 110, '2021-03-20', DURING + 1);
  expect(await drained(engine)).toEqual([]);
  expect((await figures('LOW-1')).totals).toMatchObject({ members: 300, membersAsOf: '2021-06-01' });
  expect((await figures('LOW-2')).totals).toMatchObject({ members: 110, membersAsOf: '2021-03-20' });
  expect(await drained(engine, DURING + DAY_MS)).toEqual([]);
  expect((await figures('LOW-2')).totals).toMatchObject({ members: 200, membersAsOf: '2021-03-21' });
  expect(await drained(engine, DURING + 90 * DAY_MS), 'long after the campaign').toEqual([]);
  expect((await figures('LOW-1')).totals.members).toBe(300);
});

test('the people of a CĐCS that is merged become those of the other, nobody twice; a dissolved one is a CĐCS no more', async () => {
  const { engine, send, figures } = await world();
  await setMembers(engine, 'LOW-1', 50);
  await setMembers(engine, 'LOW-2', 100);
  for (const unit of [LOW_1, LOW_2]) await send({ fullName: 'An', birthYear: 1990 }, { unit });
  await send({ fullName: 'Binh', birthYear: 1990 });
  expect(await drained(engine)).toEqual([]);
  const day = { effectiveOn: vietnamDate(DURING), reason: 'decided' };
  const change = (asked: UnitChange) => engine.commit((tx) => decideUnitChange(writeContext(tx), asked, day));
  await change({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  expect(await listSumDifferences(engine.reader), 'at once').toEqual([]);
  await change({ kind: 'dissolve', unitCode: 'LOW-3', successorCode: null });
  expect(await drained(engine)).toEqual([]);
  expect((await figures('LOW-2')).totals).toMatchObject({ initiatives: 3, participants: 2, members: 100, grassroots: 1, reached: 1 });
  expect((await figures('LOW-2')).days).toEqual([{ day: '2021-03-20', n: 3 }]);
  expect((await figures('MID-1')).totals).toMatchObject({ initiatives: 0, grassroots: 0 });
  expect((await figures('MID-1')).days).toEqual([]);
  const ended = { kind: 'ended', on: '2021-03-20' };
  expect(await figures('LOW-1')).toMatchObject({ life: ended, successorName: 'Unit LOW-2', totals: { initiatives: 2, grassroots: 0 } });
  expect(await figures('LOW-3')).toMatchObject({ life: ended, successorName: null });
  expect(await figures('LOW-2')).toMatchObject({ life: { kind: 'alive' }, successorName: null });
  expect((await figures('ROOT')).totals).toMatchObject({ initiatives: 3, participants: 2, members: 100, grassroots: 1 });
});

test('rows are sorted by any column, what nobody knows last, and filtered by what is behind', async () => {
  const { engine, ctx, send, campaignId } = await world();
  await setMembers(engine, 'LOW-1', 100);
  await setMembers(engine, 'LOW-2', 50);
  await setRecord(engine, campaignId, 'LOW-1', 'plan');
  await send({ fullName: 'An' });
  await send({ fullName: 'Binh' }, { unit: LOW_2 });
  expect(await drained(engine)).toEqual([]);
  const codes = async (asked: Partial<BoardQuery>) => {
    const board = await readBoard(ctx(), { unitCode: 'TOP-1', sort: 'name', descending: false, filter: 'all', page: 1, ...asked });
    return board?.rows.map(({ unit }) => unit.code);
  };
  expect(await codes({ sort: 'rate', descending: true })).toEqual(['MID-2', 'MID-1', 'LOW-3']);
  expect(await codes({ sort: 'rate' })).toEqual(['MID-1', 'MID-2', 'LOW-3']);
  expect(await codes({ sort: 'members', descending: true })).toEqual(['MID-1', 'MID-2', 'LOW-3']);
  for (const sort of BOARD_SORTS) expect(await codes({ sort, descending: true })).toHaveLength(3);
  expect(await codes({ filter: 'not-started' })).toEqual(['LOW-3']);
  expect(await codes({ filter: 'below-target' })).toEqual(['MID-1']);
  expect(await codes({ filter: 'reached' })).toEqual(['MID-2']);
  expect(await codes({ filter: 'without-figures' })).toEqual(['LOW-3']);
  expect(await codes({ filter: 'no-plan' })).toEqual(['LOW-3', 'MID-2']);
  const { ends } =
    (await readBoard(ctx(), { unitCode: 'TOP-1', sort: 'name', descending: false, filter: 'reached', page: 1, ends: 1 })) ?? {};
  expect([ends?.highest, ends?.lowest].map((end) => end?.map(({ unit }) => unit.code))).toEqual([['MID-2'], ['MID-1']]);
  expect(await codes({ page: 7 }), 'beyond the last page stands the first').toHaveLength(3);
});

test('more than a hundred units stand on pages, each unit once', async () => {
  const { engine, ctx } = await world();
  const lows = Array.from({ length: 130 }, (_, i) => aUnit({ code: `MANY-${i}`, parentId: 'id-MID-1', level: 'grassroots' }));
  await engine.commit((tx) => insertUnits(tx, lows));
  await drained(engine);
  const page = async (n: number) => readBoard(ctx(), { unitCode: 'MID-1', sort: 'missing', descending: true, filter: 'all', page: n });
  const [first, second] = [await page(1), await page(2)];
  expect([first?.found, first?.pages, first?.rows.length, second?.rows.length]).toEqual([131, 2, 100, 31]);
  expect(new Set([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ unit }) => unit.code)).size).toBe(131);
});

test('a finished campaign keeps its board in the tree of then, whatever happens to units later', async () => {
  const { engine, ctx, send } = await world();
  await setMembers(engine, 'LOW-1', 50);
  await send({ fullName: 'An' });
  await drained(engine);
  const later = CLOSES_AT + 30 * DAY_MS;
  const read = async (unitCode: string) => readBoard(ctx(later), { unitCode, sort: 'name', descending: false, filter: 'all', page: 1 });
  const before = [await read('ROOT'), await read('TOP-1'), await read('MID-1')];
  const time = { effectiveOn: vietnamDate(later), reason: 'decided' };
  const change = (asked: UnitChange) => engine.commit((tx) => decideUnitChange(writeContext(tx, later), asked, time));
  await change({ kind: 'rename', unitCode: 'MID-1', name: 'Another name', shortName: 'Another name' });
  await change({ kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' });
  await change({ kind: 'merge', unitCode: 'LOW-1', intoCode: 'LOW-2' });
  expect(await drained(engine, later)).toEqual([]);
  expect([await read('ROOT'), await read('TOP-1'), await read('MID-1')]).toEqual(before);
});

test('a finished campaign that is opened again keeps its rows in that transaction; they go in slices, before anything is counted', async () => {
  const { engine, campaignId, send, figures } = await world();
  await send({ fullName: 'An' });
  await drained(engine);
  const later = CLOSES_AT + 30 * DAY_MS;
  const time = { effectiveOn: vietnamDate(later), reason: 'decided' };
  const asked = { kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' } as const;
  await engine.commit((tx) => decideUnitChange(writeContext(tx, later), asked, time));
  await drained(engine, later);
  const rows = () =>
    figure(
      engine,
      'SELECT (SELECT count(*) FROM unit_facts) + (SELECT count(*) FROM unit_progress) + (SELECT count(*) FROM daily_counts) AS n',
    );
  const before = rows() ?? 0;
  await engine.commit(async (tx) => {
    const dated = await findCampaignById(tx, campaignId);
    const change = { kind: 'reopen', opensAt: later, closesAt: later + DAY_MS, graceMinutes: 0 } as const;
    if (dated) await changeIntakeWindow(writeContext(tx, later), dated, { change, reason: 'again' });
  });
  expect(rows()).toBe(before);
  await send({ fullName: 'Binh' }, { now: later });
  for (let left = before; left > 0; left = rows() ?? 0) {
    await engine.commit((tx) => refreshBoards({ tx, now: later }, 1));
    expect(rows()).toBeLessThan(left);
    expect((await figures('ROOT')).rebuilding).toBe(true);
  }
  expect(await drained(engine, later)).toEqual([]);
  expect([(await figures('TOP-2')).totals.initiatives, (await figures('TOP-1')).totals.initiatives]).toEqual([2, 0]);
});

test('another target counts every CĐCS anew', async () => {
  const { engine, send, figures, campaignId } = await world();
  await setMembers(engine, 'LOW-1', 100);
  await send({ fullName: 'An' });
  await drained(engine);
  expect((await figures('ROOT')).totals).toMatchObject({ reached: 0, missing: 1 });
  engine.writer.run(sql`UPDATE campaigns SET participation_target_percent = 1 WHERE id = ${campaignId}`);
  expect(await drained(engine)).toEqual([]);
  expect((await figures('ROOT')).totals).toMatchObject({ reached: 1, missing: 0 });
});

test('a database from before the boards is counted whole', async () => {
  const { engine, send, figures } = await world();
  for (const fullName of ['An', 'Binh', 'Cuong']) await send({ fullName });
  for (const table of ['board_queue', 'board_campaigns', 'participants', 'unit_facts', 'unit_progress', 'daily_counts'])
    engine.writer.run(sql.raw(`DELETE FROM ${table}`));
  expect((await figures('ROOT')).rebuilding).toBe(true);
  expect(await drained(engine)).toEqual([]);
  const { totals, rebuilding } = await figures('ROOT');
  expect([totals.initiatives, totals.grassroots, rebuilding]).toEqual([3, 3, false]);
});

test('a board that lies is found by the proof', async () => {
  const { engine, send } = await world();
  await setMembers(engine, 'LOW-1', 10);
  await send({ fullName: 'An' });
  await drained(engine);
  engine.writer.run(sql`UPDATE unit_progress SET reached = 5 WHERE unit_id = 'id-TOP-1'`);
  engine.writer.run(sql`UPDATE daily_counts SET n = 9 WHERE unit_id = 'id-MID-1'`);
  engine.writer.run(sql`UPDATE participants SET is_member = 0`);
  const found = await drained(engine);
  expect(new Set(found.map(({ kind, unitId }) => `${kind} ${unitId}`))).toEqual(
    new Set(['board-sum id-TOP-1', 'board-day id-MID-1', 'participant id-LOW-1', 'board-fact id-LOW-1']),
  );
});

test('a CĐCS reads what it owes, and its newest initiatives without the title of a confidential technology', async () => {
  const { engine, ctx, send, campaignId } = await world();
  await send({ fullName: 'An' }, { now: DURING - 2 });
  const submission = aSubmission(campaignId, { initiative: { confidential: true, title: 'A secret alloy of the works' } });
  await engine.commit((tx) => receiveInitiative(writeContext(tx, DURING - 1), { id: randomUUID(), submission }));
  await drained(engine);
  const board = await readUnitBoard(ctx(), { unitCode: 'LOW-1' });
  expect(board?.needs).toEqual(['member-figure', 'plan', 'signing']);
  expect(board?.latest.map(({ title, receivedAt }) => [title, receivedAt])).toEqual([
    [null, DURING - 1],
    ['A guide for the edge of the cloth', DURING - 2],
  ]);
  expect(board?.path.map(({ code }) => code)).toEqual(['ROOT', 'TOP-1', 'MID-1']);
  expect(figure(engine, 'SELECT count(*) AS n FROM initiative_rows')).toBe(2);
});
