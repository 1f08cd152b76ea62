import 'server-only';
import { tallyBelow } from '#lib/db/acknowledgements.ts';
import { findAnnouncement, markAnnouncementWithdrawn, markSent } from '#lib/db/announcements.ts';
import { levelsOf } from '#lib/domain/announcement.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInWrite } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { requireAnnouncement } from './write-announcement.ts';

/**
 * Sends a draft: from now on every unit that it means sees it, and those that come under the sender later. Nothing is written for each
 * of them. Sent twice, it has happened once. Throws `revision-conflict` when what it corrects was corrected or withdrawn in the
 * meantime, `invalid-fields` when nobody would receive it.
 */
export async function sendAnnouncement(ctx: SignedInWrite, id: string): Promise<void> {
  const draft = await requireAnnouncement(ctx, id);
  if (draft.sentAt !== null) return;
  const corrected = draft.correctsId === null ? undefined : await findAnnouncement(ctx.tx, draft.correctsId);
  if (corrected && (corrected.withdrawnAt !== null || corrected.correctedBy !== null)) throw new Problem('revision-conflict');
  const reach = { announcementId: id, levels: levelsOf(draft.audience ?? 'grassroots'), today: vietnamDate(ctx.now), everBelow: null };
  const { receivers } = await tallyBelow(ctx.tx, draft.unitId, reach);
  if (receivers === 0) throw new Problem('invalid-fields', { errors: [{ pointer: '/audience', code: 'nobody' }] });
  await markSent(ctx.tx, id, ctx.actor, ctx.now);
  const { title, audience, correctsId, correctionReason } = draft;
  const detail = { title, audience, receivers, ...(correctsId === null ? {} : { corrects: correctsId, reason: correctionReason }) };
  await leaveTrace(ctx, draft.unitId, { verb: 'announcement-sent', subjectId: id, detail });
}

/** Takes back what was sent: receivers see that, and why, in its place. Withdrawn twice, it has happened once. Throws `not-found` for a draft. */
export async function withdrawAnnouncement(ctx: SignedInWrite, id: string, reason: string): Promise<void> {
  const sent = await requireAnnouncement(ctx, id);
  if (sent.sentAt === null) throw new Problem('not-found');
  if (!(await markAnnouncementWithdrawn(ctx.tx, id, ctx.actor, ctx.now, reason))) return;
  await leaveTrace(ctx, sent.unitId, { verb: 'announcement-withdrawn', subjectId: id, detail: { title: sent.title, reason } });
}
