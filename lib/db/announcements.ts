import 'server-only';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { announcementAttachments, announcements, announcementUnits } from '#drizzle/schema/announcements.ts';
import { attachments } from '#drizzle/schema/attachments.ts';
import { units } from '#drizzle/schema/units.ts';
import type { ReminderFacts } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { AttachmentRow } from './attachments.ts';
import type { Tx } from './engine.ts';

type AnnouncementRow = typeof announcements.$inferSelect;
/** `correctedBy`: what was sent in its place. */
export type KnownAnnouncement = AnnouncementRow & { senderCode: string; senderName: string; correctedBy: string | null };
export type After = { at: Instant; id: string } | null;

const later = alias(announcements, 'later');
const correctedBy = sql<string | null>`(SELECT ${later.id} FROM ${announcements} AS later
  WHERE ${later.correctsId} = ${announcements.id} AND ${later.sentAt} IS NOT NULL ORDER BY ${later.sentAt} DESC LIMIT 1)`;

const known = (tx: Tx) =>
  tx
    .select({ row: announcements, senderCode: units.code, senderName: units.name, correctedBy })
    .from(announcements)
    .innerJoin(units, eq(units.id, announcements.unitId));

type Selected = { row: AnnouncementRow; senderCode: string; senderName: string; correctedBy: string | null };
const flat = ({ row, ...rest }: Selected): KnownAnnouncement => ({ ...row, ...rest });

export async function findAnnouncement(tx: Tx, id: string): Promise<KnownAnnouncement | undefined> {
  return (await known(tx).where(eq(announcements.id, id))).map(flat)[0];
}

export async function insertAnnouncement(tx: Tx, row: typeof announcements.$inferInsert): Promise<void> {
  await tx.insert(announcements).values(row);
}

type Words = Pick<AnnouncementRow, 'title' | 'text' | 'audience' | 'acknowledgeBy' | 'correctionReason'>;

/** False for one that was sent: it no longer changes. */
export async function updateDraft(tx: Tx, id: string, words: Words): Promise<boolean> {
  const isDraft = and(eq(announcements.id, id), isNull(announcements.sentAt));
  return (await tx.update(announcements).set(words).where(isDraft).returning({ id: announcements.id })).length === 1;
}

/** False when it was sent already. */
export async function markSent(tx: Tx, id: string, by: string, at: Instant): Promise<boolean> {
  const isDraft = and(eq(announcements.id, id), isNull(announcements.sentAt));
  return (await tx.update(announcements).set({ sentBy: by, sentAt: at }).where(isDraft).returning({ id: announcements.id })).length === 1;
}

/** False for a draft, and for one that was withdrawn already. */
export async function markAnnouncementWithdrawn(tx: Tx, id: string, by: string, at: Instant, reason: string): Promise<boolean> {
  const stands = and(eq(announcements.id, id), isNotNull(announcements.sentAt), isNull(announcements.withdrawnAt));
  const set = { withdrawnBy: by, withdrawnAt: at, withdrawReason: reason };
  return (await tx.update(announcements).set(set).where(stands).returning({ id: announcements.id })).length === 1;
}

/** A draft and what hangs on it; answers whether there was one. */
export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  const [draft] = await tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(and(eq(announcements.id, id), isNull(announcements.sentAt)));
  if (!draft) return false;
  for (const file of await listAttachments(tx, id)) await unhang(tx, id, file.id);
  await tx.delete(announcements).where(eq(announcements.id, id));
  return true;
}

export async function listAttachments(tx: Tx, announcementId: string): Promise<AttachmentRow[]> {
  const rows = await tx
    .select({ file: attachments })
    .from(announcementAttachments)
    .innerJoin(attachments, eq(attachments.id, announcementAttachments.attachmentId))
    .where(eq(announcementAttachments.announcementId, announcementId))
    .orderBy(asc(attachments.addedAt), asc(attachments.id));
  return rows.map(({ file }) => file);
}

export async function hang(tx: Tx, announcementId: string, attachmentId: string): Promise<void> {
  await tx.insert(announcementAttachments).values({ announcementId, attachmentId });
}

