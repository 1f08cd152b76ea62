import { beforeEach, describe, expect, test } from 'vitest';
import { findCampaignBySlugKey, listWindowDecisions } from '#lib/db/campaigns.ts';
import { engine } from '#lib/db/engine.ts';
import { listEvents } from '#lib/db/events.ts';
import { listAllPermitDecisions } from '#lib/db/late-permits.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { listAuditBelow } from '#lib/use-cases/list-audit.ts';
import { formRequest, signedIn } from '#tests/support/accounts.ts';
import { CLOSES_AT, openCampaign, readContext } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { route } from '#tests/support/requests.ts';
import { stillServer } from '#tests/support/still-server.ts';

const { POST: decideWindow } = doorAt('/api/campaigns/[slug]/window');
const { POST: decidePermit } = doorAt('/api/campaigns/[slug]/late-permits');
const SLUG = 'a-campaign';
const EXTENDED = vietnamMidnight('2021-04-27') + DAY_MS;
const EXTEND = 'act=close&phase=1&closeDay=27/4/2021';
const CONFIRMED = { reason: 'By demand of the provinces', seen: '1' };
type Rest = Parameters<typeof formRequest>[1];

let campaignId = '';
stillServer(CLOSES_AT + DAY_MS);
beforeEach(async () => {
  campaignId = await openCampaign(engine(), { ownerUnitId: 'id-MID-1' });
});

const admin = (unit = 'MID-1', role: Role = 'admin') => signedIn(engine(), role, unit);
const windowCall = (query: string, rest: Rest) =>
  decideWindow(formRequest(`/api/campaigns/${SLUG}/window?${query}`, rest), route({ slug: SLUG }));
const permitCall = (query: string, rest: Rest) =>
  decidePermit(formRequest(`/api/campaigns/${SLUG}/late-permits?${query}`, rest), route({ slug: SLUG }));
const decisions = () => listWindowDecisions(engine().reader, campaignId);
const permits = () => listAllPermitDecisions(engine().reader, campaignId);

