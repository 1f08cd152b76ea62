import 'server-only';
import { isLocalDate } from '#lib/domain/vietnam-time.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { Account } from '#lib/use-cases/context.ts';
import type { AuditFilter } from '#lib/use-cases/list-audit.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';
import { afterOf, type PageQuery, queryText } from './page-query.ts';

/** What the address of the audit log asks for; without a unit the first one where the account may read it. What makes no sense is left out. */
export async function auditFilter(query: PageQuery, account: Account): Promise<AuditFilter> {
  const own = ownUnits(account, 'audit.read')[0]?.code ?? '';
  const day = async (name: string) => {
    const text = await queryText(query, name);
    return text !== null && isLocalDate(text) ? text : null;
  };
  return {
    unitCode: (await queryText(query, DESK_QUERY.unit)) ?? own,
    who: await queryText(query, DESK_QUERY.who),
    what: await queryText(query, DESK_QUERY.what),
    from: await day(DESK_QUERY.from),
    to: await day(DESK_QUERY.to),
    after: await afterOf(query),
  };
}
