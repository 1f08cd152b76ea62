import 'server-only';
import type { BoardRow } from '#lib/domain/board.ts';
import { type DeskTask, tasksToday } from '#lib/domain/desk-tasks.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import { inboxPath } from '#lib/messages/desk/announcement-paths.ts';
import { PROGRAMME_ANCHOR, progressPath } from '#lib/messages/desk/board-paths.ts';
import { unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_QUERY, unitPostersPath } from '#lib/messages/paths.ts';
import type { Account, SignedInRead } from '#lib/use-cases/context.ts';
import { hasPoster } from '#lib/use-cases/has-poster.ts';
import { type OwnUnit, ownUnits } from '#lib/use-cases/own-units.ts';
import { listOpenAnnouncements } from '#lib/use-cases/read-inbox.ts';
import { type PageQuery, queryText } from './page-query.ts';
import { unitDesk } from './unit-desk.ts';

/** The one of them that the address names, else the first; null for somebody without a role. */
export async function chosenUnit(account: Account, query: PageQuery): Promise<OwnUnit | null> {
  const asked = await queryText(query, DESK_QUERY.unit);
  const units = ownUnits(account);
  return units.find(({ code }) => code === asked) ?? units[0] ?? null;
}

/** What a desk shows of one's unit: its board, and what needs somebody today; null where there is no campaign. Throws `not-found`. */
export async function ownDesk(ctx: SignedInRead, unit: OwnUnit, query: PageQuery) {
  const desk = await unitDesk(ctx, unit.code, 'own', query);
  if (desk === null) return null;
  const { campaign } = desk.view;
  const totals = withRecords(desk.view.totals, desk.records);
  const announcements = unit.isGrassroots ? (await listOpenAnnouncements(ctx, unit.code)).length : 0;
  const { opensAt, closesAt } = campaign;
  const facts = {
    totals,
    isAlive: desk.view.life.kind === 'alive',
    opensAt,
    closesAt,
    hasPoster: await hasPoster(ctx, unit.code),
    announcements,
  };
  return { desk, tasks: tasksToday(facts, ctx.now) };
}

/** A board follows within seconds; what was recorded a moment ago is no task any more. */
function withRecords(totals: BoardRow, records: readonly { kind: ProgrammeKind }[]): BoardRow {
  const has = (kind: ProgrammeKind) => (records.some((one) => one.kind === kind) ? 1 : 0);
  return totals.unit.level === 'grassroots' ? { ...totals, planDone: has('plan'), signingDone: has('signing') } : totals;
}

/** Where a task is done. */
export function taskHref({ kind }: DeskTask, { code }: OwnUnit): string | null {
  const below = (filter: string) => progressPath(code, { [DESK_QUERY.state]: filter });
  const hrefs: Record<DeskTask['kind'], string | null> = {
    announcements: inboxPath(code),
    participants: unitPostersPath(code),
    'first-initiative': unitPostersPath(code),
    'units-behind': below('below-target'),
    'units-not-started': below('not-started'),
    closing: null,
    'member-figure': unitDeskPath(code),
    'units-without-figures': below('without-figures'),
    plan: `#${PROGRAMME_ANCHOR}`,
    signing: `#${PROGRAMME_ANCHOR}`,
    poster: unitPostersPath(code),
  };
  return hrefs[kind];
}
