import 'server-only';
import type { Instant } from '#lib/domain/instant.ts';
import { ownPath } from '#lib/domain/own-path.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';

export type PageQuery = Promise<Record<string, string | string[] | undefined>>;

const all = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** One text of a page's query; empty counts as none. */
export async function queryText(query: PageQuery, name: string): Promise<string | null> {
  return all((await query)[name])[0]?.trim() || null;
}

/** All texts of one name. */
export const queryTexts = async (query: PageQuery, name: string): Promise<string[]> => all((await query)[name]);

/** Where signing in leads on to; never another site. */
export async function wantedOf(query: PageQuery): Promise<string | null> {
  return ownPath(await queryText(query, DESK_QUERY.wanted));
}

type After = { at: Instant; id: string };

/** Behind which row a page of a list begins: `1616000000000~id`. */
export async function afterOf(query: PageQuery): Promise<After | null> {
  const [, at, id] = /^(\d{1,15})~([\w-]{1,60})$/.exec((await queryText(query, DESK_QUERY.after)) ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}

/** The address of the next page of the same list. */
export async function olderPath(path: string, query: PageQuery, { at, id }: After): Promise<string> {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(await query)) for (const one of all(value)) asked.append(name, one);
  asked.set(DESK_QUERY.after, `${at}~${id}`);
  return `${path}?${asked}`;
}

/** Which page of a list that is counted; the first for anything odd. */
export async function pageNumber(query: PageQuery): Promise<number> {
  const typed = (await queryText(query, DESK_QUERY.page)) ?? '';
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
}
