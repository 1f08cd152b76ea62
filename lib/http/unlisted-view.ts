import 'server-only';
import { MOST_NAMES } from '#lib/contracts/unit-mapping.ts';
import { parseUnlisted, type UnlistedName, unlistedText } from '#lib/domain/unlisted-unit.ts';
import { UNLISTED_QUERY } from '#lib/messages/desk/unlisted-paths.ts';
import type { UnlistedGroup } from '#lib/use-cases/names-under.ts';
import type { PageQuery } from './page-query.ts';

/** A name that waits, as a list shows it. */
export function listedNameOf(group: UnlistedGroup) {
  const { name, spellings, parentName, n } = group;
  return { id: unlistedText(group), name, spellings, parentName, n };
}

export const idsOf = (names: readonly UnlistedName[]): string[] => names.map(unlistedText);

/** The names that a page asks about, each once. */
export async function askedNames(query: PageQuery): Promise<UnlistedName[]> {
  const said = [(await query)[UNLISTED_QUERY.name] ?? []].flat().slice(0, MOST_NAMES);
  const byText = new Map(said.flatMap((text) => parseUnlisted(text) ?? []).map((name) => [unlistedText(name), name]));
  return [...byText.values()];
}
