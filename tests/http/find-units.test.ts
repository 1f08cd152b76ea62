import { expect, test } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { request, route } from '#tests/support/requests.ts';

test('a form that asks for a unit finds it by name or code, among the account’s own and those below', async () => {
  await processDatabase();
  await plantTree(engine());
  const { cookie } = await signedIn(engine(), 'admin', 'MID-1');
  const find = async (q: string) => {
    const answer = await doorAt('/api/my/units').GET(request(`/api/my/units?q=${q}`, { cookie }), route({}));
    return { status: answer.status, kept: answer.headers.get('cache-control'), ...(await answer.json()) };
  };
  expect(await find('unit low')).toEqual({ status: 200, kept: 'no-store', units: [{ code: 'LOW-1', name: 'Unit LOW-1' }] });
  expect((await find('MID-1')).units).toContainEqual({ code: 'MID-1', name: 'Unit MID-1' });
  expect((await find('LOW-2')).units).toEqual([]);
  expect((await find('')).units).toEqual([]);
});
