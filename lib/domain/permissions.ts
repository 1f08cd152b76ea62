import type { UnitLevel } from './unit-tree.ts';

/** Who somebody is at a unit and for everything below it (decision 0022). */
export const ROLES = ['officer', 'upper-officer', 'admin', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const SEEING = ['board.read', 'unit.read', 'campaign.read', 'announcement.read', 'poster.read'] as const;
const OF_OFFICER = ['initiative.read', 'announcement.acknowledge', 'poster.issue', 'poster.revoke', 'poster.confirm', 'unit.edit'] as const;
const OF_UPPER_OFFICER = [
  'account.read',
  'account.create',
  'account.manage',
  'audit.read',
  'announcement.send',
  'reminder.send',
  'unit.map',
] as const;
const OF_ADMIN = ['unit.import', 'unit.restructure', 'campaign.edit', 'window.move', 'late-permit.grant'] as const;

/** Everything that only people with an account may do. A route names one of these; there are no others. */
export const ACTS = [...SEEING, ...OF_OFFICER, ...OF_UPPER_OFFICER, ...OF_ADMIN] as const;
export type Act = (typeof ACTS)[number];

const MAY: Record<Role, ReadonlySet<Act>> = {
  viewer: new Set(SEEING),
  officer: new Set([...SEEING, ...OF_OFFICER]),
  'upper-officer': new Set([...SEEING, ...OF_OFFICER, ...OF_UPPER_OFFICER]),
  admin: new Set(ACTS),
};

/** May this role do `act` at its unit and below? */
export function roleMay(role: Role, act: Act): boolean {
  return MAY[role].has(act);
}

const GIVES: Record<Role, readonly Role[]> = {
  viewer: [],
  officer: [],
  'upper-officer': ['officer', 'viewer'],
  admin: ROLES,
};

/** The roles that somebody with this role may give, renew or take away at its unit and below. */
export function rolesGivenBy(role: Role): readonly Role[] {
  return GIVES[role];
}

/** Whose work is their own unit's. Who decides for others is named anew by those who decide there. */
const GO_ALONG: ReadonlySet<Role> = new Set(['officer', 'viewer']);

/**
 * Does a role go along to the unit that takes over from its own (D12)? Only from a CĐCS to a CĐCS, for whoever works at a union above
 * sees all that stand below it, and never the right to decide for others: a merger makes nobody admin of the larger unit.
 */
export function goesAlong(role: Role, level: UnitLevel, successorLevel: UnitLevel): boolean {
  return level === 'grassroots' && successorLevel === 'grassroots' && GO_ALONG.has(role);
}

/** Admins of a whole province or more see a million people's data: a password alone is not enough for them. */
export function needsTwoFactor(grants: readonly { role: Role; unitLevel: UnitLevel }[]): boolean {
  return grants.some(({ role, unitLevel }) => role === 'admin' && (unitLevel === 'central' || unitLevel === 'provincial'));
}
