import { describe, expect, test } from 'vitest';
import { judgeFields } from '#lib/contracts/judge-submission.ts';
import { coAuthorRows, type FormFields, fieldsFromSubmission, isoDay } from '#lib/contracts/submission-form.ts';
import { readMoney } from '#lib/domain/money.ts';
import { isUnitCode } from '#lib/domain/unit-code.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

const NOW = vietnamMidnight('2021-04-02');
const RULES = { effectPeriod: { from: '2021-01-01', to: '2021-04-30' } };

/** What a person has typed into every field. */
function typedFields(changed: FormFields = {}): FormFields {
  return {
    campaignId: '8a4f2f0e-6d53-4c0f-9d3a-0c6a7f1f2b3c',
    formVersion: '1',
    'unit.topUnitCode': 'LDLD-74',
    'unit.subordinateUnitCode': 'LDLD-74-724',
    'unit.grassrootsUnitCode': 'DEMO-1',
    'author.fullName': 'Nguyen Van Mau',
    'author.birthYear': '1990',
    'author.sex': 'male',
    'author.phone': '0912 345 678',
    'author.occupationGroup': 'direct-production-worker',
    'author.position': 'Tailor',
    'author.section': 'Line 3',
    'author.isUnionMember': 'yes',
    'initiative.sector': 'enterprise',
    'initiative.criteria': 'technical-improvement-productivity',
    'initiative.title': 'A guide for straight seams',
    'initiative.problem': 'x'.repeat(40),
    'initiative.solution': 'y'.repeat(40),
    'initiative.effect': 'z'.repeat(40),
    'initiative.appliedFrom': '02/2021',
    'consent.processing': 'yes',
    'consent.textVersion': '1',
    ...changed,
  };
}

const pointersOf = (fields: FormFields) => {
  const judged = judgeFields(fields, RULES, NOW);
  return judged.kind === 'complete' ? [] : judged.errors.map(({ pointer }) => pointer);
};

describe('what is missing is said whole', () => {
  test('a filled form is complete', () => {
    expect(judgeFields(typedFields(), RULES, NOW).kind).toBe('complete');
  });

  test('an empty form names every required field at once', () => {
    const pointers = pointersOf({});
    for (const pointer of ['/author/fullName', '/unit/topUnitCode', '/initiative/effect', '/initiative/criteria', '/consent/processing'])
      expect(pointers).toContain(pointer);
  });

  test('a time of use outside the effect period is refused (R32)', () => {
    expect(pointersOf(typedFields({ 'initiative.appliedFrom': '05/2021' }))).toEqual(['/initiative/appliedFrom']);
  });

  test('shares of joint authors sum to 100 (D6)', () => {
    const named = { 'coAuthors.3.fullName': 'Le Van B', 'coAuthors.3.isUnionMember': 'no' };
    const joint = { ...named, 'coAuthors.3.sharePercent': '30', 'author.sharePercent': '60' };
    expect(pointersOf(typedFields(joint))).toEqual(['/author/sharePercent']);
    expect(pointersOf(typedFields({ ...joint, 'author.sharePercent': '70' }))).toEqual([]);
  });

  test('a joint author too is a member or not: no answer is no answer (R34)', () => {
    const joint = { 'coAuthors.3.fullName': 'Le Van B', 'coAuthors.3.sharePercent': '40', 'author.sharePercent': '60' };
    expect(pointersOf(typedFields(joint))).toEqual(['/coAuthors/0/isUnionMember']);
    for (const answer of ['yes', 'no']) expect(pointersOf(typedFields({ ...joint, 'coAuthors.3.isUnionMember': answer }))).toEqual([]);
  });

  test('a confidential technology needs no description, and one typed before stays with its author (D7)', () => {
    const judged = judgeFields(typedFields({ 'initiative.confidential': 'yes' }), RULES, NOW);
    expect(judged.kind === 'complete' && [judged.submission.initiative.problem, judged.submission.initiative.solution]).toEqual(['', '']);
  });
});

