import { LinkButton } from '#components/ui/link-button.tsx';
import type { BoardView } from '#lib/domain/board.ts';
import { TODAY } from '#lib/messages/desk/board.ts';
import { FigureCards } from './figure-cards.tsx';

/** The figures of all below a unit, and the way to the whole board. */
export function BoardSummary({ view, href }: { view: Pick<BoardView, 'totals' | 'campaign'>; href: string }) {
  return (
    <section aria-labelledby="below">
      <h2 id="below" className="mb-3 text-xl">
        {TODAY.belowTitle}
      </h2>
      <FigureCards totals={view.totals} targetPercent={view.campaign.participationTargetPercent} />
      <LinkButton href={href} tone="primary" className="w-full wide:w-auto">
        {TODAY.openBoard}
      </LinkButton>
    </section>
  );
}
