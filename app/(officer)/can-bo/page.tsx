import type { Metadata } from 'next';
import { BoardSummary } from '#components/admin/board/board-summary.tsx';
import { FreshLine } from '#components/admin/board/fresh-line.tsx';
import { GoneNotice } from '#components/admin/board/gone-notice.tsx';
import { TodayList } from '#components/officer/board/today-list.tsx';
import { UnitBoard } from '#components/officer/board/unit-board.tsx';
import { AppBadge } from '#components/officer/home-screen/app-badge.tsx';
import { HomeScreenHint } from '#components/officer/home-screen/home-screen-hint.tsx';
import { UnitLinks } from '#components/officer/unit-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { chosenUnit, ownDesk, taskHref } from '#lib/http/own-desk.ts';
import { seenOnPage, signedInPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { BOARD, campaignTime, TODAY } from '#lib/messages/desk/board.ts';
import { ownDeskPath, progressPath } from '#lib/messages/desk/board-paths.ts';
import { DESK } from '#lib/messages/desk/frame.ts';
import { programmeDone } from '#lib/messages/desk/programme.ts';
import { CONTACTS } from '#lib/messages/desk/unit-details.ts';
import { contactsPath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { type OwnUnit, ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: DESK.home };

/** What needs me today, and how my unit stands. */
export default async function OfficerPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await signedInPage(DESK_PATHS.officer);
  const unit = await chosenUnit(ctx.account, searchParams);
  const units = ownUnits(ctx.account);
  return (
    <div className="column-wide py-4 wide:py-6">
      <h1 className="text-lg wide:text-2xl">{DESK.hello(ctx.account.name)}</h1>
      {unit === null ? (
        <EmptyState icon="lock" title={DESK.noRole} />
      ) : (
        <>
          <UnitLinks label={TODAY.units} units={units} current={unit.code} hrefOf={(code) => ownDeskPath({ unit: code })} />
          <Desk ctx={ctx} unit={unit} query={searchParams} />
          <LinkButton href={contactsPath(unit.code)} className="mt-4 w-full wide:w-auto">
            {CONTACTS.title}
          </LinkButton>
        </>
      )}
      <HomeScreenHint />
    </div>
  );
}

async function Desk({ ctx, unit, query }: { ctx: SignedInRead; unit: OwnUnit; query: PageQuery }) {
  const own = await seenOnPage(() => ownDesk(ctx, unit, query));
  if (own === null) {
    return (
      <EmptyState icon="track" title={BOARD.noCampaign}>
        <p className="text-mute">{BOARD.noCampaignText}</p>
        <AppBadge count={0} />
      </EmptyState>
    );
  }
  const { desk, tasks } = own;
  const { view } = desk;
  const done = programmeDone(await queryText(query, DESK_QUERY.done));
  return (
    <>
      {done === null ? null : (
        <Notice tone="ok" role="status" className="my-4">
          {done}
        </Notice>
      )}
      <p className="truncate text-mute first-letter:uppercase short:whitespace-normal">
        <strong className="text-ink">{campaignTime(view.campaign, ctx.now)}</strong> · {view.campaign.name}
      </p>
      <GoneNotice {...view} />
      <section aria-labelledby="today" className="mt-4 mb-6">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="today" className="text-xl">
            {TODAY.title}
          </h2>
          <FreshLine {...view} now={ctx.now} />
        </div>
        <TodayList tasks={tasks} now={ctx.now} hrefOf={(task) => taskHref(task, unit)} />
        <AppBadge count={tasks.length} />
      </section>
      {unit.isGrassroots ? (
        <UnitBoard {...desk} now={ctx.now} />
      ) : (
        <BoardSummary view={view} href={progressPath(unit.code, { [DESK_QUERY.campaign]: view.campaign.slug })} />
      )}
    </>
  );
}
