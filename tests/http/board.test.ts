import { beforeEach, describe, expect, test } from 'vitest';
import { GET } from '#app/api/units/[code]/board/route.ts';
import { POST as recordPlan } from '#app/api/units/[code]/plan/route.ts';
import { engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { readTable } from '#lib/documents/read-table.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { boardDesk } from '#lib/http/board-desk.ts';
import { readAskedBoard } from '#lib/http/board-query.ts';
import { chosenUnit, ownDesk, taskHref } from '#lib/http/own-desk.ts';
import { unitDesk } from '#lib/http/unit-desk.ts';
import { BOARD_FILE } from '#lib/messages/desk/board-file.ts';
import { recordPage } from '#lib/messages/desk/board-paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { openReminder } from '#lib/use-cases/remind.ts';
import { anAccount, formRequest, sessionCookie } from '#tests/support/accounts.ts';
import { anAnnouncement } from '#tests/support/announcements.ts';
import { drained, setMembers } from '#tests/support/boards.ts';
import { aSubmission, openCampaign, plantTree, SECRET } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

const NOW = Date.now();
const LOW_1 = { id: 'id-LOW-1', code: 'LOW-1', name: 'Unit LOW-1', isGrassroots: true };
const NOTHING = Promise.resolve({});

let campaignId: string;
beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
  campaignId = await openCampaign(engine(), { opensAt: NOW - DAY_MS, closesAt: NOW + 40 * DAY_MS, ownerUnitId: 'id-TOP-1' });
  await setMembers(engine(), 'LOW-1', 51, '2021-01-01');
  const submission = aSubmission(campaignId, { initiative: { appliedFrom: '2021-03-01' } });
  const ctx = { now: NOW, secret: SECRET, actor: 'participant', requestId: 'test' };
  const id = '11111111-1111-4111-8111-111111111111';
  await engine().commit((tx) => receiveInitiative({ ...ctx, tx }, { id, submission }));
  await drained(engine(), NOW);
});

async function asking(...roles: { role: Role; unit: string }[]): Promise<SignedInRead & { cookie: string }> {
  const { id } = await anAccount(engine(), roles);
  const grants = await listGrants(engine().reader, id);
  const account = { id, name: '', username: '', grants, twoFactorEnabled: true, sessionId: '' };
  return { tx: engine().reader, now: NOW, secret: SECRET, account, cookie: await sessionCookie(engine(), id) };
}

describe('the file of a board', () => {
  const file = async (query: string, code = 'TOP-1') => {
    const { cookie } = await asking({ role: 'viewer', unit: 'TOP-1' });
    return GET(request(`/api/units/${code}/board${query}`, { cookie }), route({ code }));
  };
  const names = async (answer: Response) => {
    const rows = (await readTable(Buffer.from(await answer.arrayBuffer()), 100)).map(({ cells }) => cells);
    const head = rows.findIndex((cells) => cells.includes(BOARD_FILE.column.name));
    return rows.slice(head + 1).map((cells) => cells[rows[head]?.indexOf(BOARD_FILE.column.name) ?? 0]);
  };

  test('is the board: the same units in the same order, named for people, kept by nobody', async () => {
    const answer = await file('');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="tien-do-unit-top-1-[\d-]+\.xlsx"/);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await names(answer)).toEqual(['Unit LOW-3', 'Unit MID-1', 'Unit MID-2']);
    expect(await names(await file('?sort=-initiatives'))).toEqual(['Unit MID-1', 'Unit LOW-3', 'Unit MID-2']);
    expect(await names(await file('?filter=not-started'))).toEqual(['Unit LOW-3', 'Unit MID-2']);
  });

  test('of one CĐCS is its own row; of a campaign that it has no part in there is none', async () => {
    expect(await names(await file('', 'LOW-1'))).toEqual(['Unit LOW-1']);
    expect((await file('?campaign=nothing')).status).toBe(404);
  });
});

test('a board leads down with its campaign and order, and forgets the page and the filter', async () => {
  const ctx = await asking({ role: 'viewer', unit: 'TOP-1' });
  const asked = readAskedBoard({ campaign: 'a-campaign', filter: 'not-started', sort: '-missing', page: '3' });
  const desk = await boardDesk(ctx, 'TOP-1', asked);
  expect(desk?.to.unit('MID-1')).toBe('/quan-tri/tien-do/MID-1?chuong-trinh=a-campaign&xep=-missing');
  expect(desk?.to.page(2)).toBe('/quan-tri/tien-do/TOP-1?chuong-trinh=a-campaign&loc=not-started&xep=-missing&trang=2');
  expect(desk?.top.map(({ unit }) => unit.code)[0]).toBe('MID-1');
  expect(desk?.days.map(({ n }) => n).reduce((sum, n) => sum + n, 0)).toBe(1);
});

