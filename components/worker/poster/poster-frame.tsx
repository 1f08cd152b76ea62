import type { ReactNode } from 'react';
import { ActionBar } from '#components/ui/action-bar.tsx';
import type { ButtonTone } from '#components/ui/button-class.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { momentOf, toldAt } from '../campaign/campaign-moment.ts';
import { WindowCard } from '../campaign/window-card.tsx';
import { PosterWindow } from './poster-window.tsx';
import { WriteLink } from './write-link.tsx';

type Props = { campaign: Campaign | null; actions: ReactNode; children: ReactNode; below?: ReactNode };

/**
 * What stands on every first screen after a scan, tight enough for a small phone: the campaign, the time left, and what nobody will ever
 * ask for. `below`: for the few, under the buttons.
 */
export function PosterFrame({ campaign, actions, children, below }: Props) {
  return (
    <div className="column pt-3 wide:pt-6">
      <p className="text-sm text-mute">{CAMPAIGN.programme}</p>
      <h1 className="mb-3 text-xl wide:text-2xl">{campaign?.name ?? CAMPAIGN.general}</h1>
      {campaign ? <TimeLeft campaign={campaign} /> : <Notice>{CAMPAIGN.none}</Notice>}
      {children}
      <p className="mt-3 flex items-start gap-3 text-sm text-mute">
        <Icon name="shield" className="size-6" />
        {SHELL.safety}
      </p>
      <ActionBar stacked>{actions}</ActionBar>
      {below}
    </div>
  );
}

function TimeLeft({ campaign }: { campaign: Campaign }) {
  return (
    <PosterWindow told={campaign}>
      <WindowCard moment={momentOf(campaign, toldAt(campaign))} />
    </PosterWindow>
  );
}

/** The form without a poster: units are chosen from the lists. */
export function ChooseByHand({ campaign, label, tone }: { campaign: Campaign | null; label: string; tone: ButtonTone }) {
  return <WriteLink href={PATHS.write} plainHref={PATHS.writePlain} campaign={campaign} label={label} tone={tone} />;
}
