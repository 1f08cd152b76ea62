import 'server-only';
import { type Act, roleMay } from '#lib/domain/permissions.ts';
import type { Account } from './context.ts';

type Holder = Pick<Account, 'grants'>;
export type OwnUnit = { id: string; code: string; name: string; isGrassroots: boolean };

/** The units at which somebody has a role (with `act`: one that may do it), each once, in the order in which the roles were given. */
export function ownUnits({ grants }: Holder, act: Act | null = null): OwnUnit[] {
  const byCode = new Map<string, OwnUnit>();
  for (const { role, unitId: id, unitCode: code, unitName: name, unitLevel } of grants)
    if (act === null || roleMay(role, act)) byCode.set(code, { id, code, name, isGrassroots: unitLevel === 'grassroots' });
  return [...byCode.values()];
}

/** A CĐCS before the unions above. */
export const lowFirst = (units: readonly OwnUnit[]): OwnUnit[] =>
  units.toSorted((one, other) => Number(other.isGrassroots) - Number(one.isGrassroots));

export const ownUnitIds = (account: Holder, act: Act | null = null): Set<string> => new Set(ownUnits(account, act).map(({ id }) => id));

/** Of a way from a unit up to the root what one may see: up to the highest unit of the account on it. */
export function ownPartOf<Unit extends { id: string }>(account: Holder, up: readonly Unit[]): Unit[] {
  const own = ownUnitIds(account);
  return up.slice(0, up.findLastIndex(({ id }) => own.has(id)) + 1);
}
