import 'server-only';
import { listAcknowledged } from '#lib/db/acknowledgements.ts';
import {
  type After,
  findAnnouncement,
  findNamed,
  type KnownAnnouncement,
  listAttachments,
  listFromAbove,
  listReminders,
} from '#lib/db/announcements.ts';
import { type AttachmentRow, findAttachment } from '#lib/db/attachments.ts';
import { findRolesAbove } from '#lib/db/grants.ts';
import { findEndedAt } from '#lib/db/unit-changes.ts';
import { listUnitsEverAbove } from '#lib/db/unit-history.ts';
import { findLiving, listPathUp, requireUnit, requireUnitByCode, type UnitRow } from '#lib/db/units.ts';
import { ASKS_FOR, isConcerned, isMeant, type ReminderFacts, stateOf } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate, vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { requireAnnouncement } from './write-announcement.ts';

const PAGE = 20;
/** Looked through for what still waits; whoever leaves more than these unmarked hears of the newest. */
const MOST_OPEN = 50;

/**
 * What a unit was sent. `isMeant`: it is asked to mark it; otherwise it only goes to units below, or the unit has ended (`hasEnded`).
 * `markedAt`: when it did.
 */
export type InboxItem = { announcement: KnownAnnouncement; isMeant: boolean; hasEnded: boolean; markedAt: Instant | null };
export type Inbox = { items: InboxItem[]; next: After };

/** What the units above have sent to a unit, or to what stands below it, the newest first. Throws `not-found`, `forbidden-role`. */
export async function listInbox(ctx: SignedInRead, unitCode: string, after: After): Promise<Inbox> {
  await requirePermission(ctx, 'announcement.read', unitCode);
  return readInbox(ctx, await requireUnitByCode(ctx.tx, unitCode), after, PAGE);
}

/** What a unit has not marked as received yet and still should, the newest first. */
export async function listOpenAnnouncements(ctx: SignedInRead, unitCode: string): Promise<KnownAnnouncement[]> {
  await requirePermission(ctx, 'announcement.read', unitCode);
  const { items } = await readInbox(ctx, await requireUnitByCode(ctx.tx, unitCode), null, MOST_OPEN);
  return items.filter((item) => isOpen(item, ctx.now)).map(({ announcement }) => announcement);
}

/** Does it wait for somebody's "đã nhận"? What was corrected or withdrawn does not, nor what is long past. */
function isOpen({ announcement, isMeant: meant, markedAt }: InboxItem, now: Instant): boolean {
  if (!meant || markedAt !== null || stateOf(announcement) !== 'sent') return false;
  const { sentAt, acknowledgeBy } = announcement;
  return now - (sentAt ?? now) < ASKS_FOR || (acknowledgeBy !== null && acknowledgeBy >= vietnamDate(now));
}

async function readInbox(ctx: SignedInRead, unit: UnitRow, after: After, limit: number): Promise<Inbox> {
  const senders = [...(await sendersAbove(ctx, unit))];
  const found = await collect(ctx, { unit, senders }, earlier(after, await endOf(ctx, unit)), limit + 1);
  const shown = found.slice(0, limit);
  const ids = shown.map(({ id }) => id);
  const marks = await listAcknowledged(ctx.tx, unit.id, ids);
  const items = shown.map((announcement) => ({
    announcement,
    isMeant: means(announcement, unit),
    hasEnded: unit.dissolvedOn !== null,
    markedAt: marks.get(announcement.id) ?? null,
  }));
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items, next: last?.sentAt == null ? null : { at: last.sentAt, id: last.id } };
}

/** When a unit ended: nothing is sent to it from then on, whatever earlier day the decision names. Null for one that has not. */
async function endOf({ tx }: Pick<SignedInRead, 'tx'>, { id, dissolvedOn }: UnitRow): Promise<Instant | null> {
  return dissolvedOn === null ? null : ((await findEndedAt(tx, id)) ?? vietnamMidnight(dissolvedOn));
}

const earlier = (after: After, end: Instant | null): After =>
  end === null || (after !== null && after.at < end) ? after : { at: end, id: '' };

/** Units above, and those that stood above until they ended into one of them: what they sent stays where it was received. */
async function sendersAbove({ tx, now }: Pick<SignedInRead, 'tx' | 'now'>, unit: UnitRow): Promise<Set<string>> {
  const above = new Set((await listPathUp(tx, unit)).slice(1).map(({ id }) => id));
  const senders = new Set(above);
  for (const id of await listUnitsEverAbove(tx, unit.id)) {
    if (id === unit.id || above.has(id)) continue;
    const living = await findLiving(tx, await requireUnit(tx, id), vietnamDate(now));
    if (living && above.has(living.id)) senders.add(id);
  }
  return senders;
}

