import 'server-only';
import { findAccountByUsername } from '#lib/db/accounts.ts';
import { type AuditRow, listAudit } from '#lib/db/audit.ts';
import { DAY_MS, type Instant, type LocalDate } from '#lib/domain/instant.ts';
import { parseLoginName } from '#lib/domain/login-name.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead } from './context.ts';
import { requirePermission } from './require-permission.ts';

const PAGE = 50;

/** Who, what, where, when; each null asks for everything. Both days inclusive. */
export type AuditFilter = {
  unitCode: string;
  who: string | null;
  what: string | null;
  from: LocalDate | null;
  to: LocalDate | null;
  after: { at: Instant; id: string } | null;
};
type AuditPage = { rows: AuditRow[]; next: { at: Instant; id: string } | null };

/** The audit log of a unit and everything below it, the newest first, fifty at a time. Throws `not-found`, `forbidden-role`. */
export async function listAuditBelow(ctx: SignedInRead, filter: AuditFilter): Promise<AuditPage> {
  const unitId = await requirePermission(ctx, 'audit.read', filter.unitCode);
  const actor = filter.who === null ? null : await idOf(ctx, filter.who);
  const from = filter.from === null ? null : vietnamMidnight(filter.from);
  const to = filter.to === null ? null : vietnamMidnight(filter.to) + DAY_MS;
  const rows = await listAudit(ctx.tx, { unitId, actor, verb: filter.what, from, to, after: filter.after, limit: PAGE + 1 });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { rows: rows.slice(0, PAGE), next: last ? { at: last.at, id: last.id } : null };
}

/** A name that nobody has finds nothing, as an account that did nothing does. */
async function idOf(ctx: SignedInRead, who: string): Promise<string> {
  return (await findAccountByUsername(ctx.tx, parseLoginName(who) ?? who))?.id ?? '';
}
