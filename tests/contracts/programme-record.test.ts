import { expect, test } from 'vitest';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import { programmeRecordSchema, undoneRecordSchema } from '#lib/contracts/programme-record.ts';

test.each([
  ['15/3/2021', '2021-03-15'],
  [' 05-03-2021 ', '2021-03-05'],
  ['2021-03-15', '2021-03-15'],
])('the day %j is read as people write it', (typed, datedOn) => {
  const parsed = programmeRecordSchema('plan').safeParse({ planNumber: ' 12/KH-CĐCS ', planDate: typed });
  expect(parsed.data).toEqual({ number: '12/KH-CĐCS', datedOn });
});

test.each([
  ['plan', { planNumber: '', planDate: '' }, ['/planNumber required', '/planDate required']],
  ['plan', { planNumber: '1', planDate: '30/2/2021' }, ['/planDate not-a-date']],
  ['signing', { signingNumber: '', signingDate: 'hôm qua' }, ['/signingDate not-a-date']],
  ['signing', { planNumber: '1', planDate: '1/3/2021' }, ['/signingNumber required', '/signingDate required']],
] as const)('%s %j is refused field by field', (kind, typed, faults) => {
  const parsed = programmeRecordSchema(kind).safeParse(typed);
  expect(fieldErrors(parsed.error?.issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
});

test('a signing may have no number; why something is taken back is always said', () => {
  expect(programmeRecordSchema('signing').safeParse({ signingNumber: '', signingDate: '1/3/2021' }).success).toBe(true);
  expect(undoneRecordSchema('plan').safeParse({ planReason: 'sai' }).error?.issues[0]?.message).toBe('too-short');
  expect(undoneRecordSchema('plan').safeParse({ planReason: 'ghi nhầm đơn vị' }).data).toBe('ghi nhầm đơn vị');
});
