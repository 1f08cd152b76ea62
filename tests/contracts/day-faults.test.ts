import { expect, test } from 'vitest';
import { dayGoneBy, dayToCome } from '#lib/contracts/day-faults.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

const NOW = vietnamMidnight('2021-03-20');

test('days that have not come, or have gone by, are told together with the other faults of a form', () => {
  const toCome = dayToCome('asOf');
  expect(toCome({ asOf: '21/3/2021' }, NOW)).toEqual([{ pointer: '/asOf', code: 'in-the-future' }]);
  expect(dayToCome('asOf', 'day-to-come')({ asOf: '2021-03-21' }, NOW)).toEqual([{ pointer: '/asOf', code: 'day-to-come' }]);
  for (const fits of [{ asOf: '20/3/2021' }, { asOf: 'soon' }, {}]) expect(toCome(fits, NOW)).toEqual([]);
  const goneBy = dayGoneBy('by');
  expect(goneBy({ by: '19/3/2021' }, NOW)).toEqual([{ pointer: '/by', code: 'in-the-past' }]);
  for (const fits of [{ by: '20/3/2021' }, { by: '' }]) expect(goneBy(fits, NOW)).toEqual([]);
});
