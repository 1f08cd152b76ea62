import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askForCampaign, keptCampaign } from '#components/worker/campaign/load-campaign.ts';
import { updateForm } from '#components/worker/mine/waiting-actions.ts';
import { choices } from '#components/worker/mine/waiting-words.ts';
import type { CampaignGuide } from '#lib/contracts/campaign-guide.ts';
import { onForm } from '#lib/contracts/submission-form.ts';
import { afterAttempt } from '#lib/domain/outbox.ts';
import { type KnownGuide, readGuide } from '#lib/offline/campaign-guide.ts';
import { findCampaign, keepCampaign } from '#lib/offline/campaign-store.ts';
import { findDraft } from '#lib/offline/draft-store.ts';
import { findEntry, listEntries, updateEntry } from '#lib/offline/outbox-store.ts';
import { aCampaign, CAMPAIGN_ID, NOW, queued } from './support/phone.ts';

const assign = vi.fn();
beforeEach(() => {
  assign.mockReset();
  vi.stubGlobal('window', { location: { assign } });
  vi.stubGlobal('navigator', { onLine: true });
});

/** Answers by address; what is not named is unreachable. */
function serve(answers: Record<string, unknown>) {
  vi.stubGlobal('fetch', async (path: string) => {
    const found = Object.entries(answers).find(([start]) => path.startsWith(start));
    if (!found) throw new TypeError('no network');
    return Response.json(found[1]);
  });
}

const NEW_FORM = { formVersion: 2, form: { required: ['author.email' as const] } };

describe('a text that was refused because the form has changed', () => {
  async function refused() {
    await keepCampaign(aCampaign(), NOW);
    const { id } = await queued();
    await updateEntry(id, (entry) => afterAttempt(entry, { kind: 'refused', code: 'form-outdated' }, NOW, 0.5));
    return id;
  }

  test('offers to update first', async () => {
    await refused();
    const [entry] = await listEntries();
    expect(entry && choices({ entry, state: 'needs-fix', window: null, campaign: null }, NOW)[0]).toBe('refresh');
  });

  test('opens again as a draft, whole, beside the campaign as it asks now', async () => {
    const id = await refused();
    serve({ '/api/campaign': aCampaign(NEW_FORM) });
    expect(await updateForm(id)).toBe(true);
    expect(assign).toHaveBeenCalledWith(`/soan?ban-nhap=${id}`);
    expect((await findCampaign(CAMPAIGN_ID))?.campaign).toMatchObject(NEW_FORM);
    expect((await findDraft(id))?.fields['initiative.title']).toBe('A guide for the edge of the cloth');
  });

  test('of a campaign that is not that of today opens beside its own, and the phone goes on writing for that of today', async () => {
    const id = await refused();
    const TODAYS = { id: '5c0c2a8e-9f1c-4d1e-8f43-0f4f6d7a2b10', slug: 'of-today' };
    await keepCampaign(aCampaign(TODAYS), NOW + 1);
    serve({ [`/api/campaign?id=${CAMPAIGN_ID}`]: aCampaign(NEW_FORM), '/api/campaign': aCampaign(TODAYS) });
    expect(await updateForm(id)).toBe(true);
    const asked = await askForCampaign({ id: CAMPAIGN_ID }, false);
    expect(asked).toMatchObject({ value: NEW_FORM });
    expect((await keptCampaign(CAMPAIGN_ID))?.campaign).toMatchObject(NEW_FORM);
    expect((await keptCampaign(''))?.campaign.slug).toBe('of-today');
  });

  test('stays where it is while nobody answers: the old form would be refused again', async () => {
    const id = await refused();
    serve({});
    expect(await updateForm(id)).toBe(false);
    expect([await findEntry(id), await findDraft(id)]).toMatchObject([{ refusal: 'form-outdated' }, null]);
  });
});

describe('a text in another form than it was typed in', () => {
  const typed = { formVersion: '1', 'consent.textVersion': '1', 'consent.processing': 'yes', 'initiative.title': 'A guide' };
  const words = { version: '2', processing: 'p', publicDisplay: 'd' };

  test('keeps its words; a tick under other words of the consent does not count', () => {
    expect(onForm(typed, { formVersion: 2, form: { required: [] } })).toEqual({ ...typed, formVersion: '2' });
    expect(onForm(typed, { formVersion: 2, form: { consent: words } })).toMatchObject({
      ...{ 'initiative.title': 'A guide', 'consent.processing': '', 'consent.textVersion': '2' },
    });
  });

  test('an edit keeps its author’s choice about public display, whose words it does not name', () => {
    expect(onForm({ 'consent.publicDisplay': 'yes' }, { formVersion: 2, form: { consent: words } })['consent.publicDisplay']).toBe('yes');
  });
});

describe('the campaign’s own guide', () => {
  const GUIDE: CampaignGuide = { campaignId: CAMPAIGN_ID, version: 3, guide: '# Hello', contacts: [], awards: null, documents: [] };
  const read = async () => {
    const shown: KnownGuide[] = [];
    await readGuide((one) => shown.push(one));
    return shown.map(({ guide }) => guide?.version ?? null);
  };

  test('is read without a network once it was read with one, and the campaign’s later news leave it there', async () => {
    serve({ '/api/campaigns/a-campaign/guide': GUIDE, '/api/campaign': aCampaign() });
    expect(await read()).toEqual([3]);
    await keepCampaign(aCampaign(NEW_FORM), NOW + 1);
    serve({});
    expect(await read()).toEqual([3]);
  });

  test('is shown as kept and then as it is now; a first visit without a network has none', async () => {
    serve({});
    expect(await read()).toEqual([null]);
    serve({ '/api/campaigns/a-campaign/guide': GUIDE, '/api/campaign': aCampaign() });
    await read();
    serve({ '/api/campaigns/a-campaign/guide': { ...GUIDE, version: 4 } });
    expect(await read()).toEqual([3, 4]);
  });

  test('is read on a phone that keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    serve({ '/api/campaigns/a-campaign/guide': GUIDE, '/api/campaign': aCampaign() });
    expect(await read()).toEqual([3]);
  });
});