/** Walks on until there are enough that concern the unit: what only goes to units above it is passed over. */
async function collect(ctx: SignedInRead, { unit, senders }: { unit: UnitRow; senders: string[] }, from: After, limit: number) {
  const found = await listReminders(ctx.tx, unit.id, from, limit);
  for (let after = from; ; ) {
    const rows = await listFromAbove(ctx.tx, senders, after, limit);
    found.push(...rows.filter((row) => row.audience !== null && isConcerned(row.audience, unit.level)));
    const last = rows.at(-1);
    if (rows.length < limit || found.length >= 2 * limit || last?.sentAt == null) break;
    after = { at: last.sentAt, id: last.id };
  }
  return found.sort(newestFirst).slice(0, limit);
}

const newestFirst = (a: KnownAnnouncement, b: KnownAnnouncement) => (b.sentAt ?? 0) - (a.sentAt ?? 0) || (a.id < b.id ? 1 : -1);

/** Is the unit itself asked to mark it? */
export function means({ audience }: KnownAnnouncement, unit: UnitRow): boolean {
  return unit.dissolvedOn === null && (audience === null || isMeant(audience, unit.level));
}

/** What a unit may see of an announcement: one of a unit above that concerns it, or a reminder that names it. */
export async function concerns(ctx: Pick<SignedInRead, 'tx' | 'now'>, announcement: KnownAnnouncement, unit: UnitRow): Promise<boolean> {
  if (announcement.sentAt === null || announcement.sentAt >= ((await endOf(ctx, unit)) ?? Number.POSITIVE_INFINITY)) return false;
  if (announcement.audience === null) return (await findNamed(ctx.tx, announcement.id, unit.id)) !== undefined;
  return isConcerned(announcement.audience, unit.level) && (await sendersAbove(ctx, unit)).has(announcement.unitId);
}

/** `facts`: what a reminder says of the unit itself. */
export type OpenedItem = InboxItem & { unit: UnitRow; files: AttachmentRow[]; correctsTitle: string | null; facts: ReminderFacts | null };

/** One announcement as a unit below its sender sees it. Throws `not-found` for what does not concern the unit, `forbidden-role`. */
export async function openInboxItem(ctx: SignedInRead, unitCode: string, id: string): Promise<OpenedItem> {
  await requirePermission(ctx, 'announcement.read', unitCode);
  const unit = await requireUnitByCode(ctx.tx, unitCode);
  const announcement = await requireAnnouncement(ctx, id);
  if (!(await concerns(ctx, announcement, unit))) throw new Problem('not-found');
  const corrected = announcement.correctsId === null ? undefined : await findAnnouncement(ctx.tx, announcement.correctsId);
  const isWithdrawn = announcement.withdrawnAt !== null;
  return {
    announcement: isWithdrawn ? { ...announcement, text: '' } : announcement,
    unit,
    isMeant: means(announcement, unit),
    hasEnded: unit.dissolvedOn !== null,
    markedAt: (await listAcknowledged(ctx.tx, unit.id, [id])).get(id) ?? null,
    files: isWithdrawn ? [] : await listAttachments(ctx.tx, id),
    correctsTitle: corrected?.title ?? null,
    facts: announcement.kind === 'reminder' ? ((await findNamed(ctx.tx, id, unit.id)) ?? null) : null,
  };
}

/**
 * The code of the unit at which an account may read an announcement: its sender's, or one of its own below. Throws `not-found` when it is
 * none of its business, as for one that does not exist, and `forbidden-role` for a draft of a unit for which it may not send.
 */
export async function readingPlace(ctx: SignedInRead, id: string): Promise<string> {
  const announcement = await requireAnnouncement(ctx, id);
  const atSender = await findRolesAbove(ctx.tx, ctx.account.id, announcement.senderCode);
  if (atSender !== null && atSender.roles.length > 0) {
    if (announcement.sentAt === null) await requirePermission(ctx, 'announcement.send', announcement.senderCode);
    return announcement.senderCode;
  }
  if (announcement.withdrawnAt !== null) throw new Problem('not-found');
  for (const { unitId, unitCode } of ctx.account.grants)
    if (await concerns(ctx, announcement, await requireUnit(ctx.tx, unitId))) return unitCode;
  throw new Problem('not-found');
}

/** A file that hangs on an announcement. Throws `not-found`. */
export async function requireFileOf(ctx: SignedInRead, id: string, attachmentId: string): Promise<AttachmentRow> {
  const isHung = (await listAttachments(ctx.tx, id)).some((one) => one.id === attachmentId);
  const file = isHung ? await findAttachment(ctx.tx, attachmentId) : undefined;
  if (!file) throw new Problem('not-found');
  return file;
}
