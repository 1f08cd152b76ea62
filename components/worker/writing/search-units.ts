import type { Unit } from '#lib/contracts/unit.ts';
import { bestUnits, unitSearchKey } from '#lib/domain/unit-search.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { directoryKnows, findUnits } from '#lib/offline/directory-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { fetchUnits } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** Which units a field chooses from: those of a level, below one unit where that is chosen. */
export type UnitScope = { level: UnitLevel; parentCode: string | null };
export type SearchState = 'searching' | 'found' | 'none' | 'offline';

/** Units by what was typed, with the reason when there are none: `offline` means that this phone does not know the list. */
export async function searchUnits(query: string, scope: UnitScope): Promise<{ units: Unit[]; state: SearchState }> {
  const kept = await ifPhoneKeeps(findUnits(query, scope, phoneNow()), null);
  const found = (kept ?? (await searchUnkept(query, scope))).filter((unit) => unit.level === scope.level);
  if (found.length > 0) return { units: found, state: 'found' };
  return { units: [], state: (await isListKnown(query, scope)) ? 'none' : 'offline' };
}

/** For a phone that keeps nothing: the server's list, searched as the kept one is. */
async function searchUnkept(query: string, { level, parentCode }: UnitScope): Promise<Unit[]> {
  const answer = await fetchUnits(parentCode === null ? { level } : { parent: parentCode });
  const units = answer.kind === 'ok' ? answer.value : [];
  const searchable = units.map((unit) => ({ unit, key: unitSearchKey(unit), shortName: unit.shortName, level: unit.level }));
  return bestUnits(searchable, query, units.length).map(({ unit }) => unit);
}

async function isListKnown(query: string, { parentCode }: UnitScope): Promise<boolean> {
  if (parentCode === null) return query !== '';
  return await ifPhoneKeeps(directoryKnows(parentCode), true);
}
