import { expect, test } from 'vitest';
import { ACTS, needsTwoFactor, ROLES, roleMay, rolesGivenBy } from '#lib/domain/permissions.ts';

test('every act is done by somebody, and an admin does them all', () => {
  expect(ACTS.filter((act) => !roleMay('admin', act))).toEqual([]);
  expect(new Set(ACTS).size).toBe(ACTS.length);
});

test('each role may do what the one below it may', () => {
  const chain = ['viewer', 'officer', 'upper-officer', 'admin'] as const;
  for (const [i, role] of chain.entries()) {
    const below = chain[i - 1];
    if (below) expect(ACTS.filter((act) => roleMay(below, act) && !roleMay(role, act))).toEqual([]);
  }
  expect([roleMay('viewer', 'initiative.read'), roleMay('officer', 'account.create'), roleMay('upper-officer', 'window.move')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('nobody gives a role that may do more than his own', () => {
  for (const role of ROLES) {
    for (const given of rolesGivenBy(role)) expect(ACTS.filter((act) => roleMay(given, act) && !roleMay(role, act))).toEqual([]);
  }
});

test('a second factor is needed by admins of a province and above, by nobody else', () => {
  const at = (role: (typeof ROLES)[number], unitLevel: 'central' | 'provincial' | 'immediate-upper' | 'grassroots') =>
    needsTwoFactor([
      { role: 'officer', unitLevel: 'grassroots' },
      { role, unitLevel },
    ]);
  expect([at('admin', 'central'), at('admin', 'provincial')]).toEqual([true, true]);
  expect([at('admin', 'immediate-upper'), at('upper-officer', 'central'), at('viewer', 'provincial')]).toEqual([false, false, false]);
});