describe('a confirmed change of hours', () => {
  test('moves the close with who and why, in the log of every unit above', async () => {
    const { id, cookie } = await admin();
    const answer = await windowCall(EXTEND, { fields: CONFIRMED, cookie });
    expect([answer.status, await answer.json()]).toEqual([200, { to: `/quan-tri/chuong-trinh/${SLUG}?xong=window` }]);
    expect((await decisions())[1]).toMatchObject({ version: 2, closesAt: EXTENDED, actor: id, reason: CONFIRMED.reason });
    const account = { id: 'root', grants: [], name: '', username: '', twoFactorEnabled: true, sessionId: '' };
    const root = await signedIn(engine(), 'upper-officer', 'ROOT');
    const log = await listAuditBelow(
      { ...readContext(engine()), account: { ...account, id: root.id } },
      { unitCode: 'ROOT', who: null, what: 'window-moved', from: null, to: null, after: null },
    );
    expect(log.rows).toMatchObject([
      { verb: 'window-moved', detail: { 'closesAt.after': '2021-04-28T00:00:00.000+07:00', reason: CONFIRMED.reason } },
    ]);
  });

  test('as a plain form leads to the campaign', async () => {
    const { cookie } = await admin();
    const answer = await windowCall(EXTEND, { fields: CONFIRMED, cookie, json: false });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/quan-tri/chuong-trinh/${SLUG}?xong=window`]);
  });

  test('without a reason is refused, and the plain form comes back with what was typed', async () => {
    const { cookie } = await admin();
    const fields = { reason: ' ', seen: '1' };
    expect((await windowCall(EXTEND, { fields, cookie })).status).toBe(422);
    const back = new URL((await windowCall(EXTEND, { fields, cookie, json: false })).headers.get('location') ?? '', 'http://sk.test');
    expect(back.pathname).toBe(`/quan-tri/chuong-trinh/${SLUG}/gio-nhan`);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      act: 'close',
      phase: '1',
      closeDay: '27/4/2021',
      loi: 'invalid-fields',
      muc: 'reason required',
    });
    expect(await decisions()).toHaveLength(1);
  });

  test('that was not told from what holds now is refused: another decision came first', async () => {
    const { cookie } = await admin();
    await windowCall('act=close&closeDay=25/4/2021', { fields: CONFIRMED, cookie });
    const answer = await windowCall(EXTEND, { fields: CONFIRMED, cookie });
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'revision-conflict' }]);
    expect(await decisions()).toHaveLength(2);
  });

  test('that does not fit names the field and leaves nothing', async () => {
    const { cookie } = await admin();
    for (const [query, error] of [
      ['act=close&closeDay=20/4/2021', { pointer: '/closeDay', code: 'in-the-past' }],
      ['act=close&closeDay=31/4/2021', { pointer: '/closeDay', code: 'not-a-date' }],
      ['act=close', { pointer: '/closeDay', code: 'required' }],
      ['act=close&closeDay=27/4/2021&closeTime=noon', { pointer: '/closeTime', code: 'not-a-time' }],
      ['act=phase&openDay=1/4/2021&closeDay=27/4/2021', { pointer: '/openDay', code: 'in-the-past' }],
      ['act=phase&openDay=28/4/2021&closeDay=27/4/2021', { pointer: '/closeDay', code: 'before-start' }],
      ['act=grace&phase=1&grace=500', { pointer: '/grace', code: 'out-of-range' }],
      ['act=grace&phase=1&grace=15', { pointer: '/grace', code: 'in-the-past' }],
      ['act=early&phase=1&rule=elsewhere', { pointer: '/rule', code: 'required' }],
    ] as const) {
      const answer = await windowCall(query, { fields: CONFIRMED, cookie });
      expect([query, answer.status, await answer.json()]).toMatchObject([query, 422, { errors: [error] }]);
    }
    expect(await decisions()).toHaveLength(1);
    expect(await listEvents(engine().reader, campaignId)).toEqual([]);
  });

  test('a second phase, its grace and its rule are versions of their own', async () => {
    const { cookie } = await admin();
    const phase = 'act=phase&openDay=1/5/2021&closeDay=10/5/2021&closeTime=17h&grace=10';
    for (const [query, seen] of [
      [phase, '1'],
      ['act=grace&phase=2&grace=20', '2'],
      ['act=early&phase=2&rule=hold-on-server', '3'],
    ] as const)
      expect((await windowCall(query, { fields: { ...CONFIRMED, seen }, cookie })).status).toBe(200);
    const dated = await findCampaignBySlugKey(engine().reader, 'acampaign');
    expect(dated).toMatchObject({
      windowVersion: 4,
      windows: [{ phaseNo: 1 }, { phaseNo: 2, graceMinutes: 20, beforeOpening: 'hold-on-server' }],
    });
    expect((await listEvents(engine().reader, campaignId)).map(({ verb }) => verb)).toEqual([
      'window-reopened',
      'window-rules-changed',
      'window-rules-changed',
    ]);
  });

  test('is nobody’s outside: an admin below the owner, and one of another campaign’s subtree', async () => {
    for (const unit of ['LOW-1', 'MID-2']) {
      const { cookie } = await admin(unit);
      expect([unit, (await windowCall(EXTEND, { fields: CONFIRMED, cookie })).status]).toEqual([unit, 404]);
    }
    expect(await decisions()).toHaveLength(1);
  });
});

describe('a late permit of one unit', () => {
  const GRANT = 'unitCode=LOW-1&permitDay=27/4/2021&permitTime=17:00';
  const confirmed = (seen: string) => ({ reason: 'The flood', seen });

  test('is granted, prolonged and taken back by an admin above the unit', async () => {
    const { id, cookie } = await admin();
    expect((await permitCall(GRANT, { fields: confirmed('1-0'), cookie })).status).toBe(200);
    expect((await permitCall('unitCode=LOW-1&permitDay=28/4/2021', { fields: confirmed('1-1'), cookie })).status).toBe(200);
    expect((await permitCall('unitCode=LOW-1&end=1', { fields: confirmed('1-2'), cookie })).status).toBe(200);
    expect((await permits()).map(({ until, actor }) => [until, actor])).toEqual([
      [vietnamMidnight('2021-04-27') + 17 * 3_600_000, id],
      [vietnamMidnight('2021-04-28') + DAY_MS, id],
      [null, id],
    ]);
  });

  test('may be granted by an admin of the unit itself, below the owner of the campaign', async () => {
    const { cookie } = await admin('LOW-1');
    expect((await permitCall(GRANT, { fields: confirmed('1-0'), cookie })).status).toBe(200);
  });

  test('of a unit outside the campaign is not found, even for who stands above both', async () => {
    await openCampaign(engine(), { slug: 'another', ownerUnitId: 'id-MID-2' });
    const { cookie } = await admin('MID-1');
    const call = formRequest('/api/campaigns/another/late-permits?unitCode=LOW-1&permitDay=27/4/2021', {
      fields: confirmed('1-0'),
      cookie,
    });
    expect((await decidePermit(call, route({ slug: 'another' }))).status).toBe(404);
  });

  test('that does not fit names the field', async () => {
    const { cookie } = await admin();
    for (const [query, pointer] of [
      ['unitCode=LOW-1&permitDay=1/4/2021', '/permitDay'],
      ['unitCode=LOW-1', '/permitDay'],
      ['unitCode=LOW-1&end=1', '/unitCode'],
    ] as const)
      expect(await (await permitCall(query, { fields: confirmed('1-0'), cookie })).json()).toMatchObject({ errors: [{ pointer }] });
    expect((await permitCall(GRANT, { fields: confirmed('0-0'), cookie })).status).toBe(409);
    expect(await permits()).toEqual([]);
  });
});
