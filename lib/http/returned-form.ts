import 'server-only';
import { refusalInAddress } from '#lib/messages/desk/refusals.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { type PageQuery, queryText, queryTexts } from './page-query.ts';
import { takeTyped } from './typed-forms.ts';

/**
 * What the address of a page says of a plain form that came back to it, and what was typed into that. `reader`: who looks, empty for
 * nobody; `headersOf` is asked only when something was typed.
 */
export async function returnedTo(query: PageQuery, reader: string, headersOf: () => Promise<Headers>): Promise<Returned> {
  const form = await queryText(query, DESK_QUERY.form);
  const key = await queryText(query, DESK_QUERY.typed);
  const left = key === null ? null : takeTyped(key, await headersOf(), reader);
  return {
    account: reader,
    form,
    refusal: refusalInAddress(await queryText(query, DESK_QUERY.problem), await queryTexts(query, DESK_QUERY.fields)),
    typed: left?.mark.keep === form ? { edition: left.mark.edition, fields: left.fields } : null,
  };
}
