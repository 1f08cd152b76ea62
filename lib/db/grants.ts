import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { accounts, grants } from '#drizzle/schema/accounts.ts';
import { units } from '#drizzle/schema/units.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Role } from '#lib/domain/permissions.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';

/** A role that holds now, with what there is to know of its unit. */
export type Grant = { id: string; role: Role; unitId: string; unitCode: string; unitName: string; unitLevel: UnitLevel };

export async function listGrants(tx: Tx, accountId: string): Promise<Grant[]> {
  return tx
    .select({
      id: grants.id,
      role: grants.role,
      unitId: grants.unitId,
      unitCode: units.code,
      unitName: units.name,
      unitLevel: units.level,
    })
    .from(grants)
    .innerJoin(units, eq(units.id, grants.unitId))
    .where(and(eq(grants.accountId, accountId), isNull(grants.revokedAt)))
    .orderBy(asc(grants.grantedAt), asc(grants.id));
}

/** A role that holds at a unit, and whose it is. */
export type HeldRole = { id: string; role: Role; accountId: string; name: string };

/** The roles that hold at a unit itself, the oldest first. */
export async function listHeldAt(tx: Tx, unitId: string): Promise<HeldRole[]> {
  return tx
    .select({ id: grants.id, role: grants.role, accountId: grants.accountId, name: accounts.name })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .where(and(eq(grants.unitId, unitId), isNull(grants.revokedAt)))
    .orderBy(asc(grants.grantedAt), asc(grants.id));
}

type RoleOnPath = { unitId: string; role: Role | null };

/**
 * The roles that an account holds on the way from a unit up to the root, in one query. Null when there is no such unit.
 * A walk longer than 64 is a loop.
 */
export async function findRolesAbove(tx: Tx, accountId: string, unitCode: string): Promise<{ unitId: string; roles: Role[] } | null> {
  const rows = await tx.all<RoleOnPath>(sql`
    WITH RECURSIVE up(id, parent_id, depth) AS (
      SELECT id, parent_id, 0 FROM units WHERE code = ${unitCode}
      UNION ALL SELECT units.id, units.parent_id, depth + 1 FROM units JOIN up ON units.id = up.parent_id WHERE depth < 64
    )
    SELECT up.id AS unitId, grants.role AS role FROM up
    LEFT JOIN grants ON grants.unit_id = up.id AND grants.account_id = ${accountId} AND grants.revoked_at IS NULL
    ORDER BY depth`);
  const [own] = rows;
  return own === undefined ? null : { unitId: own.unitId, roles: rows.flatMap(({ role }) => role ?? []) };
}

type NewGrant = { id: string; accountId: string; role: Role; unitId: string; grantedBy: string; grantedAt: Instant };

export async function insertGrant(tx: Tx, grant: NewGrant): Promise<void> {
  await tx.insert(grants).values(grant);
}

/** False when it was revoked already. */
export async function revokeGrant(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const holds = and(eq(grants.id, id), isNull(grants.revokedAt));
  return (await tx.update(grants).set({ revokedAt: at }).where(holds).returning({ id: grants.id })).length === 1;
}
