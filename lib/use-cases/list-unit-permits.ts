import 'server-only';
import { listAllPermitDecisions, type PermitRow } from '#lib/db/late-permits.ts';
import { requireUnit, type UnitRow } from '#lib/db/units.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';
import { type Decided, nameActors } from './name-actors.ts';
import { ownLine } from './own-line.ts';

/** What was decided about late texts of one unit, the newest last. */
export type UnitPermits = { unit: UnitRow; decisions: [Decided<PermitRow>, ...Decided<PermitRow>[]]; mayDecide: boolean };

/** The units on the account's own line about which anything was decided, the newest decision first. */
export async function listUnitPermits(ctx: SignedInRead, campaignId: string): Promise<UnitPermits[]> {
  const isOwn = await ownLine(ctx);
  const all = await nameActors(ctx, await listAllPermitDecisions(ctx.tx, campaignId));
  const found: UnitPermits[] = [];
  for (const unitId of new Set(all.map((row) => row.unitId))) {
    const unit = await requireUnit(ctx.tx, unitId);
    const [first, ...later] = all.filter((row) => row.unitId === unitId);
    if (!first || !(await isOwn(unit))) continue;
    found.push({ unit, decisions: [first, ...later], mayDecide: await isPermitted(ctx, 'late-permit.grant', unit.code) });
  }
  return found.sort((a, b) => newestAt(b) - newestAt(a));
}

const newestAt = ({ decisions }: UnitPermits) => (decisions.at(-1) ?? decisions[0]).createdAt;