test('who may remind is led to remind, while those who are behind can still catch up', async () => {
  const reminder = async (role: Role, now = NOW, filter = 'all') => {
    const ctx = await asking({ role, unit: 'TOP-1' });
    return (await boardDesk({ ...ctx, now }, 'TOP-1', readAskedBoard({ filter })))?.reminder;
  };
  const to = '/quan-tri/thong-bao/nhac-nho?don-vi=TOP-1&loc=below-target&chuong-trinh=a-campaign';
  expect(await reminder('upper-officer')).toEqual({ n: 1, filter: 'below-target', href: to });
  for (const filter of ['not-started', 'without-figures', 'no-plan'] as const) {
    const told = await reminder('upper-officer', NOW, filter);
    const view = await openReminder(await asking({ role: 'upper-officer', unit: 'TOP-1' }), { unitCode: 'TOP-1', filter, campaign: null });
    expect([filter, told?.filter, told?.n, told?.href.includes(`loc=${filter}&`)]).toEqual([filter, filter, view?.behind.length, true]);
  }
  expect(await reminder('viewer')).toBeNull();
  expect(await reminder('upper-officer', NOW + 40 * DAY_MS)).toBeNull();
});

test('what makes no sense in an address counts as not asked', () => {
  expect(readAskedBoard({ filter: 'x', sort: '-x', page: '0' })).toEqual({
    ...{ campaign: null, filter: 'all', sort: 'name', descending: false, page: 1 },
  });
});

describe('one’s own desk', () => {
  const kinds = (own: Awaited<ReturnType<typeof ownDesk>>) => own?.tasks.map(({ kind }) => kind);

  test('tells an officer what waits, and a recorded plan at once waits no more', async () => {
    const ctx = await asking({ role: 'officer', unit: 'LOW-1' });
    const before = await ownDesk(ctx, LOW_1, NOTHING);
    expect(kinds(before)).toEqual(['participants', 'plan', 'signing', 'poster']);
    expect(before?.desk.latest?.map(({ title }) => title)).toEqual(['A guide for the edge of the cloth']);
    const place = { code: 'LOW-1', campaign: 'a-campaign', desk: 'own' } as const;
    const fields = { planNumber: '12/KH', planDate: '1/3/2021' };
    const call = formRequest('/api/units/LOW-1/plan?campaign=a-campaign', { cookie: ctx.cookie, fields });
    expect(await (await recordPlan(call, route({ code: 'LOW-1' }))).json()).toEqual({ to: recordPage(place, 'plan') });
    expect(kinds(await ownDesk(ctx, LOW_1, NOTHING))).toEqual(['participants', 'signing', 'poster']);
  });

  test('an announcement that nobody has marked comes first', async () => {
    await anAnnouncement('MID-1', {}, NOW);
    const own = await ownDesk(await asking({ role: 'officer', unit: 'LOW-1' }), LOW_1, NOTHING);
    expect(own?.tasks[0]).toEqual({ kind: 'announcements', n: 1 });
  });

  test('shows a viewer the same without forms and without initiatives', async () => {
    const desk = await unitDesk(await asking({ role: 'viewer', unit: 'LOW-1' }), 'LOW-1', 'own', NOTHING);
    expect([desk?.accountId, desk?.latest, desk?.view.totals.initiatives]).toEqual([null, null, 1]);
  });

  test('of an upper officer counts the units below, and leads to them', async () => {
    const unit = { id: 'id-MID-1', code: 'MID-1', name: 'Unit MID-1', isGrassroots: false };
    const own = await ownDesk(await asking({ role: 'upper-officer', unit: 'MID-1' }), unit, NOTHING);
    expect(own?.tasks).toEqual([{ kind: 'units-behind', units: 1, missing: 1 }]);
    expect(taskHref({ kind: 'units-behind', units: 1, missing: 1 }, unit)).toBe('/quan-tri/tien-do/MID-1?loc=below-target');
  });

  test('is that of the unit which is chosen, of several roles; another’s unit is never shown', async () => {
    const { account } = await asking(
      { role: 'officer', unit: 'LOW-1' },
      { role: 'viewer', unit: 'LOW-1' },
      { role: 'officer', unit: 'LOW-3' },
    );
    expect(ownUnits(account).map(({ code }) => code)).toEqual(['LOW-1', 'LOW-3']);
    const chosen = async (code: string) => (await chosenUnit(account, Promise.resolve({ 'don-vi': code })))?.code;
    expect([await chosen('LOW-3'), await chosen('LOW-2'), await chosen('')]).toEqual(['LOW-3', 'LOW-1', 'LOW-1']);
  });
});

test('where there is no campaign there is no board', async () => {
  const ctx = await asking({ role: 'admin', unit: 'TOP-2' });
  expect(await boardDesk(ctx, 'TOP-2', readAskedBoard({}))).toBeNull();
  expect(await unitDesk(ctx, 'TOP-2', 'own', NOTHING)).toBeNull();
});
