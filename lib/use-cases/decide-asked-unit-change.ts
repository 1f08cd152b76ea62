import 'server-only';
import { createHash } from 'node:crypto';
import type { AskedUnitChange } from '#lib/contracts/unit-change-request.ts';
import { readUnitChange } from '#lib/contracts/unit-change-request.ts';
import type { Confirmed } from '#lib/contracts/window-request.ts';
import { countPermits } from '#lib/db/late-permits.ts';
import { findTreeVersion } from '#lib/db/tree-version.ts';
import { findUnitChange } from '#lib/db/unit-changes.ts';
import { countLevel } from '#lib/db/unit-levels.ts';
import { findUnitByCode, requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { type FieldError, Problem } from '#lib/domain/problem.ts';
import type { UnitChange, UnitChangeTime } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { cancelUnitChange, decideUnitChange } from './change-units.ts';
import type { SignedInRead, SignedInWrite } from './context.ts';
import { mayAt } from './may-at.ts';
import { requireMayChangeUnit } from './may-change-unit.ts';
import { type RolesAtEnd, rolesAtEnd } from './roles-at-end.ts';
import { judgeUnitChange } from './unit-change-facts.ts';

type Named = { code: string; name: string };

/** What a change would do, to be told before it is confirmed. `isLater`: it waits for its day. */
export type ToldUnitChange = {
  act: AskedUnitChange['act'];
  unit: Named;
  parent: Named | null;
  target: Named | null;
  newNames: { code: string; name: string } | null;
  below: number;
  /** Who has a role at a unit that would end; null for a change that ends none. */
  roles: RolesAtEnd | null;
  /** Late permits of a unit that would end, which hold now. */
  latePermits: number;
  effectiveOn: string;
  isLater: boolean;
};
type JudgedUnitChange = { told: ToldUnitChange; seen: string } | { errors: FieldError[] };

/** Fields of the form by the members of a change. */
const FIELD_OF: Readonly<Record<string, string>> = {
  '/code': '/newCode',
  '/name': '/unitName',
  '/effectiveOn': '/day',
  '/parentCode': '/targetCode',
  '/intoCode': '/targetCode',
  '/successorCode': '/targetCode',
  '/unitCode': '/targetCode',
  '/unitCode not-alive': '/day',
};
/** Below the unit of the address nothing names a parent. */
const FIELD_OF_NEWCOMER: typeof FIELD_OF = { '/parentCode': '/level', '/parentCode not-alive': '/day' };

function inForm(kind: UnitChange['kind'], errors: readonly FieldError[]): FieldError[] {
  const fields = kind === 'create' ? { ...FIELD_OF, ...FIELD_OF_NEWCOMER } : FIELD_OF;
  return errors.map(({ pointer, code }) => ({ pointer: fields[`${pointer} ${code}`] ?? fields[pointer] ?? pointer, code }));
}

/** Judges a question about the tree as it stands; nothing happens. */
export async function judgeAskedUnitChange(ctx: SignedInRead, asked: AskedUnitChange): Promise<JudgedUnitChange> {
  const read = readUnitChange(asked);
  if ('errors' in read) return read;
  const { change, effectiveOn } = read;
  const errors = await faultsOf(ctx, change, { effectiveOn, reason: 'asked' });
  if (errors.length > 0) return { errors };
  const unit = await requireUnitByCode(ctx.tx, asked.code);
  const target = otherUnit(change);
  const today = vietnamDate(ctx.now);
  const roles = await rolesOf(ctx, change, unit);
  const told = {
    act: change.kind,
    unit,
    parent: unit.parentId === null ? null : await requireUnit(ctx.tx, unit.parentId),
    target: target === null ? null : await requireUnitByCode(ctx.tx, target),
    roles,
    latePermits: roles === null ? 0 : await countPermits(ctx.tx, unit.id, ctx.now),
    newNames: change.kind === 'create' ? change : change.kind === 'rename' ? { ...change, code: unit.code } : null,
    below: await countLevel(ctx.tx, unit.id, today),
    effectiveOn,
    isLater: effectiveOn > today,
  };
  return { told, seen: await seenOf(ctx, roles) };
}

/** Changes with the tree, and with the roles that were told. */
async function seenOf({ tx }: Pick<SignedInRead, 'tx'>, roles: RolesAtEnd | null): Promise<string> {
  const ids = roles === null ? [] : [...roles.along, ...roles.left].map(({ id }) => id);
  const digest = ids.length === 0 ? [] : [createHash('sha256').update(ids.join()).digest('hex').slice(0, 12)];
  return [await findTreeVersion(tx), ...digest].join('-');
}

async function rolesOf(ctx: SignedInRead, change: UnitChange, unit: UnitRow): Promise<RolesAtEnd | null> {
  if (change.kind !== 'merge' && change.kind !== 'dissolve') return null;
  const successor = otherUnit(change);
  return rolesAtEnd(ctx, unit, successor === null ? null : ((await findUnitByCode(ctx.tx, successor)) ?? null));
}

/** The new parent or the successor, which must be the account's to change as well. */
function otherUnit(change: UnitChange): string | null {
  if (change.kind === 'move') return change.parentCode;
  if (change.kind === 'merge') return change.intoCode;
  return change.kind === 'dissolve' ? change.successorCode : null;
}

/** Each field once, its first reason. */
async function faultsOf(ctx: SignedInRead, change: UnitChange, time: UnitChangeTime): Promise<FieldError[]> {
  const faults = [...(await targetErrors(ctx, change)), ...inForm(change.kind, await judgeUnitChange(ctx, change, time))];
  return faults.filter(({ pointer }, i) => faults.findIndex((other) => other.pointer === pointer) === i);
}

async function targetErrors(ctx: SignedInRead, change: UnitChange): Promise<FieldError[]> {
  const other = otherUnit(change);
  return other === null || (await mayAt(ctx, 'unit.restructure', other)) ? [] : [{ pointer: '/targetCode', code: 'not-right' }];
}

/**
 * Carries out what was asked and confirmed about the tree, or keeps it for its day. Throws `revision-conflict` when the tree, or who has
 * a role at a unit that ends, changed after the consequences were told, `invalid-fields` for what cannot be, `forbidden-role` for what is
 * decided above the account's own units.
 */
export async function decideAskedUnitChange(
  ctx: SignedInWrite,
  { reason, seen }: Confirmed,
  asked: AskedUnitChange,
): Promise<{ code: string; applied: boolean }> {
  const read = readUnitChange(asked);
  if ('errors' in read) throw new Problem('invalid-fields', { errors: read.errors });
  const { change, effectiveOn } = read;
  const unit = await requireUnitByCode(ctx.tx, asked.code);
  await requireMayChangeUnit(ctx, change.kind, unit);
  if (seen !== (await seenOf(ctx, await rolesOf(ctx, change, unit)))) throw new Problem('revision-conflict');
  const errors = await faultsOf(ctx, change, { effectiveOn, reason });
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
  const { applied } = await decideUnitChange(ctx, change, { effectiveOn, reason });
  return { code: change.kind === 'create' ? change.code : asked.code, applied };
}

/**
 * Takes back a change of a unit whose day has not come, by who may decide it. Throws `not-found` for one of another unit, `forbidden-role`,
 * `revision-conflict` when it is done.
 */
export async function takeBackUnitChange(ctx: SignedInWrite, { code, id }: { code: string; id: string }): Promise<void> {
  const unit = await requireUnitByCode(ctx.tx, code);
  const change = await findUnitChange(ctx.tx, id);
  if (change?.unitId !== unit.id) throw new Problem('not-found');
  await requireMayChangeUnit(ctx, change.kind, unit);
  await cancelUnitChange(ctx, id);
}
