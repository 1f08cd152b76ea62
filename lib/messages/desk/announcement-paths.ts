import type { ReminderFilter } from '#lib/domain/announcement.ts';
import { DESK_PATHS, DESK_QUERY, QUERY } from '../paths.ts';

/** Names in the query of these pages, beside those of every desk. */
export const ANNOUNCEMENT_QUERY = {
  corrects: 'dinh-chinh',
  below: 'duoi',
  whole: 'ca',
  filter: 'loc',
  campaign: 'chuong-trinh',
} as const;

type Query = Readonly<Record<string, string | null | undefined>>;

function withQuery(path: string, query: Query): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) said.set(name, value);
  return said.size === 0 ? path : `${path}?${said}`;
}

/** What a unit has sent and is writing. */
export const announcementsPath = (unitCode: string | null = null, done: string | null = null) =>
  withQuery(DESK_PATHS.announcements, { [DESK_QUERY.unit]: unitCode, [DESK_QUERY.done]: done });
export const newAnnouncementPath = (unitCode: string, corrects: string | null = null) =>
  withQuery(DESK_PATHS.newAnnouncement, { [DESK_QUERY.unit]: unitCode, [ANNOUNCEMENT_QUERY.corrects]: corrects });
/** One of them: a draft to look over and send, or who has received it; `done`: what has just happened. */
export const announcementPath = (id: string, done: string | null = null) =>
  withQuery(`${DESK_PATHS.announcements}/${id}`, { [DESK_QUERY.done]: done });
export const announcementEditPath = (id: string) => `${DESK_PATHS.announcements}/${id}/sua`;

type Receivers = { below?: string | null; whole?: boolean; search?: string | null; page?: number };

/** Who has received it: the units right below one, `whole`: also those that have. */
export const receiversPath = (id: string, { below, whole = false, search, page = 1 }: Receivers) =>
  withQuery(`${DESK_PATHS.announcements}/${id}`, {
    [ANNOUNCEMENT_QUERY.below]: below,
    [ANNOUNCEMENT_QUERY.whole]: whole ? '1' : null,
    [QUERY.search]: search,
    [DESK_QUERY.page]: page > 1 ? String(page) : null,
  });

/** What a unit was sent. */
export const inboxPath = (unitCode: string | null = null) => withQuery(DESK_PATHS.inbox, { [DESK_QUERY.unit]: unitCode });
export const inboxItemPath = (id: string, unitCode: string, done: string | null = null) =>
  withQuery(`${DESK_PATHS.inbox}/${id}`, { [DESK_QUERY.unit]: unitCode, [DESK_QUERY.done]: done });

type AskedReminder = { unitCode: string; filter: ReminderFilter; campaign?: string | null };

/** The page that words a reminder to the CĐCS below a unit that are behind. */
export const reminderPath = ({ unitCode, filter, campaign }: AskedReminder) =>
  withQuery(DESK_PATHS.newReminder, {
    [DESK_QUERY.unit]: unitCode,
    [ANNOUNCEMENT_QUERY.filter]: filter,
    [ANNOUNCEMENT_QUERY.campaign]: campaign,
  });

/** The calls behind those pages. */
export const newAnnouncementCall = (unitCode: string, corrects: string | null) => withQuery('/api/announcements', { unitCode, corrects });
export const newReminderCall = ({ unitCode, filter, campaign }: AskedReminder) =>
  withQuery('/api/reminders', { unitCode, filter, campaign });
export const acknowledgeCall = (id: string, unitCode: string) => withQuery(`/api/announcements/${id}/acknowledge`, { unitCode });
export const announcementCall = (id: string, act: 'edit' | 'attachments' | 'send' | 'discard' | 'withdraw') =>
  act === 'edit' ? `/api/announcements/${id}` : `/api/announcements/${id}/${act}`;
export const attachmentCall = (id: string, attachmentId: string) => `/api/announcements/${id}/attachments/${attachmentId}`;
