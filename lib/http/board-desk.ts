import 'server-only';
import { REMINDER_FILTERS, type ReminderFilter } from '#lib/domain/announcement.ts';
import type { Board, BoardFilter, BoardRow } from '#lib/domain/board.ts';
import { everyDay } from '#lib/domain/daily-counts.ts';
import { reminderPath } from '#lib/messages/desk/announcement-paths.ts';
import { progressFileCall, progressPath, sortText } from '#lib/messages/desk/board-paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { isPermitted } from '#lib/use-cases/is-permitted.ts';
import { type BoardQuery, readBoard } from '#lib/use-cases/read-board.ts';
import { type AskedBoard, boardWords } from './board-query.ts';

/** Units at each end of the picture of rates. */
const ENDS = 5;

/** What a use case is asked. */
export function boardQuestion(unitCode: string, { campaign, ...asked }: AskedBoard): BoardQuery {
  return { unitCode, ...asked, ...(campaign === null ? {} : { campaignSlug: campaign }) };
}

/** What the page about the progress below a unit shows; null where there is no campaign. Throws `not-found`, `forbidden-role`. */
export async function boardDesk(ctx: SignedInRead, unitCode: string, asked: AskedBoard) {
  const board = await readBoard(ctx, { ...boardQuestion(unitCode, asked), ends: ENDS });
  if (board === null) return null;
  const to = (change: Partial<AskedBoard>) => progressPath(unitCode, boardWords({ ...asked, page: 1, ...change }));
  const { campaign, campaigns, days } = board;
  return {
    board,
    asked,
    days: everyDay(days, campaign, ctx.now),
    top: board.ends.highest,
    bottom: board.ends.lowest,
    to: {
      sort: (sort: AskedBoard['sort'], descending: boolean) => to({ sort, descending }),
      page: (page: number) => to({ page }),
      unit: (code: string) => progressPath(code, boardWords({ ...asked, filter: 'all', page: 1 })),
      all: to({ filter: 'all' }),
    },
    reminder: await reminderOf(ctx, unitCode, board, asked.filter),
    fileHref: progressFileCall(unitCode, { campaign: campaign.slug, filter: asked.filter, sort: sortText(asked.sort, asked.descending) }),
    otherCampaigns: campaigns
      .filter(({ slug }) => slug !== campaign.slug)
      .map(({ slug, name }) => ({ key: slug, label: name, href: to({ campaign: slug }) })),
  };
}

type Reminder = { n: number; filter: ReminderFilter; href: string };

/** The way to remind the CĐCS that are behind: while they can still catch up, and for those who may. */
async function reminderOf(ctx: SignedInRead, unitCode: string, { campaign, totals }: Board, asked: BoardFilter): Promise<Reminder | null> {
  const isOpen = campaign.opensAt <= ctx.now && ctx.now < campaign.closesAt;
  const behind = behindIn(totals, asked);
  if (!isOpen || behind.n === 0 || totals.unit.level === 'grassroots') return null;
  if (!(await isPermitted(ctx, 'reminder.send', unitCode))) return null;
  return { ...behind, href: reminderPath({ unitCode, filter: behind.filter, campaign: campaign.slug }) };
}

/** Where no part of a board is chosen, whoever is behind in the first of these ways. */
const USUALLY: readonly ReminderFilter[] = ['below-target', 'not-started', 'without-figures', 'no-plan'];

/** Who is meant by the chosen part of a board. */
function behindIn(totals: BoardRow, asked: BoardFilter): Pick<Reminder, 'n' | 'filter'> {
  const count: Record<ReminderFilter, number> = {
    'not-started': totals.grassroots - totals.started,
    'below-target': totals.withFigures - totals.reached,
    'without-figures': totals.grassroots - totals.withFigures,
    'no-plan': totals.grassroots - totals.planDone,
  };
  const filter = REMINDER_FILTERS.find((one) => one === asked) ?? USUALLY.find((one) => count[one] > 0) ?? 'below-target';
  return { n: count[filter], filter };
}