/** Takes a file off again; its bytes go later, when nothing names them. */
export async function unhang(tx: Tx, announcementId: string, attachmentId: string): Promise<void> {
  const isIt = and(eq(announcementAttachments.announcementId, announcementId), eq(announcementAttachments.attachmentId, attachmentId));
  await tx.delete(announcementAttachments).where(isIt);
  await tx.delete(attachments).where(eq(attachments.id, attachmentId));
}

const before = (after: After): SQL | undefined =>
  after === null
    ? undefined
    : or(lt(announcements.sentAt, after.at), and(eq(announcements.sentAt, after.at), lt(announcements.id, after.id)));

/** What one of these units has sent, the newest first. */
export async function listSentBy(tx: Tx, unitIds: readonly string[], after: After, limit: number): Promise<KnownAnnouncement[]> {
  const rows = await known(tx)
    .where(and(inArray(announcements.unitId, [...unitIds]), isNotNull(announcements.sentAt), before(after)))
    .orderBy(desc(announcements.sentAt), desc(announcements.id))
    .limit(limit);
  return rows.map(flat);
}

/** What is being written there, the newest first. */
export async function listDrafts(tx: Tx, unitId: string, limit: number): Promise<KnownAnnouncement[]> {
  const rows = await known(tx)
    .where(and(eq(announcements.unitId, unitId), isNull(announcements.sentAt)))
    .orderBy(desc(announcements.createdAt), desc(announcements.id))
    .limit(limit);
  return rows.map(flat);
}

/** What one of these units has sent by level, the newest first. */
export async function listFromAbove(tx: Tx, senderIds: readonly string[], after: After, limit: number): Promise<KnownAnnouncement[]> {
  if (senderIds.length === 0) return [];
  const isSent = and(
    inArray(announcements.unitId, [...senderIds]),
    isNotNull(announcements.sentAt),
    eq(announcements.kind, 'announcement'),
  );
  const rows = await known(tx)
    .where(and(isSent, before(after)))
    .orderBy(desc(announcements.sentAt), desc(announcements.id))
    .limit(limit);
  return rows.map(flat);
}

/** Reminders that name a unit, the newest first. */
export async function listReminders(tx: Tx, unitId: string, after: After, limit: number): Promise<KnownAnnouncement[]> {
  const rows = await known(tx)
    .innerJoin(announcementUnits, eq(announcementUnits.announcementId, announcements.id))
    .where(and(eq(announcementUnits.unitId, unitId), before(after)))
    .orderBy(desc(announcementUnits.sentAt), desc(announcementUnits.announcementId))
    .limit(limit);
  return rows.map(flat);
}

/** Whom a reminder names. */
export async function nameUnits(
  tx: Tx,
  announcementId: string,
  named: readonly { id: string; facts: ReminderFacts }[],
  sentAt: Instant,
): Promise<void> {
  for (let from = 0; from < named.length; from += 500) {
    const rows = named.slice(from, from + 500).map(({ id, facts }) => ({ unitId: id, announcementId, sentAt, facts }));
    await tx.insert(announcementUnits).values(rows);
  }
}

/** What a reminder says of a unit that it names; undefined when it does not. */
export async function findNamed(tx: Tx, announcementId: string, unitId: string): Promise<ReminderFacts | undefined> {
  const isIt = and(eq(announcementUnits.announcementId, announcementId), eq(announcementUnits.unitId, unitId));
  return (await tx.select({ facts: announcementUnits.facts }).from(announcementUnits).where(isIt))[0]?.facts;
}

/** Which of these units a reminder has named since an instant, withdrawn ones left out. */
export async function listRemindedSince(tx: Tx, unitIds: readonly string[], since: Instant): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < unitIds.length; from += 500) {
    const rows = await tx
      .select({ unitId: announcementUnits.unitId })
      .from(announcementUnits)
      .innerJoin(announcements, eq(announcements.id, announcementUnits.announcementId))
      .where(
        and(
          inArray(announcementUnits.unitId, unitIds.slice(from, from + 500)),
          gt(announcementUnits.sentAt, since),
          isNull(announcements.withdrawnAt),
        ),
      );
    for (const { unitId } of rows) found.add(unitId);
  }
  return found;
}
