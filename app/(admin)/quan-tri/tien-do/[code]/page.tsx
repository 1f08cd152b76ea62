import type { Metadata } from 'next';
import { BoardBody } from '#components/admin/board/board-body.tsx';
import { BoardHead } from '#components/admin/board/board-head.tsx';
import { ChoiceLinks } from '#components/admin/board/choice-links.tsx';
import { GoneNotice } from '#components/admin/board/gone-notice.tsx';
import { UnitPath } from '#components/admin/unit-path.tsx';
import { UnitBoard } from '#components/officer/board/unit-board.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { boardDesk } from '#lib/http/board-desk.ts';
import { askedBoard } from '#lib/http/board-query.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { unitDesk } from '#lib/http/unit-desk.ts';
import { BOARD } from '#lib/messages/desk/board.ts';
import { progressPath } from '#lib/messages/desk/board-paths.ts';
import { programmeDone } from '#lib/messages/desk/programme.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: BOARD.nav };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** The progress of everything below a unit, or of one CĐCS. */
export default async function ProgressPage({ params, searchParams }: Props) {
  const code = pathValue((await params).code);
  const ctx = await permittedPage(progressPath(code), 'board.read', code);
  const desk = await seenOnPage(async () => boardDesk(ctx, code, await askedBoard(searchParams)));
  return (
    <div className="column-wide py-6 wide:py-4">
      {desk === null ? (
        <>
          <h1 className="mb-6 text-2xl">{BOARD.nav}</h1>
          <EmptyState icon="track" title={BOARD.noCampaign}>
            <p className="text-mute">{BOARD.noCampaignText}</p>
          </EmptyState>
        </>
      ) : (
        <Shown ctx={ctx} code={code} desk={desk} query={searchParams} />
      )}
    </div>
  );
}

type ShownProps = { ctx: SignedInRead; code: string; desk: NonNullable<Awaited<ReturnType<typeof boardDesk>>>; query: PageQuery };

function Shown({ ctx, code, desk, query }: ShownProps) {
  const { board, to } = desk;
  const { unit, grassroots } = board.totals;
  const isGrassroots = unit.level === 'grassroots';
  const steps = board.path.map((above) => ({ href: to.unit(above.code), name: above.shortName }));
  const shown = new Set([code, ...board.path.map((above) => above.code)]);
  const otherUnits = ownUnits(ctx.account)
    .filter((own) => !shown.has(own.code) && !own.isGrassroots)
    .map((own) => ({ key: own.code, label: own.name, href: progressPath(own.code) }));
  return (
    <>
      {board.path.length === 0 ? null : <UnitPath label={BOARD.way} steps={[...steps, { href: to.unit(code), name: unit.shortName }]} />}
      <BoardHead
        title={isGrassroots ? unit.name : BOARD.title(grassroots)}
        unitName={isGrassroots ? null : unit.name}
        campaign={board.campaign}
        fresh={board}
        now={ctx.now}
        fileHref={desk.fileHref}
        reminder={desk.reminder}
      >
        <ChoiceLinks title={BOARD.otherCampaigns} choices={desk.otherCampaigns} />
        <ChoiceLinks title={BOARD.otherUnits} choices={otherUnits} />
      </BoardHead>
      <GoneNotice {...board} />
      {isGrassroots ? <One ctx={ctx} code={code} query={query} /> : <BoardBody {...desk} now={ctx.now} />}
    </>
  );
}

async function One({ ctx, code, query }: Omit<ShownProps, 'desk'>) {
  const desk = await unitDesk(ctx, code, 'below', query);
  const done = programmeDone(await queryText(query, DESK_QUERY.done));
  return (
    <>
      {done === null ? null : (
        <Notice tone="ok" role="status" className="mb-4">
          {done}
        </Notice>
      )}
      {desk === null ? null : <UnitBoard {...desk} now={ctx.now} />}
    </>
  );
}
