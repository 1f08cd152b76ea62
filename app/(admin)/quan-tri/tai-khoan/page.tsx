import type { Metadata } from 'next';
import { AccountCard } from '#components/admin/account-card.tsx';
import { SearchForm } from '#components/admin/search-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { afterOf, olderPath, type PageQuery, queryText } from '#lib/http/page-query.ts';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { ACCOUNTS } from '#lib/messages/desk/accounts.ts';
import { DESK_PATHS, QUERY } from '#lib/messages/paths.ts';
import { listAccountsBelow } from '#lib/use-cases/list-accounts.ts';

export const metadata: Metadata = { title: ACCOUNTS.title };

export default async function AccountsPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await permittedPage(DESK_PATHS.accounts, 'account.read', null);
  const search = (await queryText(searchParams, QUERY.search)) ?? '';
  const { listed, next } = await listAccountsBelow(ctx, { search, after: await afterOf(searchParams) });
  for (const { unitId } of ctx.account.grants.slice(0, 1)) await logPersonalReading(ctx, unitId, 'accounts');
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{ACCOUNTS.title}</h1>
        <LinkButton href={DESK_PATHS.newAccount} tone="primary">
          {ACCOUNTS.create}
        </LinkButton>
      </div>
      <SearchForm value={search} />
      {listed.length === 0 ? <EmptyState icon="search" title={search === '' ? ACCOUNTS.none : ACCOUNTS.noneFound} /> : null}
      <ul className="grid gap-3">
        {listed.map((one) => (
          <AccountCard key={one.account.id} {...one} />
        ))}
      </ul>
      {next ? (
        <LinkButton href={await olderPath(DESK_PATHS.accounts, searchParams, next)} className="mt-6">
          {ACCOUNTS.more}
        </LinkButton>
      ) : null}
      <p className="mt-8 text-sm text-mute">{ACCOUNTS.personal}</p>
    </div>
  );
}
