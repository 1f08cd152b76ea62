import { describe, expect, test } from 'vitest';
import { type DatedFacts, datedFaults, overlapsEffectPeriod } from '#lib/domain/initiative.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';

/** R32: "4 tháng đầu năm 2021", both days inclusive. */
const PERIOD = { from: '2021-01-01', to: '2021-04-30' };
const NOW = vietnamMidnight('2021-04-10');

describe('the time of use overlaps the period in which effects count', () => {
  test.each([
    ['began on the last day', '2021-04-30', null, true],
    ['began the day after', '2021-05-01', null, false],
    ['ended on the first day', '2019-06-01', '2021-01-01', true],
    ['ended the day before', '2019-06-01', '2020-12-31', false],
    ['began years ago, still in use', '2015-01-01', null, true],
    ['spans the whole period', '2020-01-01', '2022-01-01', true],
  ])('%s', (_name, appliedFrom, appliedTo, overlaps) => {
    expect(overlapsEffectPeriod({ appliedFrom, appliedTo }, PERIOD)).toBe(overlaps);
  });
});

type Told = Partial<DatedFacts['initiative']> & { birthYear?: number };
const facts = ({ birthYear = 1990, ...initiative }: Told): DatedFacts => ({
  author: { birthYear },
  initiative: { proposedOn: null, appliedFrom: '2021-03-01', appliedTo: null, ...initiative },
});

describe('datedFaults', () => {
  test.each<[string, Told, { pointer: string; code: string }[]]>([
    ['nothing wrong', {}, []],
    ['fifteen this year', { birthYear: 2006 }, []],
    ['fourteen this year', { birthYear: 2007 }, [{ pointer: '/author/birthYear', code: 'age-out-of-range' }]],
    ['a hundred', { birthYear: 1921 }, []],
    ['a hundred and one', { birthYear: 1920 }, [{ pointer: '/author/birthYear', code: 'age-out-of-range' }]],
    ['proposed any time in the past (R31)', { proposedOn: '1999-09-09' }, []],
    ['proposed today', { proposedOn: '2021-04-10' }, []],
    ['proposed tomorrow', { proposedOn: '2021-04-11' }, [{ pointer: '/initiative/proposedOn', code: 'in-the-future' }]],
    ['ends before it begins', { appliedTo: '2021-02-28' }, [{ pointer: '/initiative/appliedTo', code: 'before-start' }]],
    ['begins too late', { appliedFrom: '2021-05-01' }, [{ pointer: '/initiative/appliedFrom', code: 'outside-effect-period' }]],
    [
      'everything at once',
      { birthYear: 2020, proposedOn: '2022-01-01', appliedFrom: '2018-01-01', appliedTo: '2019-01-01' },
      [
        { pointer: '/author/birthYear', code: 'age-out-of-range' },
        { pointer: '/initiative/proposedOn', code: 'in-the-future' },
        { pointer: '/initiative/appliedFrom', code: 'outside-effect-period' },
      ],
    ],
  ])('%s', (_name, told, faults) => {
    expect(datedFaults(facts(told), PERIOD, NOW)).toEqual(faults);
  });

  test('today turns at midnight in Viet Nam, not in London', () => {
    const tomorrow = facts({ proposedOn: '2021-04-11' });
    expect(datedFaults(tomorrow, PERIOD, vietnamMidnight('2021-04-11') - 1)).toHaveLength(1);
    expect(datedFaults(tomorrow, PERIOD, vietnamMidnight('2021-04-11'))).toHaveLength(0);
  });
});
