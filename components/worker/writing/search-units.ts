import type { Unit } from '#lib/contracts/unit.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { directoryKnows, findKeptUnits, findUnits, unionsOnPhone } from '#lib/offline/directory-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { fetchUnits } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { type PlacedUnit, placed } from './placed-unit.ts';

/** Which units a field chooses from: those of a level, below one unit where that is chosen; the first field finds any. */
export type UnitScope = { level: UnitLevel | 'any'; parentCode: string | null };

/** Nothing found: `none`, as far as the server knows; `offline`, as far as this phone knows; `unknown`, for the list was never here. */
export type SearchState = 'searching' | 'found' | 'none' | 'offline' | 'unknown';
export type SearchAnswer = { units: readonly PlacedUnit[]; state: SearchState };

/** One question of many while someone types. */
type Turn = { show: (answer: SearchAnswer) => void; isNewest: () => boolean };

const FEWEST_LETTERS = 2;
/** Who goes on typing is not asked about every letter. */
const PAUSE_MS = 250;

/** Units by what was typed, with the reason when there are none. What the phone knows is shown first, what the server adds below it. */
export async function searchUnits(query: string, scope: UnitScope, turn: Turn): Promise<void> {
  if (scope.level === 'any' && query.trim() !== '') return await searchEverywhere(query, turn);
  turn.show(await searchList(query, scope.level === 'any' ? { ...scope, level: 'provincial' } : { ...scope, level: scope.level }));
}

type ListScope = UnitScope & { level: UnitLevel };

async function searchList(query: string, scope: ListScope): Promise<SearchAnswer> {
  const kept = await ifPhoneKeeps(findUnits(query, scope, phoneNow()), null);
  const found = kept ?? (await searchUnkept(query, scope));
  const units = (found ?? []).filter(({ level }) => level === scope.level).map((unit) => ({ unit, above: [] }));
  if (units.length > 0) return { units, state: 'found' };
  const known = found !== null && (scope.parentCode === null ? query !== '' : await ifPhoneKeeps(directoryKnows(scope.parentCode), true));
  return { units, state: known ? 'none' : 'unknown' };
}

/** For a phone that keeps nothing: the server's list, folded and searched here; null when it does not answer. */
async function searchUnkept(query: string, { level, parentCode }: ListScope): Promise<Unit[] | null> {
  const answer = await fetchUnits(parentCode === null ? { level } : { parent: parentCode });
  const words = searchKey(query).split(' ');
  if (answer.kind !== 'ok') return null;
  return answer.value.filter(({ name, shortName }) => words.every((word) => searchKey(`${shortName} ${name}`).includes(word)));
}

async function searchEverywhere(query: string, turn: Turn): Promise<void> {
  const unions = (await ifPhoneKeeps(unionsOnPhone(phoneNow()), null)) ?? (await unionsUnkept());
  const kept = placed(await ifPhoneKeeps(findKeptUnits(query), []), unions);
  turn.show({ units: kept, state: kept.length > 0 ? 'found' : 'searching' });
  if (query.trim().length >= FEWEST_LETTERS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  if (!turn.isNewest()) return;
  const answer = await fetchUnits({ q: query });
  const heard = answer.kind === 'ok' ? placed(answer.value, unions) : [];
  const here = new Set(kept.map(({ unit }) => unit.code));
  const units = [...kept, ...heard.filter(({ unit }) => !here.has(unit.code))];
  turn.show({ units, state: units.length > 0 ? 'found' : whyNone(answer.kind === 'ok', unions.length > 0) });
}

const whyNone = (answered: boolean, listKnown: boolean): SearchState => (listKnown ? (answered ? 'none' : 'offline') : 'unknown');

async function unionsUnkept(): Promise<Unit[]> {
  const answers = await Promise.all([fetchUnits({ level: 'provincial' }), fetchUnits({ level: 'immediate-upper' })]);
  return answers.flatMap((answer) => (answer.kind === 'ok' ? answer.value : []));
}
