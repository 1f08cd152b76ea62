import { describe, expect, test } from 'vitest';
import { asksOtherwise, type CampaignForm, consentVersion, formFaults, typedLacks } from '#lib/domain/campaign-form.ts';

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

test('another question makes another form; a name of a level, or the same said anew, does not', () => {
  expect(asksOtherwise(null, { levels: { topUnitCode: 'Province' } })).toBe(false);
  expect(asksOtherwise(null, { required: ['author.section', 'author.position'] })).toBe(false);
  expect(asksOtherwise(null, { required: [] })).toBe(true);
  expect(asksOtherwise(null, own)).toBe(true);
  expect(asksOtherwise(null, { sectors: [{ code: 'public-administrative' }, { code: 'enterprise' }] })).toBe(true);
  expect(asksOtherwise(null, { consent: { version: '2', processing: 'a', publicDisplay: 'b' } })).toBe(true);
});
