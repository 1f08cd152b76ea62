import type { Metadata } from 'next';
import { AuditEntry } from '#components/admin/audit-entry.tsx';
import { AuditFilterForm } from '#components/admin/audit-filter-form.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { auditFilter } from '#lib/http/audit-filter.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { olderPath, type PageQuery } from '#lib/http/page-query.ts';
import { AUDIT } from '#lib/messages/desk/accounts.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { listAuditBelow } from '#lib/use-cases/list-audit.ts';

export const metadata: Metadata = { title: AUDIT.title };

export default async function AuditPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await permittedPage(DESK_PATHS.audit, 'audit.read', null);
  const filter = await auditFilter(searchParams, ctx.account);
  const { rows, next } = await seenOnPage(() => listAuditBelow(ctx, filter));
  return (
    <div className="column-wide py-8">
      <h1 className="mb-2 text-2xl">{AUDIT.title}</h1>
      <p className="mb-6 text-mute">{AUDIT.intro}</p>
      <AuditFilterForm filter={filter} />
      {rows.length === 0 ? <EmptyState icon="search" title={AUDIT.none} /> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <AuditEntry key={row.id} entry={row} />
        ))}
      </ul>
      {next ? (
        <LinkButton href={await olderPath(DESK_PATHS.audit, searchParams, next)} className="mt-6">
          {AUDIT.older}
        </LinkButton>
      ) : null}
    </div>
  );
}
