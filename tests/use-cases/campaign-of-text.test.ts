import { beforeEach, expect, test } from 'vitest';
import type { Engine } from '#lib/db/engine.ts';
import { insertPermit } from '#lib/db/late-permits.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { campaignOfText } from '#lib/use-cases/campaign-of-text.ts';
import { CLOSES_AT, DURING, openCampaign, plantTree, readContext } from '#tests/support/builders.ts';
import { privateDatabase } from '#tests/support/private-database.ts';

let engine: Engine;
let province: string;
beforeEach(async () => {
  engine = await privateDatabase();
  await plantTree(engine);
  await openCampaign(engine, { slug: 'of-nation', opensAt: DURING + 7 * DAY_MS, closesAt: CLOSES_AT + 30 * DAY_MS });
  province = await openCampaign(engine, { slug: 'of-province', ownerUnitId: 'id-TOP-1' });
});

const UNIT = { 'unit.topUnitCode': 'TOP-1', 'unit.grassrootsUnitCode': 'LOW-1' };
const AGREED = { 'consent.processing': 'yes', 'consent.textVersion': '2', attemptToken: 'token' };
const found = (fields: Record<string, string>, now = DURING) => campaignOfText(readContext(engine, now), fields);
const slugOf = async (fields: Record<string, string>, now?: number) => (await found(fields, now)).campaign?.slug;

test('a text without scripts is for the campaign that its scan showed, with all that was agreed to', async () => {
  const fields = { campaignId: province, ...UNIT, ...AGREED };
  expect(await found(fields)).toMatchObject({ campaign: { slug: 'of-province' }, fields });
  expect(await slugOf({ campaignId: province })).toBe('of-province');
});

test('without one, or of one that the server does not know, it is for that of today for its unit', async () => {
  for (const begun of [{}, { campaignId: '' }, { campaignId: 'nothing' }]) {
    expect(await slugOf({ ...begun, ...UNIT })).toBe('of-province');
    expect(await slugOf(begun)).toBe('of-nation');
  }
});

test('once that is over it goes to that of today, agreed to anew; a late permit of its unit keeps it', async () => {
  const fields = { campaignId: province, ...UNIT, ...AGREED };
  const late = CLOSES_AT + DAY_MS;
  expect(await found(fields, late)).toMatchObject({
    campaign: { slug: 'of-nation' },
    fields: { campaignId: '', attemptToken: '', 'consent.processing': '' },
  });
  const decision = { version: 1, until: late + DAY_MS, actor: 'chair', reason: 'flood', createdAt: CLOSES_AT };
  await engine.commit((tx) => insertPermit(tx, { campaignId: province, unitId: 'id-LOW-1', ...decision }));
  expect(await found(fields, late)).toMatchObject({ campaign: { slug: 'of-province' }, fields });
});

test('where only its own is there, finished, nothing of it changes', async () => {
  const fields = { campaignId: province, ...UNIT, ...AGREED };
  const lone = await privateDatabase();
  await plantTree(lone);
  await openCampaign(lone, { id: province, ownerUnitId: 'id-TOP-1' });
  expect(await campaignOfText(readContext(lone, CLOSES_AT + DAY_MS), fields)).toMatchObject({ campaign: { id: province }, fields });
});
