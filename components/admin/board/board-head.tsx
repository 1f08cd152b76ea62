import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { ReminderFilter } from '#lib/domain/announcement.ts';
import type { BoardCampaign, BoardView } from '#lib/domain/board.ts';
import { aggregationDue } from '#lib/domain/desk-tasks.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { aggregationWords, BOARD, campaignTime } from '#lib/messages/desk/board.ts';
import { FreshLine } from './fresh-line.tsx';

type Props = {
  title: string;
  /** Above whose units it is; null where the title says so. */
  unitName: string | null;
  campaign: BoardCampaign;
  fresh: Pick<BoardView, 'refreshedAt' | 'behind' | 'rebuilding'>;
  now: Instant;
  fileHref: string;
  /** Null where nobody is behind, or for those who may not remind. */
  reminder: { n: number; filter: ReminderFilter; href: string } | null;
  /** Other campaigns, other units. */
  children: ReactNode;
};

/** What is looked at, how long it still runs, how fresh the figures are, and what can be taken away. */
export function BoardHead({ title, unitName, campaign, fresh, now, fileHref, reminder, children }: Props) {
  return (
    <div className="mb-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl">{title}</h1>
        <div className="flex w-full flex-wrap gap-3 *:grow wide:w-auto">
          <a href={fileHref} download className={buttonClass('secondary')}>
            {BOARD.export}
          </a>
          {reminder === null ? null : (
            <LinkButton href={reminder.href} tone="primary">
              {BOARD.remind(reminder.n, reminder.filter)}
            </LinkButton>
          )}
        </div>
      </div>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-6 wide:mt-0">
        {unitName === null ? null : <p className="font-semibold">{unitName}</p>}
        <p className="text-mute">{[BOARD.campaign(campaign.name), campaignTime(campaign, now)].join(' · ')}</p>
        {aggregationDue(campaign, now).map((task) => (
          <p key={task.kind} className="flex items-center gap-2 font-semibold">
            <Icon name="clock" className="size-5 text-gold-ink" />
            {aggregationWords(task, now)}
          </p>
        ))}
        <FreshLine {...fresh} now={now} />
        {children}
      </div>
    </div>
  );
}
