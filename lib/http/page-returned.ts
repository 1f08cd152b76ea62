import 'server-only';
import { headers } from 'next/headers';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import type { Account } from '#lib/use-cases/context.ts';
import type { PageQuery } from './page-query.ts';
import { returnedTo } from './returned-form.ts';

/** What every form of a page is drawn with: the form that came back to it, if one did. To be asked once a page, since what was typed is told once. */
export async function returnedForm(query: PageQuery, reader: { account: Pick<Account, 'id'> } | null): Promise<Returned> {
  return returnedTo(query, reader?.account.id ?? '', async () => new Headers(await headers()));
}
