import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PlainForm } from '#components/worker/plain/plain-form.tsx';
import { SubjectCard } from '#components/worker/receipt/receipt-subject.tsx';
import { TrackedView } from '#components/worker/tracking/tracked-view.tsx';
import type { Submission } from '#lib/contracts/submission.ts';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '#tests/support/hostile-texts.ts';

const aText = (text: string): Submission => ({
  campaignId: '99999999-9999-4999-8999-999999999999',
  formVersion: 1,
  unit: { topUnitCode: 'TOP-1', subordinateUnitCode: null, grassrootsUnitCode: null, unlistedUnit: text },
  posterCode: null,
  author: {
    ...{ fullName: text, birthYear: 1990, sex: 'female', phone: '+84912345678', email: text, position: text, section: text },
    ...{ occupationGroup: 'other', isUnionMember: true, sharePercent: 100 },
  },
  coAuthors: [{ fullName: text, isUnionMember: false, sharePercent: 0 }],
  initiative: {
    ...{ sector: 'enterprise', criteria: ['technical-improvement-productivity'], title: text, problem: text, solution: text, effect: text },
    ...{ benefitVnd: 1, proposedOn: null, appliedFrom: '2021-03-01', appliedTo: null, confidential: false },
  },
  consent: { processing: true, publicDisplay: false, textVersion: '1' },
  attemptToken: null,
});

const AT = '2021-03-20T00:00:00.000+07:00';
const tracked = (text: string): TrackedInitiative => ({
  id: '7b2a9e40-1c3d-4e5f-8a6b-0c1d2e3f4a5b',
  status: 'submitted',
  title: text,
  unitNames: ['Top', text],
  editableUntil: AT,
  timeline: [{ at: AT, verb: 'received', revision: 1 }],
  remarks: [{ at: AT, text }],
  receipt: {
    ...{ id: '7b2a9e40-1c3d-4e5f-8a6b-0c1d2e3f4a5b', reference: '7K3M-92XH', revision: 1, receivedAt: AT, countsFrom: AT },
    ...{ contentHash: 'a'.repeat(64), campaignName: text, unitNames: ['Top', text], proof: 'p'.repeat(43) },
  },
  content: aText(text),
});

const NAMES = [
  ...['fullName', 'birthYear', 'phone', 'email', 'position', 'section', 'sharePercent', 'sex'].map((name) => `author.${name}`),
  ...['title', 'problem', 'solution', 'effect', 'benefitVnd', 'proposedOn', 'appliedFrom', 'appliedTo'].map((name) => `initiative.${name}`),
  ...['coAuthors.0.fullName', 'unit.unlistedUnit', 'posterCode', 'campaignId', 'attemptToken', 'unit.topUnitCode', 'initiative.criteria'],
];
const plain = { errors: [], problem: 'invalid-fields', campaign: null, lists: { top: [], subordinate: [], grassroots: [] } } as const;

const PAGES: Record<string, (text: string) => React.ReactElement> = {
  'the plain form that came back': (text) => (
    <PlainForm {...plain} id="7b2a9e40" unknownCode fields={Object.fromEntries(NAMES.map((name) => [name, text]))} />
  ),
  'the receipt': (text) => <SubjectCard title={text} unitNames={['Top', text]} />,
  'the tracking page': (text) => (
    <TrackedView
      found={{ kind: 'found', question: { reference: '7K3M-92XH', phone: '+84912345678' }, tracked: tracked(text) }}
      reload={() => undefined}
    />
  ),
};

const UNESCAPED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
const asRead = (html: string) => html.replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => UNESCAPED[entity] ?? entity);
/** Tags with the names of their attributes: what a text must not be able to change. */
const skeleton = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '=').replaceAll(/ (?:id|for|aria-\w+)=/g, ''));

const TEXTS = [...HOSTILE_TEXTS.flatMap(({ typed, kept }) => [typed, kept]), ...HOSTILE_NAMES.filter(({ length }) => length < 1_000)];

describe.each(Object.entries(PAGES))('%s', (_, page) => {
  const quiet = skeleton(renderToStaticMarkup(page('quiet text')));

  test('shows every hostile text as text: same tags, same attributes, every letter there', () => {
    for (const text of TEXTS) {
      const html = renderToStaticMarkup(page(text));
      expect(skeleton(html), text).toEqual(quiet);
      expect(asRead(html), text).toContain(text);
    }
  });
});
