import 'server-only';
import { and, asc, desc, eq, inArray, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { accounts, grants } from '#drizzle/schema/accounts.ts';
import { units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { AccountRow } from './accounts.ts';
import type { Tx } from './engine.ts';
import type { Grant } from './grants.ts';

export type ListedAccount = { account: AccountRow; grants: Grant[] };
/** Where a page of a list begins: behind this row. */
export type After = { at: Instant; id: string };
type AccountQuestion = { unitIds: readonly string[]; everything: boolean; folded: string; after: After | null; limit: number };

const PATTERN_SIGNS = /[\\%_]/g;

/** Has a role at one of the units or below. The walk goes down from units that are never the root: of those `everything` is asked. */
function standsBelow(unitIds: readonly string[]): SQL {
  return sql`${accounts.id} IN (
    WITH RECURSIVE down(id) AS (
      SELECT id FROM units WHERE ${inArray(units.id, [...unitIds])}
      UNION SELECT units.id FROM units JOIN down ON units.parent_id = down.id
    )
    SELECT account_id FROM grants WHERE revoked_at IS NULL AND unit_id IN (SELECT id FROM down))`;
}

/** The accounts of a subtree, the newest first, whose folded name contains `folded`. */
export async function listAccounts(tx: Tx, { unitIds, everything, folded, after, limit }: AccountQuestion): Promise<ListedAccount[]> {
  const older =
    after && or(lt(accounts.createdAt, new Date(after.at)), and(eq(accounts.createdAt, new Date(after.at)), lt(accounts.id, after.id)));
  const found = folded === '' ? undefined : like(accounts.searchKey, sql`${`%${folded.replace(PATTERN_SIGNS, '\\$&')}%`} ESCAPE '\\'`);
  const rows = await tx
    .select()
    .from(accounts)
    .where(and(everything ? undefined : standsBelow(unitIds), found, older ?? undefined))
    .orderBy(desc(accounts.createdAt), desc(accounts.id))
    .limit(limit);
  const held = await grantsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((account) => ({ account, grants: held.get(account.id) ?? [] }));
}

async function grantsOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Grant[]>> {
  const of = {
    accountId: grants.accountId,
    id: grants.id,
    role: grants.role,
    unitId: grants.unitId,
    unitCode: units.code,
    unitName: units.name,
    unitLevel: units.level,
  };
  const rows = await tx
    .select(of)
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .where(and(inArray(grants.accountId, [...accountIds]), isNull(grants.revokedAt)))
    .orderBy(asc(grants.grantedAt));
  const held = new Map<string, Grant[]>();
  for (const { accountId, ...grant } of rows) held.set(accountId, [...(held.get(accountId) ?? []), grant]);
  return held;
}
