import 'server-only';
import {
  type ContactRow,
  findContact,
  findSettings,
  listContacts,
  listMemberCounts,
  listNamed,
  type MemberCountRow,
  type SettingsRow,
} from '#lib/db/unit-details.ts';
import { countLevel } from '#lib/db/unit-levels.ts';
import { listPathUp, requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { NOT_YET, type UnitLife } from '#lib/domain/unit-change.ts';
import { UNIT_CHANGE_KINDS, type UnitChangeKind } from '#lib/domain/unit-tree.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead } from './context.ts';
import { isPermitted } from './is-permitted.ts';
import { lifeOf } from './life-of.ts';
import { mayChangeUnit } from './may-change-unit.ts';
import { type Decided, nameActors } from './name-actors.ts';
import { ownPartOf } from './own-units.ts';
import { requirePermission } from './require-permission.ts';

const MOST_FIGURES = 100;

export type OpenedUnit = {
  unit: UnitRow;
  life: UnitLife;
  /** In whose name above the unit its documents are headed; null for the root. */
  superior: string | null;
  /** From the root down to the unit itself; `isOwn`: within the account's subtrees. */
  path: { code: string; name: string; isOwn: boolean }[];
  successor: { code: string; name: string } | null;
  below: number;
  settings: SettingsRow | null;
  contacts: number;
  employers: string[];
  sections: string[];
  /** The newest figure of members; null when there is none. */
  members: MemberCountRow | null;
  /** The changes of the tree that the account may decide about it. */
  acts: UnitChangeKind[];
  /** The changes that the account may take back as long as they wait for their day. */
  takesBack: UnitChangeKind[];
  may: { edit: boolean; accounts: boolean; newAccount: boolean; posters: boolean };
};

/** Everything about one unit but personal data. Throws `not-found` outside the account's subtrees. */
export async function openUnit(ctx: SignedInRead, code: string): Promise<OpenedUnit> {
  await requirePermission(ctx, 'unit.read', code);
  const unit = await requireUnitByCode(ctx.tx, code);
  const names = async (kind: 'employers' | 'sections') => (await listNamed(ctx.tx, kind, unit.id)).map(({ name }) => name);
  const decides = await isPermitted(ctx, 'unit.restructure', code);
  return {
    unit,
    life: await lifeOf(ctx, unit),
    superior: unit.parentId === null ? null : (await named(ctx, unit.parentId)).name,
    path: await pathOf(ctx, unit),
    successor: unit.successorId === null ? null : await named(ctx, unit.successorId),
    below: await countLevel(ctx.tx, unit.id, vietnamDate(ctx.now)),
    settings: (await findSettings(ctx.tx, unit.id)) ?? null,
    contacts: (await listContacts(ctx.tx, unit.id)).length,
    employers: await names('employers'),
    sections: await names('sections'),
    members: (await listMemberCounts(ctx.tx, unit.id, 1))[0] ?? null,
    acts: decides ? await actsAt(ctx, unit) : [],
    takesBack: decides ? await takenBackAt(ctx, unit) : [],
    may: {
      edit: await isPermitted(ctx, 'unit.edit', code),
      accounts: await isPermitted(ctx, 'account.read', code),
      newAccount: unit.dissolvedOn === null && (await isPermitted(ctx, 'account.create', code)),
      posters: unit.dissolvedOn !== NOT_YET && (await isPermitted(ctx, 'poster.read', code)),
    },
  };
}

/** What has ended stays as it is; the root, and the topmost unit of an account, only get another name. */
async function actsAt(ctx: SignedInRead, unit: UnitRow): Promise<UnitChangeKind[]> {
  if (unit.dissolvedOn !== null) return [];
  const own: UnitChangeKind[] = unit.level === 'grassroots' ? ['rename'] : ['create', 'rename'];
  return unit.parentId !== null && (await mayChangeUnit(ctx, 'dissolve', unit)) ? [...own, 'move', 'merge', 'dissolve'] : own;
}

/** As they may be decided; so also what founds the unit itself, and what founds one below it. */
async function takenBackAt(ctx: SignedInRead, unit: UnitRow): Promise<UnitChangeKind[]> {
  const may = await Promise.all(UNIT_CHANGE_KINDS.map((kind) => mayChangeUnit(ctx, kind, unit)));
  return UNIT_CHANGE_KINDS.filter((_, i) => may[i]);
}

async function named({ tx }: SignedInRead, id: string): Promise<{ code: string; name: string }> {
  const { code, name } = await requireUnit(tx, id);
  return { code, name };
}

async function pathOf(ctx: SignedInRead, unit: UnitRow): Promise<OpenedUnit['path']> {
  const up = await listPathUp(ctx.tx, unit);
  const own = ownPartOf(ctx.account, up).length;
  return up.map(({ code, shortName }, index) => ({ code, name: shortName, isOwn: index < own })).reverse();
}

/** The figures of members of a unit with who recorded each, the newest day first. Throws `not-found`. */
export async function listMemberFigures(ctx: SignedInRead, code: string): Promise<Decided<MemberCountRow & { actor: string }>[]> {
  const unitId = await requirePermission(ctx, 'unit.read', code);
  const rows = await listMemberCounts(ctx.tx, unitId, MOST_FIGURES);
  return nameActors(
    ctx,
    rows.map((row) => ({ ...row, actor: row.recordedBy })),
  );
}

/** `above`: the units above it that name somebody, the nearest first. Of each the standing board comes first. */
type UnitContacts = { unitId: string; contacts: ContactRow[]; above: { code: string; name: string; contacts: ContactRow[] }[] };

/**
 * Whom to turn to at a unit, and whom its own officers turn to above it (R44), where they have no other rights: personal data, so the caller
 * notes that it was read. Throws `not-found` outside the account's subtrees.
 */
export async function listUnitContacts(ctx: SignedInRead, code: string): Promise<UnitContacts> {
  const unitId = await requirePermission(ctx, 'unit.read', code);
  const above: UnitContacts['above'] = [];
  for (const unit of (await listPathUp(ctx.tx, await requireUnit(ctx.tx, unitId))).slice(1)) {
    const contacts = await listContacts(ctx.tx, unit.id);
    if (contacts.length > 0) above.push({ code: unit.code, name: unit.name, contacts });
  }
  return { unitId, contacts: await listContacts(ctx.tx, unitId), above };
}

/** One of them; null for an id that nobody has yet. Throws `not-found` for one of another unit, or removed. */
export async function openContact(ctx: SignedInRead, code: string, id: string): Promise<ContactRow | null> {
  const unitId = await requirePermission(ctx, 'unit.edit', code);
  const found = await findContact(ctx.tx, id);
  if (!found) return null;
  if (found.unitId !== unitId || found.removedAt !== null) throw new Problem('not-found');
  return found;
}
