import { beforeEach, describe, expect, test } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { ROLES, roleMay } from '#lib/domain/permissions.ts';
import type { ActorName } from '#lib/http/admission.ts';
import type { DoorHandler } from '#lib/http/doors.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { loadDoors } from '#scripts/doors.ts';
import { fileRequest, formRequest, signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { type Call, OPEN_TO_ANYONE, PERMISSION_ROWS } from '#tests/support/permission-rows.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

type Known = { call: string; method: string; handler: DoorHandler; actor: ActorName | 'unsaid' };

const actorOf = (handler: DoorHandler): Known['actor'] => ('actor' in handler ? (handler.actor as ActorName) : 'unsaid');

/** Every call that a route file answers, as the files stand. */
const CALLS: Known[] = [...(await loadDoors())].flatMap(([address, door]) =>
  Object.entries(door)
    .filter(([, handler]) => handler !== noSuchCall)
    .map(([method, handler]) => ({ call: `${method} ${address}`, method, handler, actor: actorOf(handler) })),
);
const OWN = CALLS.filter(({ actor }) => actor === 'account' || actor === 'account-setting-up');
const PERMITTED = CALLS.flatMap((one) =>
  one.actor === 'anyone' || one.actor === 'unsaid' || one.actor === 'account' || one.actor === 'account-setting-up'
    ? []
    : [{ ...one, act: one.actor }],
);

beforeEach(async () => {
  await processDatabase();
  await plantTree(engine());
});

/** Same origin unless a test says otherwise; a form or JSON, as the row has it. */
function asked(
  { method }: Known,
  { params = {}, query = '', fields, body, file }: Call,
  cookie?: string,
  headers: Record<string, string> = {},
): Request {
  const path = `/asked/${Object.values(params).join('/')}${query}`;
  const known = cookie === undefined ? {} : { cookie };
  if (file) return fileRequest(path, { file, ...(fields ? { fields } : {}), ...known, headers });
  if (fields) return formRequest(path, { fields, ...known, headers });
  return request(path, {
    method,
    ...(body === undefined ? {} : { body }),
    ...known,
    headers: { origin: 'http://sk.test', host: 'sk.test', ...headers },
  });
}

async function statusOf(one: Known, call: Call, cookie?: string, headers?: Record<string, string>): Promise<number> {
  return (await one.handler(asked(one, call, cookie, headers), route(call.params ?? {}))).status;
}

const callFor = async ({ call }: Known): Promise<Call> => (await PERMISSION_ROWS[call]?.(engine())) ?? { fields: {} };

describe('who may call a route', () => {
  test('stands in the route: everything open to anyone is listed, everything else has a row', () => {
    const open = CALLS.filter(({ actor }) => actor === 'anyone' || actor === 'unsaid').map(({ call }) => call);
    expect(open.sort()).toEqual([...OPEN_TO_ANYONE].sort());
    expect(PERMITTED.map(({ call }) => call).sort()).toEqual(Object.keys(PERMISSION_ROWS).sort());
  });

  test.each([...PERMITTED, ...OWN])('$call: nobody without signing in, and nobody from a page of another site', async (one) => {
    const call = await callFor(one);
    expect(await statusOf(one, call)).toBe(401);
    if (one.method === 'GET') return;
    const { cookie } = await signedIn(engine(), 'admin', 'MID-1');
    expect(await statusOf(one, call, cookie, { origin: 'https://elsewhere.example' })).toBe(400);
    expect(await statusOf(one, call, cookie, { 'sec-fetch-site': 'cross-site' })).toBe(400);
  });

  const table = PERMITTED.flatMap((one) => ROLES.map((role) => ({ one, call: one.call, role, may: roleMay(role, one.act) })));

  test.each(table)('$call: $role of another subtree finds nothing, above the unit: $may', async ({ one, role, may }) => {
    const call = await callFor(one);
    const [outside, above] = [await signedIn(engine(), role, 'MID-2'), await signedIn(engine(), role, 'MID-1')];
    expect(await statusOf(one, call, outside.cookie)).toBe(404);
    const status = await statusOf(one, call, above.cookie);
    if (may) expect([200, 201, 204, 303]).toContain(status);
    else expect(status).toBe(403);
  });
});
