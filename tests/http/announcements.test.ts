import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { findAnnouncement } from '#lib/db/announcements.ts';
import { engine } from '#lib/db/engine.ts';
import { formRequest, signedIn } from '#tests/support/accounts.ts';
import { plantTree } from '#tests/support/builders.ts';
import { doorAt } from '#tests/support/doors.ts';
import { processDatabase } from '#tests/support/private-database.ts';
import { route } from '#tests/support/requests.ts';

const { POST: begin } = doorAt('/api/announcements');
const { POST: change } = doorAt('/api/announcements/[id]');

beforeEach(async () => {
  globalThis.sangKienCounts = undefined;
  await processDatabase();
  await plantTree(engine());
});

test('the longest text fits, however many bytes its letters take on the way', async () => {
  const { cookie } = await signedIn(engine(), 'upper-officer', 'MID-1');
  const id = randomUUID();
  const words = { title: 'Plan 153', audience: 'grassroots', text: 'Ệ'.repeat(10_000) };
  const begun = await begin(formRequest('/api/announcements?unitCode=MID-1', { fields: { id, ...words }, cookie }), route({}));
  const changed = await change(
    formRequest(`/api/announcements/${id}`, { fields: { ...words, text: 'Ễ'.repeat(10_000) }, cookie }),
    route({ id }),
  );
  expect([begun.status, changed.status]).toEqual([200, 200]);
  expect((await findAnnouncement(engine().reader, id))?.text).toBe('Ễ'.repeat(10_000));
});