describe('numbers are stored as they are read back, or not at all', () => {
  const storedOf = (fields: FormFields) => {
    const judged = judgeFields(typedFields(fields), RULES, NOW);
    return judged.kind === 'complete' ? judged.submission : judged.errors;
  };

  test.each(['96.000.000', '96 000 000 vnd', '96000000 đồng', '0', '９６', '1.000'])('"%s" is stored as shown', (typed) => {
    const vnd = readMoney(typed)?.vnd;
    expect(vnd).toBeTypeOf('number');
    expect(storedOf({ 'initiative.benefitVnd': typed })).toMatchObject({ initiative: { benefitVnd: vnd } });
  });

  test.each(['1.5', '12.34', '12,34', '96tr', '1,2 tỷ', '1,200', '1.23.456'])('"%s" is never stored as another amount', (typed) => {
    expect(storedOf({ 'initiative.benefitVnd': typed })).toEqual([{ pointer: '/initiative/benefitVnd', code: 'not-a-number' }]);
  });

  test.each(['19.90', '19 90', '1990đ', '1990.'])('the year "%s" is asked for again', (typed) => {
    expect(storedOf({ 'author.birthYear': typed })).toMatchObject([{ pointer: '/author/birthYear' }]);
  });

  test('a share with a mark inside is no share', () => {
    const joint = { 'coAuthors.0.fullName': 'Le Van B', 'coAuthors.0.sharePercent': '4.0', 'author.sharePercent': '60' };
    expect(storedOf(joint)).toContainEqual({ pointer: '/coAuthors/0/sharePercent', code: 'not-a-number' });
  });
});

describe('days as people write them', () => {
  test.each([
    ['15/2/2021', '2021-02-15', '2021-02-15'],
    ['15-02-2021', '2021-02-15', '2021-02-15'],
    ['02/2021', '2021-02-01', '2021-02-28'],
    ['2 2024', '2024-02-01', '2024-02-29'],
    ['12.2020', '2020-12-01', '2020-12-31'],
    ['2021-02-03', '2021-02-03', '2021-02-03'],
  ])('%s begins on %s and ends on %s', (typed, begin, end) => {
    expect([isoDay(typed), isoDay(typed, { end: true })]).toEqual([begin, end]);
  });

  test('a day that cannot be read stays as typed, for the schema to refuse', () => {
    expect(isoDay(' last spring ')).toBe('last spring');
    expect(pointersOf(typedFields({ 'initiative.appliedFrom': 'last spring' }))).toEqual(['/initiative/appliedFrom']);
  });
});

test('what was submitted comes back into the form and out again unchanged', () => {
  const fields = typedFields({
    'initiative.appliedTo': '03/2021',
    'coAuthors.2.fullName': 'Le B',
    'coAuthors.2.isUnionMember': 'no',
    'coAuthors.2.sharePercent': '40',
    'author.sharePercent': '60',
  });
  const judged = judgeFields(fields, RULES, NOW);
  if (judged.kind !== 'complete') throw new Error('the form is complete');
  const again = { ...fieldsFromSubmission(judged.submission), 'consent.processing': 'yes', 'consent.textVersion': '1' };
  expect(again).toMatchObject({ 'author.phone': '0912 345 678', 'coAuthors.0.isUnionMember': 'no' });
  expect(judgeFields(again, RULES, NOW)).toEqual({ kind: 'complete', submission: { ...judged.submission, attemptToken: null } });
});

test('an edit begins with what its author chose about public display, and asks for processing anew', () => {
  for (const publicDisplay of ['yes', '']) {
    const judged = judgeFields(typedFields({ 'consent.publicDisplay': publicDisplay }), RULES, NOW);
    if (judged.kind !== 'complete') throw new Error('the form is complete');
    const again = fieldsFromSubmission(judged.submission);
    expect([again['consent.publicDisplay'], again['consent.processing']]).toEqual([publicDisplay, undefined]);
  }
});

test('rows of joint authors without a name do not count, and keep their numbers', () => {
  expect(coAuthorRows({ 'coAuthors.10.fullName': 'B', 'coAuthors.2.fullName': 'A', 'coAuthors.3.fullName': ' ' })).toEqual(['2', '10']);
});

test.each(['TLD', 'LDLD-74-724', '7', 'A'.repeat(40), 'ldld', 'A.1', 'Đ1', 'A-', '-A', 'A'.repeat(41)])(
  'a unit may be handed in with exactly when the tree may hold its code: %s',
  (code) => {
    const pointers = pointersOf(typedFields({ 'unit.grassrootsUnitCode': code }));
    expect(pointers).toEqual(isUnitCode(code) ? [] : ['/unit/grassrootsUnitCode']);
  },
);
