import { describe, expect, test } from 'vitest';
import { choiceOf } from '#components/worker/writing/placed-unit.ts';
import { type SearchAnswer, searchUnits } from '#components/worker/writing/search-units.ts';
import type { Unit } from '#lib/contracts/unit.ts';
import { refreshDirectory } from '#lib/offline/directory-store.ts';
import { answering, jsonAnswer } from './support/phone.ts';

const unit = (facts: Partial<Unit> & Pick<Unit, 'code' | 'name' | 'shortName' | 'level' | 'parentCode'>): Unit => ({
  kind: 'provincial-federation',
  hasChildren: true,
  ...facts,
});
const TOP = unit({ code: 'T', name: 'LĐLĐ tỉnh Bình Dương', shortName: 'Bình Dương', level: 'provincial', parentCode: 'TLD' });
const MID = unit({ code: 'M', name: 'LĐLĐ thành phố Dĩ An', shortName: 'Dĩ An', level: 'immediate-upper', parentCode: 'T' });
const LOW = unit({ code: 'L', name: 'CĐCS May Dĩ An', shortName: 'CĐCS May Dĩ An', level: 'grassroots', parentCode: 'M' });
const DIRECT = unit({ code: 'D', name: 'CĐCS Dĩ An thẳng', shortName: 'CĐCS Dĩ An thẳng', level: 'grassroots', parentCode: 'T' });
const STRAY = unit({ code: 'S', name: 'CĐCS Dĩ An lạc', shortName: 'CĐCS Dĩ An lạc', level: 'grassroots', parentCode: 'NOWHERE' });
const units = (...list: Unit[]) => jsonAnswer({ units: list });

/** What the first field shows in the end. */
async function typed(query: string): Promise<SearchAnswer> {
  const shown: SearchAnswer[] = [];
  const scope = { level: 'any', parentCode: null } as const;
  await searchUnits(query, scope, { isNewest: () => true, show: (answer) => shown.push(answer) });
  const last = shown.at(-1);
  if (!last) throw new Error('something is shown');
  return last;
}

const learned = async () => {
  answering(units(TOP), units(MID));
  await refreshDirectory(Date.now());
};

describe('the first field finds a unit of any level', () => {
  test('"di an" finds the union and its CĐCS with their way up; what has none is left out', async () => {
    await learned();
    answering(units(MID, LOW, DIRECT, STRAY));
    const { units: found, state } = await typed('di an');
    expect([state, found.map((one) => [one.unit.code, one.above.map(({ code }) => code).join(' ')])]).toEqual([
      'found',
      [
        ['M', 'T'],
        ['L', 'T M'],
        ['D', 'T'],
      ],
    ]);
  });

  test('without a network it finds what the phone knows, and says that there may be more', async () => {
    await learned();
    answering(new TypeError('Failed to fetch'));
    expect((await typed('di an')).units.map((one) => one.unit.code)).toEqual(['M']);
    expect(await typed('may vi du')).toEqual({ units: [], state: 'offline' });
  });

  test('a phone that never had the list says so, whatever is typed', async () => {
    answering(new TypeError('Failed to fetch'));
    expect([await typed(''), await typed('di an')]).toEqual([
      { units: [], state: 'unknown' },
      { units: [], state: 'unknown' },
    ]);
  });

  test('what the server does not know either is none', async () => {
    await learned();
    answering(units());
    expect(await typed('khong co')).toEqual({ units: [], state: 'none' });
  });
});

describe('a unit that was found fills its parents', () => {
  test.each([
    [{ unit: TOP, above: [] }, ['T', undefined, undefined, false]],
    [{ unit: MID, above: [TOP] }, ['T', 'M', undefined, false]],
    [{ unit: LOW, above: [TOP, MID] }, ['T', 'M', 'L', false]],
    [{ unit: DIRECT, above: [TOP] }, ['T', undefined, 'D', true]],
  ])('%#', (found, codes) => {
    const { top, subordinate, grassroots, direct } = choiceOf(found);
    expect([top?.code, subordinate?.code, grassroots?.code, direct]).toEqual(codes);
  });
});
