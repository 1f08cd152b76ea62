import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Submission } from '#lib/contracts/submission.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { decideUnitChange } from '#lib/use-cases/change-units.ts';
import { type LatestQuery, listLatest } from '#lib/use-cases/list-latest.ts';
import { rebuildSlice } from '#lib/use-cases/rebuild-slice.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { withdrawInitiative } from '#lib/use-cases/withdraw-initiative.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { drained, setStatus } from '#tests/support/boards.ts';
import { aSubmission, DURING, openCampaign, plantTree, readContext, writeContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

const LOW_2 = { subordinateUnitCode: 'MID-2', grassrootsUnitCode: 'LOW-2' };

async function world(role: Role = 'officer', unit = 'ROOT') {
  const engine = await privateDatabase();
  await plantTree(engine);
  const campaignId = await openCampaign(engine);
  const person = await anAccount(engine, [{ role, unit }]);
  let at = DURING;
  const send = async (title: string, where: Partial<Submission['unit']> = {}, confidential = false, campaign = campaignId) => {
    const id = randomUUID();
    at += 1;
    const submission = aSubmission(campaign, { unit: where, initiative: { title, confidential } });
    await engine.commit((tx) => receiveInitiative(writeContext(tx, at), { id, submission }));
    return id;
  };
  const ask = async (query: Partial<LatestQuery> = {}) => {
    await drained(engine);
    const ctx = { ...readContext(engine), account: { ...person, name: '', grants: [], twoFactorEnabled: true, sessionId: '' } };
    return listLatest(ctx, { unitCode: 'ROOT', campaignSlug: 'a-campaign', status: null, title: '', after: null, ...query });
  };
  const titles = async (query: Partial<LatestQuery> = {}) => (await ask(query)).rows.map(({ title }) => title);
  return { engine, campaignId, send, ask, titles };
}

test('the newest come first, below the unit that was asked, of the campaign that was asked', async () => {
  const { engine, send, titles } = await world();
  const other = await openCampaign(engine, { slug: 'another' });
  await send('Bàn nâng cho tổ may');
  await send('Xe đẩy vải hai tầng', LOW_2);
  await send('Giá treo khuôn in', {}, false, other);
  expect(await titles()).toEqual(['Xe đẩy vải hai tầng', 'Bàn nâng cho tổ may']);
  expect(await titles({ unitCode: 'MID-1' })).toEqual(['Bàn nâng cho tổ may']);
  expect(await titles({ unitCode: 'MID-1', campaignSlug: 'another' })).toEqual(['Giá treo khuôn in']);
});

test('words of a title are found in any spelling and order, within the unit; nothing of the search language is the asker’s', async () => {
  const { send, titles } = await world();
  await send('Đẩy nhanh khâu cắt vải');
  await send('Cải tiến khâu đóng gói', LOW_2);
  expect(await titles({ title: 'KHAU day' })).toEqual(['Đẩy nhanh khâu cắt vải']);
  expect(await titles({ title: 'khâu' })).toHaveLength(2);
  expect(await titles({ title: 'khâu', unitCode: 'LOW-2' })).toEqual(['Cải tiến khâu đóng gói']);
  expect(await titles({ title: 'kha' }), 'whole words').toEqual([]);
  for (const title of ['" OR marks : "x', 'NOT khâu', 'khâu*', '((', 'marks : khau'])
    await expect(titles({ title })).resolves.toBeDefined();
});

test('a status narrows the list and follows what is decided; withdrawn ones are gone', async () => {
  const { engine, send, titles } = await world();
  const [accepted, withdrawn] = [await send('Được công nhận rồi'), await send('Sẽ được rút lại')];
  expect(await titles({ status: 'accepted' })).toEqual([]);
  await setStatus(engine, accepted, 'accepted');
  await engine.commit((tx) => withdrawInitiative(writeContext(tx), { id: withdrawn, phone: '+84912345678' }));
  expect(await titles({ status: 'accepted' })).toEqual(['Được công nhận rồi']);
  expect(await titles()).toEqual(['Được công nhận rồi']);
});

test('the title of a confidential technology is neither shown nor found', async () => {
  const { send, titles } = await world();
  await send('Hợp kim bí mật của xưởng', {}, true);
  expect(await titles()).toEqual([null]);
  expect(await titles({ title: 'hợp kim' })).toEqual([]);
});

test('pages follow one another without a gap, also when all came in one millisecond', async () => {
  const { engine, campaignId, ask } = await world();
  const sent = Array.from({ length: 60 }, () => randomUUID());
  for (const id of sent) await engine.commit((tx) => receiveInitiative(writeContext(tx), { id, submission: aSubmission(campaignId) }));
  const first = await ask();
  const second = await ask({ after: first.next });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set(sent));
});

test('after a move the list stands below the new units and no longer below the old', async () => {
  const { engine, send, titles } = await world();
  await send('Bàn nâng cho tổ may');
  await titles();
  await engine.commit((tx) => {
    const time = { effectiveOn: vietnamDate(DURING), reason: 'decided' };
    return decideUnitChange(writeContext(tx), { kind: 'move', unitCode: 'MID-1', parentCode: 'TOP-2' }, time);
  });
  while (await engine.commit((tx) => rebuildSlice(writeContext(tx))));
  expect([await titles({ unitCode: 'TOP-1' }), await titles({ unitCode: 'TOP-2' })]).toEqual([[], ['Bàn nâng cho tổ may']]);
});

test('a viewer reads boards, not initiatives; another subtree does not exist', async () => {
  await expect((await world('viewer')).ask()).rejects.toEqual(new Problem('forbidden-role'));
  await expect((await world('officer', 'TOP-2')).ask({ unitCode: 'LOW-1' })).rejects.toEqual(new Problem('not-found'));
});
