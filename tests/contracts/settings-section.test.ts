import { describe, expect, test } from 'vitest';
import { type CampaignSettings, campaignSettingsSchema, formOf } from '#lib/contracts/campaign-settings.ts';
import { judgeSection } from '#lib/contracts/judge-settings.ts';
import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import type { TypedFields } from '#lib/contracts/typed-fields.ts';

const FACTS = {
  ...{ name: 'A campaign', unitProgrammeName: 'A programme', introduction: '', target: 100, spreadSeconds: 20 },
  ...{ effectPeriod: { from: '2021-01-01', to: '2021-04-30' }, participationTargetPercent: 2 },
};
const usual = campaignSettingsSchema.parse(FACTS);

function made(section: SettingsSection, typed: TypedFields, before: CampaignSettings = usual): CampaignSettings {
  const judged = judgeSection(section, typed, before);
  if (judged.kind === 'faulty') throw new Error(JSON.stringify(judged.errors));
  return judged.settings;
}
function faults(section: SettingsSection, typed: TypedFields, before: CampaignSettings = usual) {
  const judged = judgeSection(section, typed, before);
  return judged.kind === 'faulty' ? judged.errors.map(({ pointer, code }) => `${pointer} ${code}`) : [];
}
const ALL_USED = { 'criteria.0.used': 'yes', 'criteria.1.used': 'yes', 'criteria.2.used': 'yes' };

test('what a campaign has no words for is as the letter has it, and the wire says nothing', () => {
  expect(usual.criteria.map(({ code, text, used }) => [code, text, used])).toEqual([
    ['technical-improvement-productivity', null, true],
    ['creativity-overcoming-hardship', null, true],
    ['development-and-peer-support', null, true],
  ]);
  expect(formOf(usual)).toBeNull();
});

describe('criteria', () => {
  test('an own one is added under a code of its own; unused it stays known', () => {
    const added = made('criteria', { ...ALL_USED, 'criteria.3.text': 'Saves water and power' });
    expect(formOf(added)?.criteria?.at(-1)).toEqual({ code: 'own-1', text: 'Saves water and power' });
    const unused = made('criteria', { ...ALL_USED, 'criteria.3.text': 'Saves water and power' }, added);
    expect(unused.criteria[3]).toEqual({ code: 'own-1', text: 'Saves water and power', used: false });
    expect(formOf(unused)).toBeNull();
    const second = made(
      'criteria',
      { ...ALL_USED, 'criteria.3.text': 'Saves water and power', 'criteria.4.text': 'Helps the village' },
      unused,
    );
    expect(second.criteria[4]?.code).toBe('own-2');
  });

  test('the words of the letter cannot be edited, and none at all is refused', () => {
    expect(faults('criteria', { ...ALL_USED, 'criteria.0.text': 'Other words for it' })).toEqual(['/reason unchanged']);
    expect(faults('criteria', {})).toEqual(['/criteria.0.used required']);
    expect(faults('criteria', { ...ALL_USED, 'criteria.3.text': 'Short' })).toEqual(['/criteria.3.text too-short']);
  });
});

test('groups get other names and another order, never another code', () => {
  const changed = made('choices', {
    'occupationGroups.1.text': 'Lecturers',
    'occupationGroups.1.place': '1',
    'occupationGroups.0.place': '2',
  });
  expect(formOf(changed)?.occupationGroups?.slice(0, 2)).toEqual([
    { code: 'teacher', text: 'Lecturers' },
    { code: 'direct-production-worker' },
  ]);
  expect(changed.occupationGroups).toHaveLength(5);
  expect(faults('choices', { 'occupationGroups.1.text': 'x', 'occupationGroups.1.place': '1', 'occupationGroups.0.place': '2' })).toEqual([
    '/occupationGroups.1.text too-short',
  ]);
  expect(formOf(made('choices', { 'levels.subordinateUnitCode': 'Ward' }))).toEqual({ levels: { subordinateUnitCode: 'Ward' } });
});

test('every own consent text has a number that is never used twice; the first is the program’s', () => {
  const words = { notice: 'n'.repeat(60), processing: 'p'.repeat(30), publicDisplay: 'd'.repeat(30) };
  const typed = { 'consent.own': 'yes', ...Object.fromEntries(Object.entries(words).map(([name, text]) => [`consent.${name}`, text])) };
  const own = made('consent', typed);
  expect(own.consent).toEqual({ version: '2', ...words });
  const back = made('consent', {}, own);
  expect([back.consent, back.consentVersions]).toEqual([null, 2]);
  expect(made('consent', typed, back).consent?.version).toBe('3');
  expect(faults('consent', typed, own)).toEqual(['/reason unchanged']);
  expect(faults('consent', { ...typed, 'consent.processing': 'no' })).toEqual(['/consent.processing too-short']);
});

test('facts are typed as people write them', () => {
  const typed = {
    ...{ name: 'Another campaign', unitProgrammeName: 'A programme', introduction: 'For all', target: '75.000', spreadSeconds: '30' },
    ...{ 'effectPeriod.from': '1/1/2022', 'effectPeriod.to': '30/4/2022', participationTargetPercent: '2,5', aggregationUntil: '5/5/2022' },
  };
  expect(made('facts', typed)).toMatchObject({
    ...{ target: 75_000, participationTargetPercent: 2.5, aggregationUntil: '2022-05-05' },
    effectPeriod: { from: '2022-01-01', to: '2022-04-30' },
  });
  expect(faults('facts', { ...typed, target: 'many', 'effectPeriod.to': '31/4/2022' })).toEqual([
    '/target not-a-number',
    '/effectPeriod.to not-a-date',
  ]);
  expect(faults('facts', { ...typed, 'effectPeriod.to': '1/1/2021' })).toEqual(['/effectPeriod.to before-start']);
});

test('a contact has a way to be reached; an emptied row is gone', () => {
  const rows = { 'contacts.0.name': '', 'contacts.1.name': 'The office', 'contacts.1.phone': '0274 3822 222' };
  expect(made('contacts', rows).contacts).toEqual([{ name: 'The office', position: '', phone: '0274 3822 222', email: null }]);
  expect(faults('contacts', { 'contacts.1.name': 'The office' })).toEqual(['/contacts.1.phone required']);
});

test('a document keeps its id and its file when its words change, and names no file that its author invented', () => {
  const typed = { number: '560', issuedOn: '2/4/2021', issuer: 'The union', subject: 'On the programme', text: '' };
  const file = { id: 'f', name: 'a.pdf', kind: 'pdf', size: 1 } as const;
  const judged = judgeSection('documents', { ...typed, file: '{"id":"stolen"}' }, usual, { id: 'd1', file });
  if (judged.kind === 'faulty') throw new Error(JSON.stringify(judged.errors));
  expect(judged.settings.documents).toEqual([{ id: 'd1', ...typed, issuedOn: '2021-04-02', file }]);
  const again = made('documents', { ...typed, subject: 'On the programme of 2021', at: '0' }, judged.settings);
  expect(again.documents[0]).toMatchObject({ id: 'd1', file, subject: 'On the programme of 2021' });
  expect(made('documents', { at: '0', remove: 'yes' }, judged.settings).documents).toEqual([]);
  expect(faults('documents', { ...typed, number: '' })).toEqual(['/number required']);
});
