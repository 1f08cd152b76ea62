import 'server-only';
import { randomUUID } from 'node:crypto';
import { type HeldRole, insertGrant, listGrants, listHeldAt, revokeGrant } from '#lib/db/grants.ts';
import type { UnitRow } from '#lib/db/units.ts';
import { goesAlong } from '#lib/domain/permissions.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { changes, leaveTrace } from './leave-trace.ts';

/** The roles at a unit that ends: those that go along to its successor, and those that stay behind at what is over. */
export type RolesAtEnd = { along: HeldRole[]; left: HeldRole[] };

/** `successor` null: nobody takes over, so all roles stay. */
export async function rolesAtEnd({ tx }: Pick<ReadContext, 'tx'>, unit: UnitRow, successor: UnitRow | null): Promise<RolesAtEnd> {
  const held = await listHeldAt(tx, unit.id);
  const along = held.filter(({ role }) => successor !== null && goesAlong(role, unit.level, successor.level));
  return { along, left: held.filter((one) => !along.includes(one)) };
}

/**
 * Whoever worked at a unit that ended works on at its successor (D12), below which it hangs, each with a trace; one who had that role there
 * already loses nothing. Roles that stay behind still open what the unit left.
 */
export async function carryRoles(ctx: WriteContext, ended: UnitRow, successor: UnitRow): Promise<void> {
  for (const { id, role, accountId } of (await rolesAtEnd(ctx, ended, successor)).along) {
    const has = (await listGrants(ctx.tx, accountId)).some((one) => one.unitId === successor.id && one.role === role);
    const grant = { id: randomUUID(), accountId, role, unitId: successor.id, grantedBy: ctx.actor, grantedAt: ctx.now };
    if (!has) await insertGrant(ctx.tx, grant);
    await revokeGrant(ctx.tx, id, ctx.now);
    const detail = { role, ...changes({ unit: ended.code }, { unit: successor.code }) };
    await leaveTrace(ctx, ended.id, { verb: 'role-carried', subjectId: accountId, detail });
  }
}
