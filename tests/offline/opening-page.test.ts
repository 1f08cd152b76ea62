import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage } from '#components/worker/writing/opening.ts';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { DAY_MS } from '#lib/domain/instant.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { findCampaign, keepCampaign, loadCampaign } from '#lib/offline/campaign-store.ts';
import { openEnvelope, packDraft } from '#lib/offline/draft-envelope.ts';
import { receiveDraft } from '#lib/offline/draft-moving.ts';
import { saveDraft } from '#lib/offline/draft-store.ts';
import { acceptReceipt } from '#lib/offline/receipt-store.ts';
import { aCampaign, aDraft, answering, aReceipt, CAMPAIGN_ID, jsonAnswer, NOW, queued } from './support/phone.ts';

const PLAIN = { draftId: null, posterCode: null, campaignId: '', before: null };

describe('an address that names a draft which is not here', () => {
  test('says that it was handed in, when this phone has the receipt', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const { absent } = await openPage({ ...PLAIN, draftId: entry.id });
    expect(absent).toEqual({ kind: 'handed-in', reference: receipt.reference });
  });

  test('says that it is unknown otherwise', async () => {
    expect((await openPage({ ...PLAIN, draftId: 'nowhere' })).absent).toEqual({ kind: 'unknown' });
    expect((await openPage(PLAIN)).absent).toBeNull();
  });
});

test('a half-written text is offered by its id alone, never shown: the phone may be shared', async () => {
  const draft = aDraft();
  await saveDraft(draft, NOW);
  expect(await openPage(PLAIN)).toMatchObject({ draft: null, others: { count: 1, newest: draft.id } });
  expect(await openPage({ ...PLAIN, draftId: draft.id })).toMatchObject({ draft: { id: draft.id }, others: { count: 0, newest: null } });
});

describe('a draft', () => {
  const OPEN = { opensAt: toRfc3339(NOW - DAY_MS), closesAt: toRfc3339(NOW + DAY_MS) };
  const OVER = { opensAt: toRfc3339(NOW - 9 * DAY_MS), closesAt: toRfc3339(NOW - DAY_MS), phase: 'after' as const };
  const TODAYS = { id: '5c0c2a8e-9f1c-4d1e-8f43-0f4f6d7a2b10', slug: 'of-today' };
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));

  async function opened(own: Partial<Campaign>, draft = aDraft()) {
    await keepCampaign(aCampaign(own), NOW - 1);
    await keepCampaign(aCampaign({ ...TODAYS, ...OPEN }), NOW);
    await saveDraft(draft, NOW);
    return (await openPage({ ...PLAIN, draftId: draft.id })).draft?.fields;
  }

  test('stays in its own campaign while that takes texts in, or those of its unit; then it goes to that of today', async () => {
    const latePermit = { from: toRfc3339(NOW - DAY_MS), until: toRfc3339(NOW + DAY_MS) };
    expect((await opened(OPEN))?.campaignId).toBe(CAMPAIGN_ID);
    expect((await opened({ ...OVER, serverNow: toRfc3339(NOW + 1) }))?.campaignId).toBe('');
    expect((await opened({ ...OVER, forUnit: { code: 'LOW-1', permitVersion: 1, latePermit } }))?.campaignId).toBe(CAMPAIGN_ID);
  });

  test('agreed to a campaign’s own words is agreed to anew in another', async () => {
    const draft = aDraft();
    const agreed = { ...draft.fields, 'consent.processing': 'yes' };
    expect(await opened(OVER, { ...draft, fields: { ...agreed, 'consent.textVersion': '2' } })).toMatchObject({ 'consent.processing': '' });
    expect(await opened(OVER, { ...aDraft(), fields: { ...agreed, 'consent.textVersion': '1' } })).toMatchObject({
      'consent.processing': 'yes',
    });
  });

  test('that edits an initiative stays in its campaign for ever, also on a phone that does not know it', async () => {
    const draft = { ...aDraft(), editing: { n: 2, reference: '7K3M-0001', phone: '' } };
    expect((await opened(OVER, draft))?.campaignId).toBe(CAMPAIGN_ID);
  });
});

describe('a draft that was moved here from a phone of another campaign', () => {
  const OTHERS = { opensAt: toRfc3339(NOW - DAY_MS), closesAt: toRfc3339(NOW + DAY_MS) };
  const TODAYS = { ...OTHERS, id: '5c0c2a8e-9f1c-4d1e-8f43-0f4f6d7a2b10', slug: 'of-today' };
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));

  async function opened(answer: Response | Error) {
    await keepCampaign(aCampaign(TODAYS), NOW);
    const envelope = await openEnvelope(await packDraft(aDraft()));
    if (envelope.kind !== 'draft') throw new Error(envelope.kind);
    await receiveDraft(envelope.draft, NOW, null);
    const fetching = answering(answer);
    const { draft } = await openPage({ ...PLAIN, draftId: envelope.draft.id });
    return { campaignId: draft?.fields.campaignId, asked: fetching.mock.calls.map(([path]) => path) };
  }

  test('brings its campaign along: it is asked for by its id, and the phone goes on writing for that of today', async () => {
    const asked = [`/api/campaign?id=${CAMPAIGN_ID}&unit=LOW-1`];
    expect(await opened(jsonAnswer(aCampaign(OTHERS)))).toEqual({ campaignId: CAMPAIGN_ID, asked });
    expect((await findCampaign(CAMPAIGN_ID))?.campaign.slug).toBe('a-campaign');
    expect((await loadCampaign())?.campaign.slug).toBe('of-today');
  });

  test('goes to that of today when its own is over, and stays in it while nobody answers', async () => {
    const over = aCampaign({ opensAt: toRfc3339(NOW - 9 * DAY_MS), closesAt: toRfc3339(NOW - DAY_MS), phase: 'after' });
    expect(await opened(new TypeError('Failed to fetch'))).toMatchObject({ campaignId: CAMPAIGN_ID });
    expect(await opened(jsonAnswer(over))).toMatchObject({ campaignId: '' });
  });
});

describe('the next initiative begins with the unit of the one before', () => {
  const UNIT = { 'unit.topUnitCode': 'TOP-1', 'unit.subordinateUnitCode': 'MID-1', 'unit.grassrootsUnitCode': 'LOW-1' };

  test('by its receipt, with the names that the receipt knows and nothing of the person', async () => {
    const entry = await queued();
    const receipt = aReceipt(entry.id);
    await acceptReceipt(entry, receipt, NOW);
    const { before } = await openPage({ ...PLAIN, before: receipt.reference });
    expect(before).toMatchObject({ ...UNIT, 'unit.topUnitName': 'Top', 'unit.grassrootsUnitName': 'Low' });
    expect(Object.keys(before ?? {}).filter((name) => !name.startsWith('unit.'))).toEqual(['posterCode']);
  });

  test('by its id while it still waits', async () => {
    const { id } = await queued();
    expect((await openPage({ ...PLAIN, before: id })).before).toMatchObject(UNIT);
    expect((await openPage({ ...PLAIN, before: 'nowhere' })).before).toBeNull();
  });
});
