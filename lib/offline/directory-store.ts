import type { Unit } from '../contracts/unit.ts';
import { HOUR_MS, type Instant } from '../domain/instant.ts';
import { bestUnits, unitSearchKey } from '../domain/unit-search.ts';
import type { UnitLevel } from '../domain/unit-tree.ts';
import { withDatabase } from './database.ts';
import type { KeptUnit } from './records.ts';
import { fetchUnits } from './transport.ts';

const FRESH_MS = 12 * HOUR_MS;
const MOST_MATCHES = 100;
const KEPT_LEVELS = ['provincial', 'immediate-upper'] as const satisfies readonly UnitLevel[];

type Part = { parent: string } | { level: UnitLevel };
type UnitScope = { level?: UnitLevel | undefined; parentCode?: string | null | undefined };

const listName = (part: Part) => ('parent' in part ? `parent:${part.parent}` : `level:${part.level}`);
const keptUnit = (unit: Unit): KeptUnit => ({ ...unit, key: unitSearchKey(unit) });
const plainUnit = ({ key: _key, ...unit }: KeptUnit): Unit => unit;

async function readPart(part: Part): Promise<{ units: KeptUnit[]; fetchedAt: Instant | null }> {
  return await withDatabase(async (database) => {
    const tx = database.transaction(['units', 'unitLists']);
    const list = await tx.objectStore('unitLists').get(listName(part));
    const units = tx.objectStore('units');
    const found = 'parent' in part ? await units.index('parentCode').getAll(part.parent) : await units.index('level').getAll(part.level);
    return { units: found, fetchedAt: list?.fetchedAt ?? null };
  });
}

/** Replaces one part of the directory by what the server says, so that merged and dissolved units leave the phone too (D12). */
async function keepPart(part: Part, units: readonly Unit[], now: Instant): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction(['units', 'unitLists'], 'readwrite');
    const store = tx.objectStore('units');
    const old =
      'parent' in part ? await store.index('parentCode').getAllKeys(part.parent) : await store.index('level').getAllKeys(part.level);
    const alive = new Set(units.map((unit) => unit.code));
    for (const code of old) if (!alive.has(code)) await store.delete(code);
    for (const unit of units) await store.put(keptUnit(unit));
    await tx.objectStore('unitLists').put({ list: listName(part), fetchedAt: now });
    await tx.done;
  });
}

/** Cache first; the network only when the cache is empty or stale, and never an error when it does not answer. */
async function unitsOf(part: Part, now: Instant): Promise<KeptUnit[]> {
  const kept = await readPart(part);
  if (kept.fetchedAt !== null && Math.abs(now - kept.fetchedAt) < FRESH_MS) return kept.units;
  const answer = await fetchUnits(part);
  if (answer.kind !== 'ok') return kept.units;
  await keepPart(part, answer.value, now);
  return answer.value.map(keptUnit);
}

/** True when this phone has learned the children of a unit, so that an empty list really means "none". */
export async function directoryKnows(parentCode: string): Promise<boolean> {
  return (await readPart({ parent: parentCode })).fetchedAt !== null;
}

function bestFirst(units: readonly KeptUnit[], query: string): Unit[] {
  return bestUnits(units, query, MOST_MATCHES).map(plainUnit);
}

/**
 * Units whose name matches what was typed without marks ("di an" finds "Dĩ An"), best first, at most 100. Below `parentCode` when
 * given, else of `level`, else anywhere. The phone's own list answers when it is whole; otherwise the network helps if it can.
 */
export async function findUnits(query: string, { level, parentCode }: UnitScope, now: Instant): Promise<Unit[]> {
  if (parentCode) return bestFirst(await unitsOf({ parent: parentCode }, now), query);
  if (level !== undefined && level !== 'grassroots') return bestFirst(await unitsOf({ level }, now), query);
  const kept = level === undefined ? await withDatabase((database) => database.getAll('units')) : (await readPart({ level })).units;
  const answer = query.trim() === '' ? null : await fetchUnits({ q: query, ...(level === undefined ? {} : { level }) });
  const heard = answer?.kind === 'ok' ? answer.value.map(keptUnit) : [];
  return bestFirst([...new Map([...kept, ...heard].map((unit) => [unit.code, unit])).values()], query);
}

/** What this phone holds of any level, by what was typed, best first; asks nobody. */
export async function findKeptUnits(query: string): Promise<Unit[]> {
  return bestFirst(await withDatabase((database) => database.getAll('units')), query);
}

/** All unions above the CĐCS, for the way up from a unit that was found. Cache first, as everywhere. */
export async function unionsOnPhone(now: Instant): Promise<Unit[]> {
  const lists = await Promise.all(KEPT_LEVELS.map((level) => unitsOf({ level }, now)));
  return lists.flat().map(plainUnit);
}

/** Brings the upper levels, and the CĐCS of the chosen unions, onto the phone for the hour without a network. */
export async function refreshDirectory(now: Instant, chosenUnions: readonly string[] = []): Promise<void> {
  for (const level of KEPT_LEVELS) await unitsOf({ level }, now);
  for (const parent of chosenUnions) await unitsOf({ parent }, now);
}
