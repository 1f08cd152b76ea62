import { beforeEach, expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { listGrants } from '#lib/db/grants.ts';
import { insertPermit } from '#lib/db/late-permits.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { listCampaignsAround, openCampaignAround } from '#lib/use-cases/desk-campaigns.ts';
import { anAccount } from '#tests/support/accounts.ts';
import { CLOSES_AT, openCampaign, plantTree, readContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
  for (const unit of ['ROOT', 'MID-1', 'MID-2']) {
    const campaignId = await openCampaign(engine, { slug: `of-${unit}`, ownerUnitId: `id-${unit}` });
    if (unit !== 'ROOT') continue;
    const decision = { campaignId, version: 1, until: CLOSES_AT, actor: 'chair', reason: 'flood', createdAt: 0 };
    for (const code of ['MID-1', 'LOW-1', 'LOW-2']) await engine.commit((tx) => insertPermit(tx, { ...decision, unitId: `id-${code}` }));
  }
});

async function asking(role: Role, unit: string): Promise<SignedInRead> {
  const { id } = await anAccount(engine, [{ role, unit }]);
  const account = { id, name: '', username: '', grants: await listGrants(engine.reader, id), twoFactorEnabled: true, sessionId: '' };
  return { ...readContext(engine), account };
}

test.each([
  ['LOW-1', ['of-MID-1', 'of-ROOT']],
  ['MID-2', ['of-MID-2', 'of-ROOT']],
  ['LOW-3', ['of-ROOT']],
  ['ROOT', ['of-MID-1', 'of-MID-2', 'of-ROOT']],
])('somebody at %s sees the campaigns of units above, at and below', async (unit, slugs) => {
  const found = await listCampaignsAround(await asking('viewer', unit));
  expect(found.map(({ campaign }) => campaign.slug).sort()).toEqual(slugs);
});

test('another subtree’s campaign is not found', async () => {
  await expect(openCampaignAround(await asking('admin', 'MID-2'), 'of-mid-1')).rejects.toMatchObject({ code: 'not-found' });
  await expect(openCampaignAround(await asking('admin', 'ROOT'), 'nothing')).rejects.toMatchObject({ code: 'not-found' });
});

test('late permits are shown on one’s own line, and offered to change only below', async () => {
  const { permits, mayMove, mayPermit } = await openCampaignAround(await asking('admin', 'LOW-1'), 'of-root');
  expect(permits.map(({ unit, mayDecide }) => [unit.code, mayDecide]).sort()).toEqual([
    ['LOW-1', true],
    ['MID-1', false],
  ]);
  expect([mayMove, mayPermit]).toEqual([false, true]);
});

test('who may move the hours is an admin at the owner or above, nobody else', async () => {
  const may = async (role: Role, unit: string) => (await openCampaignAround(await asking(role, unit), 'of-MID-1')).mayMove;
  expect([
    await may('admin', 'MID-1'),
    await may('admin', 'TOP-1'),
    await may('upper-officer', 'MID-1'),
    await may('admin', 'LOW-1'),
  ]).toEqual([true, true, false, false]);
});
