import 'server-only';
import { randomUUID } from 'node:crypto';
import type { NewContact, NewMemberCount, UnitSettings, Workplaces } from '#lib/contracts/unit-details.ts';
import { queueUnit } from '#lib/db/board-queue.ts';
import {
  type ContactRow,
  findContact,
  findSettings,
  insertMemberCount,
  insertNamed,
  listMemberCounts,
  listNamed,
  type NamedKind,
  putContact,
  putSettings,
  removeNamed,
} from '#lib/db/unit-details.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { changes, leaveTrace } from './leave-trace.ts';

/** What stands in the head and foot of the unit's documents from now on (R5, R46, R47). */
export async function changeUnitSettings(ctx: SignedInWrite, unitCode: string, settings: UnitSettings): Promise<void> {
  const { id: unitId } = await requireUnitByCode(ctx.tx, unitCode);
  const before = await findSettings(ctx.tx, unitId);
  await putSettings(ctx.tx, { unitId, ...settings, updatedAt: ctx.now });
  const detail = changes(before ? settingFacts(before) : {}, settingFacts(settings));
  /** A person's name stays out of the trace; that it changed does not. */
  const signatory = settings.signatoryName === (before?.signatoryName ?? '') ? {} : { signatoryChanged: true };
  if (Object.keys({ ...detail, ...signatory }).length === 0) return;
  await leaveTrace(ctx, unitId, { verb: 'unit-settings-changed', subjectId: unitId, detail: { ...detail, ...signatory } });
}

function settingFacts({ documentNumberStyle, place, signatureLines, recipients, legalBases }: Omit<UnitSettings, 'signatoryName'>) {
  const facts: Record<string, string> = {
    documentNumberStyle,
    place,
    signatureLines: signatureLines.join('\n'),
    recipients: recipients.join('\n'),
    legalBases: legalBases.join('\n'),
  };
  return facts;
}

/**
 * Writes whom to turn to at a unit (R44), new or corrected under an id that the page made: sent twice, it is one. Throws `not-found` for an
 * id of another unit or one that was removed.
 */
export async function writeContact(ctx: SignedInWrite, { code, id }: { code: string; id: string }, contact: NewContact): Promise<void> {
  const { id: unitId } = await requireUnitByCode(ctx.tx, code);
  const before = await findContact(ctx.tx, id);
  if (before && !isOf(before, unitId)) throw new Problem('not-found');
  await putContact(ctx.tx, { id, unitId, ...contact, removedAt: null });
  const changed = (['name', 'position', 'phone', 'email', 'role'] as const).filter((key) => (before?.[key] ?? null) !== contact[key]);
  const detail = { unit: code, contactRole: contact.role, changed: before ? changed.join(', ') : 'new' };
  if (changed.length > 0) await leaveTrace(ctx, unitId, { verb: 'unit-contact-changed', subjectId: id, detail });
}

/** Nobody is told to turn there any more. Throws `not-found`. */
export async function removeContact(ctx: SignedInWrite, { code, id }: { code: string; id: string }): Promise<void> {
  const { id: unitId } = await requireUnitByCode(ctx.tx, code);
  const before = await findContact(ctx.tx, id);
  if (!before || !isOf(before, unitId)) throw new Problem('not-found');
  await putContact(ctx.tx, { ...before, removedAt: ctx.now });
  await leaveTrace(ctx, unitId, { verb: 'unit-contact-removed', subjectId: id, detail: { unit: code, contactRole: before.role } });
}

const isOf = (contact: ContactRow, unitId: string) => contact.unitId === unitId && contact.removedAt === null;

/**
 * Records how many members a unit had on a day and who says so (R34); a figure that was wrong is corrected by a new one. The same figure
 * again is not recorded twice. Throws `invalid-fields` for a day to come.
 */
export async function recordMembers(ctx: SignedInWrite, unitCode: string, { members, asOf, source }: NewMemberCount): Promise<void> {
  const { id: unitId } = await requireUnitByCode(ctx.tx, unitCode);
  if (asOf > vietnamDate(ctx.now)) throw new Problem('invalid-fields', { errors: [{ pointer: '/asOf', code: 'in-the-future' }] });
  const known = await listMemberCounts(ctx.tx, unitId, 1_000);
  const ofDay = known.find((one) => one.asOf === asOf);
  if (ofDay?.members === members && ofDay.source === source) return;
  const recordedAt = Math.max(ctx.now, (ofDay?.recordedAt ?? 0) + 1);
  await insertMemberCount(ctx.tx, { unitId, asOf, recordedAt, members, source, recordedBy: ctx.account.id });
  await queueUnit(ctx.tx, unitId, ctx.now);
  const detail = { asOf, source, ...changes({ members: (ofDay ?? known[0])?.members ?? null }, { members }) };
  await leaveTrace(ctx, unitId, { verb: 'member-count-recorded', subjectId: unitId, detail });
}

/** Employers and sections of a unit, as whole lists: what is not listed any more is removed. */
export async function changeWorkplaces(ctx: SignedInWrite, unitCode: string, wanted: Workplaces): Promise<void> {
  const { id: unitId } = await requireUnitByCode(ctx.tx, unitCode);
  const facts = { ...(await changeNames(ctx, unitId, 'employers', wanted)), ...(await changeNames(ctx, unitId, 'sections', wanted)) };
  if (Object.keys(facts).length > 0) await leaveTrace(ctx, unitId, { verb: 'unit-workplaces-changed', subjectId: unitId, detail: facts });
}

async function changeNames(ctx: SignedInWrite, unitId: string, kind: NamedKind, wanted: Workplaces) {
  const names = [...new Set(wanted[kind])];
  const known = await listNamed(ctx.tx, kind, unitId);
  const gone = known.filter(({ name }) => !names.includes(name));
  const added = names.filter((name) => known.every((one) => one.name !== name));
  await removeNamed(
    ctx.tx,
    kind,
    gone.map(({ id }) => id),
    ctx.now,
  );
  await insertNamed(
    ctx.tx,
    kind,
    added.map((name) => ({ id: randomUUID(), unitId, name })),
  );
  const before = known.map(({ name }) => name).join('; ');
  const after = names.toSorted((a, b) => (a < b ? -1 : 1)).join('; ');
  return changes({ [kind]: before }, { [kind]: after });
}
