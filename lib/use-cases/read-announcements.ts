import 'server-only';
import { listNamed, listReceivers, type Reach, type Receiver, type Tally, tallyBelow, tallyBranches } from '#lib/db/acknowledgements.ts';
import { type After, type KnownAnnouncement, listAttachments, listDrafts, listSentBy } from '#lib/db/announcements.ts';
import type { AttachmentRow } from '#lib/db/attachments.ts';
import { findLiving, findUnitByCode, listEndedInto, listPathUp, requireUnit, type UnitRow } from '#lib/db/units.ts';
import { levelsOf, type ReminderFacts } from '#lib/domain/announcement.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { SignedInRead } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { requireAnnouncement } from './write-announcement.ts';

const PAGE = 20;
const MOST_DRAFTS = 50;
const RECEIVERS_PAGE = 50;

type Sent = { drafts: KnownAnnouncement[]; sent: KnownAnnouncement[]; next: After };

/** What a unit writes, and what it and those that ended into it have sent, the newest first, twenty at a time. Throws `not-found`, `forbidden-role`. */
export async function listAnnouncementsOf(ctx: SignedInRead, unitCode: string, after: After): Promise<Sent> {
  const unitId = await requirePermission(ctx, 'announcement.send', unitCode);
  const rows = await listSentBy(ctx.tx, [unitId, ...(await listEndedInto(ctx.tx, unitId))], after, PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  const next = last?.sentAt == null ? null : { at: last.sentAt, id: last.id };
  return { drafts: after === null ? await listDrafts(ctx.tx, unitId, MOST_DRAFTS) : [], sent: rows.slice(0, PAGE), next };
}

/** `hasEnded`: its sender is no more, so nobody can correct it. */
export type Opened = { announcement: KnownAnnouncement; files: AttachmentRow[]; tally: Tally; hasEnded: boolean };

/** One of them as its sender sees it, with how many units it reaches today and how many have marked it. Throws `not-found`, `forbidden-role`. */
export async function openAnnouncement(ctx: SignedInRead, id: string): Promise<Opened> {
  const announcement = await requireAnnouncement(ctx, id);
  await requirePermission(ctx, 'announcement.send', announcement.senderCode);
  const hasEnded = (await requireUnit(ctx.tx, announcement.unitId)).dissolvedOn !== null;
  return { announcement, files: await listAttachments(ctx.tx, id), tally: await tallyOf(ctx, announcement), hasEnded };
}

/**
 * Below whom the receivers of an announcement stand, and which of those below are receivers. What a union sent that ended is received by those
 * who ever stood below it and stand below its successor.
 */
async function reachOf({ tx, now }: SignedInRead, { id, unitId, audience }: KnownAnnouncement): Promise<{ topId: string; reach: Reach }> {
  const today = vietnamDate(now);
  const top = await findLiving(tx, await requireUnit(tx, unitId), today);
  const everBelow = top?.id === unitId ? null : unitId;
  return { topId: top?.id ?? unitId, reach: { announcementId: id, levels: levelsOf(audience ?? 'grassroots'), today, everBelow } };
}

async function tallyOf(ctx: SignedInRead, announcement: KnownAnnouncement): Promise<Tally> {
  const { topId, reach } = await reachOf(ctx, announcement);
  if (announcement.audience !== null) return tallyBelow(ctx.tx, topId, reach);
  const named = await listNamed(ctx.tx, announcement.id);
  return { receivers: named.length, marked: named.filter(({ markedAt }) => markedAt !== null).length };
}

/** A unit below the sender: `isMeant` itself, and what stands below it (null for a CĐCS). */
type ReceivingUnit = Pick<Receiver, 'id' | 'code' | 'name' | 'markedAt'> & {
  isMeant: boolean;
  below: Tally | null;
  /** What a reminder told it about itself. */
  facts: ReminderFacts | null;
};
type Receiving = {
  /** From below the sender down to the unit whose children are listed; empty at the sender itself. */
  path: { code: string; name: string }[];
  rows: ReceivingUnit[];
  /** Units of this list, on all its pages, that are meant themselves and have not marked it. */
  waiting: { name: string; facts: ReminderFacts | null }[];
  page: number;
  pages: number;
};
type AskedReceiving = { below: string | null; whole: boolean; search: string; page: number };

/**
 * Who has received it, one level at a time: the units right below `below` (null: below the sender), those that are done left out unless
 * the `whole` list is asked for. Of a reminder the units that it names. Throws `not-found` for a unit that is not below the sender.
 */
export async function listReceiving(ctx: SignedInRead, { announcement }: Opened, asked: AskedReceiving): Promise<Receiving> {
  const { path, rows } = announcement.audience === null ? await named(ctx, announcement) : await below(ctx, announcement, asked.below);
  const words = searchKey(asked.search);
  const shown = rows.filter((row) => asked.whole || !isDone(row)).filter(({ searchKey: key }) => key.includes(words));
  const pages = Math.max(1, Math.ceil(shown.length / RECEIVERS_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const waiting = rows.filter((row) => row.isMeant && row.markedAt === null).map(({ name, facts }) => ({ name, facts }));
  return { path, rows: shown.slice((page - 1) * RECEIVERS_PAGE, page * RECEIVERS_PAGE), waiting, page, pages };
}

const isDone = ({ isMeant: meant, markedAt, below: tally }: ReceivingUnit) =>
  !(meant && markedAt === null) && (tally === null || tally.marked >= tally.receivers);

type Found = { path: Receiving['path']; rows: (ReceivingUnit & { searchKey: string })[] };

async function named(ctx: SignedInRead, { id }: KnownAnnouncement): Promise<Found> {
  return { path: [], rows: (await listNamed(ctx.tx, id)).map((row) => ({ ...row, isMeant: true, below: null })) };
}

async function below(ctx: SignedInRead, announcement: KnownAnnouncement, code: string | null): Promise<Found> {
  const { topId, reach } = await reachOf(ctx, announcement);
  const path = code === null ? [] : await pathBelow(ctx, topId, code);
  const parentId = path.at(-1)?.id ?? topId;
  const branches = await tallyBranches(ctx.tx, parentId, reach);
  const rows = (await listReceivers(ctx.tx, parentId, reach)).map((row) => ({
    ...row,
    facts: null,
    below: row.level === 'grassroots' ? null : (branches.get(row.id) ?? null),
  }));
  return { path: path.map(({ code: one, name }) => ({ code: one, name })), rows: rows.filter(concerns) };
}

const concerns = ({ isMeant: meant, below: tally }: ReceivingUnit) => meant || (tally !== null && tally.receivers > 0);

async function pathBelow(ctx: SignedInRead, topId: string, code: string): Promise<UnitRow[]> {
  const unit = await findUnitByCode(ctx.tx, code);
  const up = unit ? await listPathUp(ctx.tx, unit) : [];
  const at = up.findIndex(({ id }) => id === topId);
  if (at < 1) throw new Problem('not-found');
  return up.slice(0, at).reverse();
}
