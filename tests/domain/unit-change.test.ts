import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangeFacts, type Standing, type UnitChange, unitChangeFaults } from '#lib/domain/unit-change.ts';
import { UNIT_LEVELS } from '#lib/domain/unit-tree.ts';

const DAY = { effectiveOn: '2025-07-01', reason: 'by decree' };

const standing = (of: Partial<Standing>): Standing => ({
  code: 'A',
  name: 'Union A',
  shortName: 'A',
  level: 'immediate-upper',
  parentCode: 'TOP',
  isAlive: true,
  openedOn: null,
  changedOn: null,
  ...of,
});
const facts = (of: Partial<ChangeFacts> = {}): ChangeFacts => ({
  unit: standing({}),
  target: standing({ code: 'B' }),
  isCodeTaken: false,
  isTargetBelow: false,
  isAnyoneBelow: false,
  ...of,
});
const merge: UnitChange = { kind: 'merge', unitCode: 'A', intoCode: 'B' };

test.each([
  ['a day that does not exist', { ...DAY, effectiveOn: '2025-02-30' }, [{ pointer: '/effectiveOn', code: 'not-a-date' }]],
  ['no reason', { ...DAY, reason: '  ' }, [{ pointer: '/reason', code: 'required' }]],
  ['a reason without end', { ...DAY, reason: 'x'.repeat(501) }, [{ pointer: '/reason', code: 'too-long' }]],
])('%s is refused', (_, when, faults) => {
  expect(unitChangeFaults(merge, facts(), when)).toEqual(faults);
});

test('a successor has begun by that day, and the day is not before what happened to the unit last', () => {
  expect(unitChangeFaults(merge, facts({ target: standing({ code: 'B', openedOn: '2025-07-02' }) }), DAY)).toEqual([
    { pointer: '/intoCode', code: 'not-alive' },
  ]);
  expect(unitChangeFaults(merge, facts({ target: standing({ code: 'B', openedOn: '2025-07-01' }) }), DAY)).toEqual([]);
  const changed = (changedOn: string) => unitChangeFaults(merge, facts({ unit: standing({ changedOn }) }), DAY);
  expect(changed('2025-07-01')).toEqual([]);
  expect(changed('2025-07-02')).toEqual([{ pointer: '/effectiveOn', code: 'before-last-change' }]);
});

test('whatever is allowed leaves every parent on a higher level, and every successor not below what ended', () => {
  const level = fc.constantFrom(...UNIT_LEVELS);
  const kind = fc.constantFrom('move', 'merge', 'dissolve');
  fc.assert(
    fc.property(kind, level, level, (how, own, other) => {
      const codes = { unitCode: 'A', parentCode: 'B', intoCode: 'B', successorCode: 'B' };
      const change: UnitChange =
        how === 'move' ? { ...codes, kind: 'move' } : how === 'merge' ? { ...codes, kind: 'merge' } : { ...codes, kind: 'dissolve' };
      const asked = facts({ unit: standing({ level: own }), target: standing({ code: 'B', level: other }) });
      const rise = UNIT_LEVELS.indexOf(own) - UNIT_LEVELS.indexOf(other);
      if (unitChangeFaults(change, asked, DAY).length > 0) return true;
      return how === 'move' ? rise > 0 : rise >= 0;
    }),
  );
});
