import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PlainForm } from '#components/worker/plain/plain-form.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import { CONSENT } from '#lib/messages/consent.ts';
import { CRITERION_NAMES, WRITING } from '#lib/messages/form.ts';

const aCampaign = (facts: Partial<Campaign> = {}): Campaign => ({
  ...{ id: '0b8f8a52-4f0b-4c3e-9d3b-6a5a1e0f7a11', slug: 'a-campaign', name: 'A campaign', unitProgrammeName: 'Programme' },
  ...{ ownerName: 'Owner', introduction: '', target: 10, submittedCount: 1, effectPeriod: { from: '2021-01-01', to: '2021-04-30' } },
  ...{ phase: 'open', opensAt: '2021-03-10T00:00:00+07:00', closesAt: '2021-04-21T00:00:00+07:00', serverNow: '2021-03-20T00:00:00+07:00' },
  ...{ windowVersion: 1, graceMinutes: 0, beforeOpening: 'keep-on-phone', spreadSeconds: 0, participationTargetPercent: 2 },
  ...{ formVersion: 1, attemptToken: 'token' },
  ...facts,
});

const NOTHING = { id: 'id', errors: [], problem: null, lists: { top: [], subordinate: [], grassroots: [] }, unknownCode: false };
const consent = { version: '2', notice: 'We keep your name.', processing: 'I agree to this.', publicDisplay: 'Show it.' };
const OTHER = aCampaign({
  formVersion: 4,
  form: {
    criteria: [{ code: 'creativity-overcoming-hardship' }, { code: 'own-1', text: 'saves water' }],
    occupationGroups: [{ code: 'teacher', text: 'Lecturer' }, { code: 'other' }],
    levels: { topUnitCode: 'Province or industry' },
    required: ['author.email'],
    consent,
  },
});

const shown = (fields: FormFields, campaign = OTHER) =>
  renderToStaticMarkup(<PlainForm {...NOTHING} fields={fields} campaign={campaign} />);
const labelOf = (html: string, name: string) => new RegExp(`<label id="${name}-label".*?</label>`).exec(html)?.[0] ?? '';
const inputOf = (html: string, name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';

describe('the form without scripts', () => {
  test('asks what its campaign asks, under the campaign’s version', () => {
    const html = shown({});
    for (const words of ['saves water', 'Lecturer', 'Province or industry', ...Object.values(consent).slice(1)])
      expect(html).toContain(words);
    expect(html).not.toContain(CRITERION_NAMES['development-and-peer-support']);
    expect(html).not.toContain(CONSENT.processing);
    expect(labelOf(html, 'author.email')).not.toContain(WRITING.optional);
    expect(labelOf(html, 'author.position')).toContain(WRITING.optional);
    expect([inputOf(html, 'formVersion'), inputOf(html, 'consent.textVersion')]).toEqual([
      expect.stringContaining('value="4"'),
      expect.stringContaining('value="2"'),
    ]);
  });

  test('asks what the letter asks while the campaign says nothing else', () => {
    const html = shown({}, aCampaign());
    for (const name of Object.values(CRITERION_NAMES)) expect(html).toContain(name);
    expect(html).toContain(CONSENT.processing);
    expect(labelOf(html, 'author.email')).toContain(WRITING.optional);
    expect(labelOf(html, 'author.position')).not.toContain(WRITING.optional);
  });

  test('that came back of an earlier form keeps every word and choice, but not a tick under other words', () => {
    const sent = {
      ...{ formVersion: '1', 'consent.textVersion': '1', 'consent.processing': 'yes', 'initiative.title': 'A guide for seams' },
      'initiative.criteria': 'development-and-peer-support,own-1',
    };
    const html = shown(sent);
    expect(html).toContain('A guide for seams');
    expect(html).toContain(CRITERION_NAMES['development-and-peer-support']);
    expect(/value="own-1"[^>]*>/.exec(html)?.[0] ?? '').toBeTruthy();
    expect(inputOf(html, 'consent.processing')).not.toContain('checked');
    expect(inputOf(shown({ ...sent, 'consent.textVersion': '2' }), 'consent.processing')).toContain('checked');
  });
});
