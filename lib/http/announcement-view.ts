import 'server-only';
import type { KnownAnnouncement } from '#lib/db/announcements.ts';
import { REMINDER_FILTERS, type ReminderFilter, stateOf } from '#lib/domain/announcement.ts';
import { roleMay } from '#lib/domain/permissions.ts';
import { ANNOUNCEMENT_QUERY } from '#lib/messages/desk/announcement-paths.ts';
import { SENT } from '#lib/messages/desk/announcements.ts';
import { formatDay } from '#lib/messages/format.ts';
import { DESK_QUERY, QUERY } from '#lib/messages/paths.ts';
import type { Account } from '#lib/use-cases/context.ts';
import type { InboxItem } from '#lib/use-cases/read-inbox.ts';
import { type PageQuery, pageNumber, queryText } from './page-query.ts';

/** An announcement as a list of received ones shows it. */
export function inboxCardOf({ announcement, isMeant, hasEnded, markedAt }: InboxItem) {
  const { title, kind, senderName, sentAt, acknowledgeBy } = announcement;
  return { title, kind, senderName, sentAt: sentAt ?? 0, acknowledgeBy, state: stateOf(announcement), isMeant, hasEnded, markedAt };
}

/** Only an officer of the very unit marks for it. */
export function mayMarkAt({ grants }: Account, unitId: string): boolean {
  return grants.some((grant) => grant.unitId === unitId && roleMay(grant.role, 'announcement.acknowledge'));
}

/** An announcement as the list of a unit shows it: its own, or of a union that ended into it. */
export function sentCardOf(one: KnownAnnouncement, unitCode: string) {
  const { id, title, audience, marks, sentAt, createdAt, senderCode, senderName } = one;
  const sender = senderCode === unitCode ? null : senderName;
  return { id, title, audience, marks, state: stateOf(one), at: sentAt ?? createdAt, sender };
}

type Words = Pick<KnownAnnouncement, 'title' | 'text' | 'audience' | 'acknowledgeBy' | 'correctionReason'>;

/** What stands in the form of an announcement at first. */
export function valuesOf(words: Words | null) {
  const { title = '', text = '', audience = null, acknowledgeBy = null, correctionReason = null } = words ?? {};
  return { title, text, audience, acknowledgeBy: acknowledgeBy === null ? '' : formatDay(acknowledgeBy), reason: correctionReason ?? '' };
}

const DONE: Readonly<Record<string, string>> = { sent: SENT.sent, withdrawn: SENT.withdrawn, reminded: SENT.reminded };

/** What has just happened, in words. */
export async function doneWords(query: PageQuery): Promise<string | null> {
  return DONE[(await queryText(query, DESK_QUERY.done)) ?? ''] ?? null;
}

/** Which of the receivers a page asks for. */
export async function askedReceivers(query: PageQuery) {
  return {
    below: await queryText(query, ANNOUNCEMENT_QUERY.below),
    whole: (await queryText(query, ANNOUNCEMENT_QUERY.whole)) !== null,
    search: (await queryText(query, QUERY.search)) ?? '',
    page: await pageNumber(query),
  };
}

export type AskedReminder = { unitCode: string; filter: ReminderFilter; campaign: string | null };

/** Whom a page is asked to remind; null when its address names no unit or no such reason. */
export async function askedReminder(query: PageQuery): Promise<AskedReminder | null> {
  const unitCode = await queryText(query, DESK_QUERY.unit);
  const asked = await queryText(query, ANNOUNCEMENT_QUERY.filter);
  const filter = REMINDER_FILTERS.find((one) => one === asked);
  if (unitCode === null || filter === undefined) return null;
  return { unitCode, filter, campaign: await queryText(query, ANNOUNCEMENT_QUERY.campaign) };
}
