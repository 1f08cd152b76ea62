import { type UnlistedName, unlistedText } from '#lib/domain/unlisted-unit.ts';
import { DESK_PATHS, DESK_QUERY, QUERY } from '../paths.ts';

/** Names in the query of the pages about names that were not in the list. */
export const UNLISTED_QUERY = { name: 'ten', target: 've' } as const;

type Asked = { unitCode?: string | null; search?: string; page?: number; done?: string | null };

function withQuery(path: string, pairs: readonly (readonly [string, string | null | undefined])[]): string {
  const said = new URLSearchParams();
  for (const [name, value] of pairs) if (value) said.append(name, value);
  return said.size === 0 ? path : `${path}?${said}`;
}

/** Names that wait at or below a unit; `done`: what has just been decided. */
export const unlistedPath = ({ unitCode, search, page = 1, done }: Asked = {}) =>
  withQuery(DESK_PATHS.unlistedUnits, [
    [DESK_QUERY.unit, unitCode],
    [QUERY.search, search],
    [DESK_QUERY.page, page > 1 ? String(page) : null],
    [DESK_QUERY.done, done],
  ]);

type Mapping = { names: readonly UnlistedName[]; target?: string | null; search?: string };

/** To which CĐCS some names belong, and once one is chosen, what that does; without a name the list of those that wait. */
export function mappingPath({ names, target, search }: Mapping): string {
  if (names.length === 0) return unlistedPath();
  return withQuery(DESK_PATHS.mapUnits, [
    ...names.map((name) => [UNLISTED_QUERY.name, unlistedText(name)] as const),
    [UNLISTED_QUERY.target, target],
    [QUERY.search, search],
  ]);
}

export const mappingCall = (unitCode: string) => withQuery('/api/unit-mappings', [['unitCode', unitCode]]);
export const endMappingCall = (parentCode: string) => withQuery('/api/unit-mappings/end', [['parentCode', parentCode]]);
