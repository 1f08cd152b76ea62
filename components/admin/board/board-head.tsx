import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import type { BoardCampaign, BoardView } from '#lib/domain/board.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { BOARD, campaignTime } from '#lib/messages/desk/board.ts';
import { FreshLine } from './fresh-line.tsx';

type Props = {
  title: string;
  /** Above whose units it is; null where the title says so. */
  unitName: string | null;
  campaign: BoardCampaign;
  fresh: Pick<BoardView, 'refreshedAt' | 'behind' | 'rebuilding'>;
  now: Instant;
  fileHref: string;
  /** Other campaigns, other units. */
  children: ReactNode;
};

/** What is looked at, how long it still runs, how fresh the figures are, and what can be taken away. */
export function BoardHead({ title, unitName, campaign, fresh, now, fileHref, children }: Props) {
  return (
    <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl">{title}</h1>
        {unitName === null ? null : <p className="font-semibold">{unitName}</p>}
        <p className="text-mute">{[BOARD.campaign(campaign.name), campaignTime(campaign, now)].join(' · ')}</p>
        <div className="flex flex-wrap items-center gap-x-6">
          <FreshLine {...fresh} now={now} />
          {children}
        </div>
      </div>
      <a href={fileHref} download className={buttonClass('secondary', 'w-full wide:w-auto')}>
        {BOARD.export}
      </a>
    </div>
  );
}
