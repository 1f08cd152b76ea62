import 'server-only';
import { randomUUID } from 'node:crypto';
import { endMapping, findMapping, insertMapping } from '#lib/db/unit-mappings.ts';
import { findUnitByCode, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { UnlistedName } from '#lib/domain/unlisted-unit.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { groupsUnder } from './names-under.ts';
import { isAliveOn } from './place.ts';
import { requirePermission } from './require-permission.ts';
import { settleNames } from './settle-mappings.ts';

type MapCommand = { unitCode: string; names: readonly UnlistedName[] };

/**
 * Says which CĐCS names that were not in the list mean (R24): what waits under them moves there, later texts and revisions with the same
 * words land there too. Answers whether all has moved; the rest is moved in slices. Decided twice, it has happened once. Throws
 * `not-found` for a unit outside the account's reach, `invalid-fields` for one that is no CĐCS of today.
 */
export async function mapUnits(ctx: SignedInWrite, { unitCode, names }: MapCommand): Promise<boolean> {
  const target = await requireTarget(ctx, unitCode);
  const decided = [];
  const groupOf = groupsUnder(ctx);
  for (const { parentCode, nameKey } of names) {
    const parentId = await requirePermission(ctx, 'unit.map', parentCode);
    decided.push({ parentId, nameKey });
    const earlier = await findMapping(ctx.tx, parentId, nameKey);
    if (earlier?.unitId === target.id) continue;
    if (earlier) await endMapping(ctx.tx, parentId, nameKey, { at: ctx.now, reason: '' });
    const name = (await groupOf(parentId, nameKey))?.name ?? nameKey;
    await insertMapping(ctx.tx, {
      id: randomUUID(),
      parentId,
      nameKey,
      decidedAt: ctx.now,
      unitId: target.id,
      name,
      decidedBy: ctx.actor,
      endedAt: null,
      endReason: null,
      settledAt: null,
    });
    const detail = { name, parent: parentCode, unit: target.code, unitName: target.name };
    await leaveTrace(ctx, parentId, { verb: 'unit-name-mapped', subjectId: target.id, detail });
  }
  return settleNames(ctx, decided);
}

/** Takes a mapping back: what it moved waits again where its authors had put it. Answers as `mapUnits`. Throws `not-found`. */
export async function unmapUnit(ctx: SignedInWrite, { parentCode, nameKey }: UnlistedName, reason: string): Promise<boolean> {
  const parentId = await requirePermission(ctx, 'unit.map', parentCode);
  const mapping = await findMapping(ctx.tx, parentId, nameKey);
  if (!mapping) throw new Problem('not-found');
  await endMapping(ctx.tx, parentId, nameKey, { at: ctx.now, reason });
  const unit = await requireUnitByCode(ctx.tx, parentCode);
  await leaveTrace(ctx, parentId, {
    verb: 'unit-name-unmapped',
    subjectId: mapping.unitId,
    detail: { name: mapping.name, parent: unit.code, reason },
  });
  return settleNames(ctx, [{ parentId, nameKey }]);
}

async function requireTarget(ctx: SignedInWrite, unitCode: string): Promise<UnitRow> {
  await requirePermission(ctx, 'unit.map', unitCode);
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (unit?.level !== 'grassroots' || !isAliveOn(unit, vietnamDate(ctx.now))) {
    throw new Problem('invalid-fields', { errors: [{ pointer: '/unitCode', code: 'not-a-choice' }] });
  }
  return unit;
}
