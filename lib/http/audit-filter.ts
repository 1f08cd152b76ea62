import 'server-only';
import { dayTyped } from '#lib/domain/typed-moment.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { Account } from '#lib/use-cases/context.ts';
import type { AuditFilter } from '#lib/use-cases/list-audit.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';
import { afterOf, type PageQuery, queryText } from './page-query.ts';

/** With the days as they stand in the address, so that one that cannot be read is not lost without a word. */
export type AskedAudit = AuditFilter & { typed: { from: string; to: string } };

/** What the address of the audit log asks for; without a unit the first one where the account may read it. What makes no sense is left out. */
export async function auditFilter(query: PageQuery, account: Account): Promise<AskedAudit> {
  const own = ownUnits(account, 'audit.read')[0]?.code ?? '';
  const from = (await queryText(query, DESK_QUERY.from)) ?? '';
  const to = (await queryText(query, DESK_QUERY.to)) ?? '';
  return {
    unitCode: (await queryText(query, DESK_QUERY.unit)) ?? own,
    who: await queryText(query, DESK_QUERY.who),
    what: await queryText(query, DESK_QUERY.what),
    from: dayTyped(from),
    to: dayTyped(to),
    typed: { from, to },
    after: await afterOf(query),
  };
}
