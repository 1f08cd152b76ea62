import 'server-only';
import type { AnnouncementWords, NewAnnouncement } from '#lib/contracts/announcement.ts';
import { isReason } from '#lib/contracts/reason.ts';
import {
  deleteDraft,
  findAnnouncement,
  hang,
  insertAnnouncement,
  type KnownAnnouncement,
  listAttachments,
  unhang,
  updateDraft,
} from '#lib/db/announcements.ts';
import { requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { audiencesBelow } from '#lib/domain/announcement.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { ReadContext, SignedInWrite } from './context.ts';
import { hangAttachment, type KeptFile } from './hang-attachment.ts';
import { leaveTrace } from './leave-trace.ts';

const MOST_ATTACHMENTS = 10;

/** The code of the unit that writes or has sent an announcement. Throws `not-found`. */
export async function senderOf(ctx: Pick<ReadContext, 'tx'>, id: string): Promise<string> {
  return (await requireAnnouncement(ctx, id)).senderCode;
}

export async function requireAnnouncement({ tx }: Pick<ReadContext, 'tx'>, id: string): Promise<KnownAnnouncement> {
  const found = await findAnnouncement(tx, id);
  if (!found) throw new Problem('not-found');
  return found;
}

/**
 * Begins an announcement (R3): nobody sees it before it is sent. The same id again is the same draft. Throws `invalid-fields`,
 * `content-conflict` for an id used elsewhere, `not-found` for a correction of what this unit has not sent.
 */
export async function draftAnnouncement(ctx: SignedInWrite, { id, unitCode, corrects, reason, ...words }: NewAnnouncement): Promise<void> {
  const unit = await requireUnitByCode(ctx.tx, unitCode);
  const earlier = await findAnnouncement(ctx.tx, id);
  if (earlier && earlier.unitId !== unit.id) throw new Problem('content-conflict');
  if (earlier) return;
  requireSound(ctx, unit, words);
  requireReason(corrects, reason);
  const correctsId = corrects === '' ? null : (await requireCorrectable(ctx, corrects, unit)).id;
  const correctionReason = correctsId === null ? null : reason;
  const facts = { ...words, correctsId, correctionReason, createdBy: ctx.actor, createdAt: ctx.now };
  await insertAnnouncement(ctx.tx, { id, kind: 'announcement', unitId: unit.id, ...facts });
  await leaveTrace(ctx, unit.id, { verb: 'announcement-drafted', subjectId: id, detail: { title: words.title, corrects: correctsId } });
}

/** What was sent and still holds may be corrected, once at a time. */
async function requireCorrectable(ctx: SignedInWrite, id: string, unit: UnitRow): Promise<KnownAnnouncement> {
  const found = await findAnnouncement(ctx.tx, id);
  if (!found || found.unitId !== unit.id || found.kind !== 'announcement' || found.sentAt === null) throw new Problem('not-found');
  if (found.withdrawnAt !== null || found.correctedBy !== null) throw new Problem('revision-conflict');
  return found;
}

function requireSound(
  ctx: SignedInWrite,
  unit: UnitRow,
  { audience, acknowledgeBy }: Pick<AnnouncementWords, 'audience' | 'acknowledgeBy'>,
) {
  const errors = [
    ...(audiencesBelow(unit.level).includes(audience) ? [] : [{ pointer: '/audience', code: 'not-a-choice' }]),
    ...(acknowledgeBy !== null && acknowledgeBy < vietnamDate(ctx.now) ? [{ pointer: '/acknowledgeBy', code: 'in-the-past' }] : []),
  ];
  if (errors.length > 0) throw new Problem('invalid-fields', { errors });
}

/** A correction says what was wrong. */
function requireReason(corrects: string, reason: string): void {
  if (corrects !== '' && !isReason(reason)) throw new Problem('invalid-fields', { errors: [{ pointer: '/reason', code: 'required' }] });
}

/** Throws `not-found`, and `revision-conflict` for what was sent in the meantime. */
async function requireDraft(ctx: SignedInWrite, id: string): Promise<KnownAnnouncement> {
  const found = await requireAnnouncement(ctx, id);
  if (found.sentAt !== null) throw new Problem('revision-conflict');
  return found;
}

export async function changeDraft(ctx: SignedInWrite, id: string, { reason, ...words }: AnnouncementWords): Promise<void> {
  const draft = await requireDraft(ctx, id);
  requireSound(ctx, await requireUnit(ctx.tx, draft.unitId), words);
  requireReason(draft.correctsId ?? '', reason);
  const correctionReason = draft.correctsId === null ? null : reason;
  await updateDraft(ctx.tx, id, { ...words, correctionReason });
  await leaveTrace(ctx, draft.unitId, { verb: 'announcement-changed', subjectId: id, detail: { title: words.title } });
}

/** Gone with what hangs on it. Answers the code of its unit. */
export async function discardDraft(ctx: SignedInWrite, id: string): Promise<string> {
  const draft = await requireDraft(ctx, id);
  await deleteDraft(ctx.tx, id);
  await leaveTrace(ctx, draft.unitId, { verb: 'announcement-discarded', subjectId: id, detail: { title: draft.title } });
  return draft.senderCode;
}

/** Hangs a file on a draft; the same file again is there once. Throws `invalid-fields` on `/file` without one, or with ten already. */
export async function attachToDraft(ctx: SignedInWrite, id: string, file: KeptFile | null): Promise<void> {
  const draft = await requireDraft(ctx, id);
  if (file === null) throw new Problem('invalid-fields', { errors: [{ pointer: '/file', code: 'required' }] });
  const there = await listAttachments(ctx.tx, id);
  if (there.some(({ sha256, name }) => sha256 === file.sha256 && name === file.name)) return;
  if (there.length >= MOST_ATTACHMENTS) throw new Problem('invalid-fields', { errors: [{ pointer: '/file', code: 'too-many' }] });
  const row = await hangAttachment(ctx, file);
  await hang(ctx.tx, id, row.id);
  await leaveTrace(ctx, draft.unitId, { verb: 'attachment-added', subjectId: id, detail: { file: file.name, sha256: file.sha256 } });
}

/** Takes it off again; taken off twice, it has happened once. */
export async function detachFromDraft(ctx: SignedInWrite, id: string, attachmentId: string): Promise<void> {
  const draft = await requireDraft(ctx, id);
  const file = (await listAttachments(ctx.tx, id)).find((one) => one.id === attachmentId);
  if (!file) return;
  await unhang(ctx.tx, id, attachmentId);
  await leaveTrace(ctx, draft.unitId, { verb: 'attachment-removed', subjectId: id, detail: { file: file.name } });
}
