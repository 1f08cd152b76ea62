import { describe, expect, test } from 'vitest';
import { asksAnew, type CampaignForm, consentVersion, formFaults, typedLacks } from '#lib/domain/campaign-form.ts';

const facts = {
  author: { email: null, position: 'Tailor', section: 'Line 3' },
  initiative: { criteria: ['technical-improvement-productivity'], benefitVnd: null, proposedOn: null },
};
const own: CampaignForm = { criteria: [{ code: 'own-1', text: 'Saves the river' }], required: ['author.email', 'initiative.benefitVnd'] };

describe('what a campaign asks', () => {
  test('is what the letter asks while it says nothing else', () => {
    expect(formFaults(facts, null)).toEqual([]);
    expect(formFaults({ ...facts, author: { ...facts.author, section: '' } }, null)).toEqual([
      { pointer: '/author/section', code: 'required' },
    ]);
    expect(consentVersion(null)).toBe('1');
  });

  test('may require what another leaves open, and leave open what another requires', () => {
    const bare = { ...facts, author: { email: null, position: '', section: '' } };
    expect(formFaults({ ...bare, initiative: { ...facts.initiative, criteria: ['own-1'] } }, own)).toEqual([
      { pointer: '/author/email', code: 'required' },
      { pointer: '/initiative/benefitVnd', code: 'required' },
    ]);
  });

  test('a criterion that it does not offer is no choice, of the letter or not', () => {
    expect(formFaults(facts, { ...own, required: [] })).toEqual([{ pointer: '/initiative/criteria', code: 'not-a-choice' }]);
    expect(formFaults({ ...facts, initiative: { ...facts.initiative, criteria: ['own-1'] } }, null)).toEqual([
      { pointer: '/initiative/criteria', code: 'not-a-choice' },
    ]);
  });

  test('what is typed lacks it in the same way', () => {
    expect(typedLacks(() => ' ', own).map(({ pointer }) => pointer)).toEqual(['/author/email', '/initiative/benefitVnd']);
    expect(typedLacks((name) => (name.startsWith('author') ? 'x' : ''), null)).toEqual([]);
  });
});

test('a form asks anew when what was whole may be none; words, order, additions and less to fill in do not', () => {
  const [letters, old, added] = [{ code: 'development-and-peer-support' }, { code: 'own-1', text: 'Saves power' }, { code: 'own-2' }];
  const before: CampaignForm = { criteria: [letters, old] };
  expect(asksAnew(null, { levels: { topUnitCode: 'Province' } })).toBe(false);
  expect(asksAnew(null, { required: ['author.section', 'author.position'] })).toBe(false);
  expect(asksAnew(null, { required: [] })).toBe(false);
  expect(asksAnew(null, { sectors: [{ code: 'public-administrative', text: 'Offices' }, { code: 'enterprise' }] })).toBe(false);
  expect(asksAnew(before, { criteria: [added, { ...old, text: 'Saves light' }, letters] })).toBe(false);
  expect(asksAnew(before, { criteria: [letters, added] })).toBe(true);
  expect(asksAnew(null, own)).toBe(true);
  expect(asksAnew(null, { required: ['author.email'] })).toBe(true);
  expect(asksAnew(null, { sectors: [{ code: 'enterprise' }] })).toBe(true);
  expect(asksAnew(null, { consent: { version: '2', processing: 'a', publicDisplay: 'b' } })).toBe(true);
});
