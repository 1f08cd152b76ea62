import { describe, expect, test } from 'vitest';
import { choiceFollowsTree, lowestKnownUnit, type UnitChoice } from '#lib/domain/unit-tree.ts';

const choice = (topUnitCode: string, subordinateUnitCode: string | null, grassrootsUnitCode: string | null): UnitChoice => ({
  topUnitCode,
  subordinateUnitCode,
  grassrootsUnitCode,
  unlistedUnit: grassrootsUnitCode === null ? 'A union not listed' : null,
});

describe('a choice follows the tree', () => {
  const path = ['LOW', 'MID', 'TOP', 'ROOT'];
  test.each([
    ['all three', choice('TOP', 'MID', 'LOW'), path, true],
    ['an unlisted union below MID', choice('TOP', 'MID', null), ['MID', 'TOP', 'ROOT'], true],
    ['a union directly under its top unit', choice('TOP', null, 'LOW'), ['LOW', 'TOP', 'ROOT'], true],
    ['the middle left out although there is one', choice('TOP', null, 'LOW'), path, true],
    ['a foreign top unit', choice('OTHER', 'MID', 'LOW'), path, false],
    ['a foreign middle', choice('TOP', 'OTHER', 'LOW'), path, false],
    ['upside down', choice('MID', 'TOP', 'LOW'), path, false],
    ['the same unit twice', choice('TOP', 'TOP', 'LOW'), path, false],
  ])('%s', (_name, chosen, way, follows) => {
    expect(choiceFollowsTree(chosen, way)).toBe(follows);
  });
});

test('an unlisted union hangs on the lowest unit that is known', () => {
  expect(lowestKnownUnit(choice('TOP', 'MID', 'LOW'))).toBe('LOW');
  expect(lowestKnownUnit(choice('TOP', 'MID', null))).toBe('MID');
  expect(lowestKnownUnit(choice('TOP', null, null))).toBe('TOP');
});
