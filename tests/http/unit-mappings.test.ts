import { beforeEach, expect, test, vi } from 'vitest';
import { engine } from '#lib/db/engine.ts';
import { formRequest, signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { route } from '#tests/support/requests.ts';

const { POST: mapNames } = doorAt('/api/unit-mappings');
const { POST: endMapping } = doorAt('/api/unit-mappings/end');

beforeEach(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  globalThis.sangKienCounts = undefined;
  await processDatabase();
  await plantTree(engine());
});

/** Where a browser without JavaScript is led. */
const ledTo = (answer: Response) => {
  const to = new URL(answer.headers.get('location') ?? '', 'http://sk.test');
  return { path: to.pathname, names: to.searchParams.getAll('ten'), unit: to.searchParams.get('ve'), problem: to.searchParams.get('loi') };
};

test('a mapping that is refused leads a plain form back to the chosen names', async () => {
  const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
  const fields = { 'name.0': 'MID-1~xuong may', 'name.1': 'MID-2~xuong in' };
  const answer = await mapNames(formRequest('/api/unit-mappings?unitCode=MID-2', { fields, cookie, json: false }), route({}));
  expect(answer.status).toBe(303);
  expect(ledTo(answer)).toMatchObject({
    path: '/quan-tri/don-vi/chua-co-trong-danh-sach/gan',
    names: Object.values(fields),
    unit: 'MID-2',
    problem: 'invalid-fields',
  });
});

test('without a name, or without a reason, it leads to the list', async () => {
  const { cookie } = await signedIn(engine(), 'upper-officer', 'TOP-1');
  const none = await mapNames(formRequest('/api/unit-mappings?unitCode=LOW-1', { cookie, json: false }), route({}));
  const fields = { nameKey: 'xuong may', reason: '' };
  const unsaid = await endMapping(formRequest('/api/unit-mappings/end?parentCode=MID-1', { fields, cookie, json: false }), route({}));
  expect(ledTo(none)).toMatchObject({ path: '/quan-tri/don-vi/chua-co-trong-danh-sach', problem: 'invalid-fields' });
  expect(unsaid.headers.get('location')).toContain('/quan-tri/don-vi/chua-co-trong-danh-sach?');
  expect(unsaid.headers.get('location')).toContain('MID-1');
});
