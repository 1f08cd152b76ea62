import 'server-only';
import type { NewReminder } from '#lib/contracts/announcement.ts';
import { findAnnouncement, insertAnnouncement, listRemindedSince, nameUnits } from '#lib/db/announcements.ts';
import { type BehindRow, listBehind } from '#lib/db/behind.ts';
import { isCounted } from '#lib/db/board-campaigns.ts';
import { MOST_REMINDED, REMINDED_LATELY, type ReminderFacts, type ReminderFilter } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { windowAt } from '#lib/domain/intake-window.ts';
import { Problem } from '#lib/domain/problem.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import type { SignedInRead, SignedInWrite } from './context.ts';
import { behindNow } from './count-now.ts';
import { leaveTrace } from './leave-trace.ts';
import { findBoardCampaign } from './open-board.ts';
import { requirePermission } from './require-permission.ts';

type AskedReminder = { unitCode: string; filter: ReminderFilter; campaign: string | null };
/** `remindedLately`: within the last day. */
type Behind = { id: string; code: string; name: string; facts: ReminderFacts; remindedLately: boolean };
export type ReminderView = {
  campaign: { name: string; slug: string; closesAt: Instant; participationTargetPercent: number };
  behind: Behind[];
  /** More than one reminder reaches: the list is cut. */
  isCut: boolean;
  /** The campaign, or much of what was listed, is being counted: nobody can be said to be behind. */
  isCounting: boolean;
};

/** Who below a unit is behind in a campaign and could be reminded (R43). Null when the unit takes part in none. Throws `not-found`, `forbidden-role`. */
export async function openReminder(ctx: SignedInRead, { unitCode, filter, campaign: slug }: AskedReminder): Promise<ReminderView | null> {
  const unitId = await requirePermission(ctx, 'reminder.send', unitCode);
  const chosen = await findBoardCampaign(ctx, unitId, slug ?? undefined);
  if (!chosen) return null;
  const { campaign, windows } = chosen.dated;
  const asked = { unitId, campaignId: campaign.id, filter, today: vietnamDate(ctx.now), most: MOST_REMINDED + 1 };
  const listed = (await isCounted(ctx.tx, campaign.id)) ? await listBehind(ctx.tx, asked) : null;
  const rows = listed && (await behindNow(ctx, chosen.dated, filter, listed));
  const shown = rows?.slice(0, MOST_REMINDED) ?? [];
  const lately = await listRemindedSince(
    ctx.tx,
    shown.map(({ id }) => id),
    ctx.now - REMINDED_LATELY,
  );
  const { name, participationTargetPercent } = campaign;
  return {
    campaign: { name, slug: campaign.slug, closesAt: windowAt(windows, ctx.now).closesAt, participationTargetPercent },
    behind: shown.map((row) => ({ id: row.id, code: row.code, name: row.name, facts: factsOf(row), remindedLately: lately.has(row.id) })),
    isCut: listed !== null && listed.length > MOST_REMINDED,
    isCounting: rows === null,
  };
}

const factsOf = ({ initiatives, participants, members, withFigures, missing, planDone }: BehindRow): ReminderFacts => ({
  initiatives,
  participants,
  members: withFigures > 0 ? members : null,
  missing,
  hasPlan: planDone > 0,
});

/**
 * Sends a reminder to the CĐCS that were found behind a moment ago (`view`, read beside the writer, since that walks the whole subtree):
 * those that were chosen, or all of them but the ones reminded within the last day. Sent twice under one id, it has happened once. Throws
 * `content-conflict` for an id used elsewhere, `invalid-fields` on `/reminded`: `required` when nobody is left, `too-many` beyond 5.000, `being-counted`.
 */
export async function sendReminder(
  ctx: SignedInWrite,
  { id, title, text, chosen, ...asked }: NewReminder,
  view: ReminderView | null,
): Promise<void> {
  const unitId = await requirePermission(ctx, 'reminder.send', asked.unitCode);
  const earlier = await findAnnouncement(ctx.tx, id);
  if (earlier && (earlier.unitId !== unitId || earlier.kind !== 'reminder')) throw new Problem('content-conflict');
  if (earlier) return;
  const named = await whomToRemind(ctx, chosen, view);
  const facts = { unitId, title, text, audience: null, createdBy: ctx.actor, createdAt: ctx.now, sentBy: ctx.actor, sentAt: ctx.now };
  await insertAnnouncement(ctx.tx, { id, kind: 'reminder', ...facts });
  await nameUnits(ctx.tx, id, named, ctx.now);
  const detail = { title, filter: asked.filter, campaign: view?.campaign.name ?? '', units: named.length };
  await leaveTrace(ctx, unitId, { verb: 'reminder-sent', subjectId: id, detail });
}

async function whomToRemind(ctx: SignedInWrite, chosen: readonly string[] | null, view: ReminderView | null): Promise<Behind[]> {
  const refused = (code: string) => new Problem('invalid-fields', { errors: [{ pointer: '/reminded', code }] });
  if (view?.isCounting) throw refused('being-counted');
  if (chosen === null && view?.isCut) throw refused('too-many');
  const wanted = new Set(chosen);
  const named = chosen === null ? await notLately(ctx, view) : (view?.behind ?? []).filter(({ code }) => wanted.has(code));
  if (named.length === 0) throw refused('required');
  return named;
}

/** Asked again in the transaction: two reminders to all, sent at once, reach everybody once. */
async function notLately(ctx: SignedInWrite, view: ReminderView | null): Promise<Behind[]> {
  const behind = view?.behind ?? [];
  const ids = behind.map(({ id }) => id);
  const lately = await listRemindedSince(ctx.tx, ids, ctx.now - REMINDED_LATELY);
  return behind.filter(({ id }) => !lately.has(id));
}
