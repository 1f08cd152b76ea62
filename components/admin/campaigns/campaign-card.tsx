import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { windowAt } from '#lib/domain/intake-window.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { campaignDeskPath } from '#lib/messages/desk/campaign-paths.ts';
import { CAMPAIGNS } from '#lib/messages/desk/campaigns.ts';
import { closingHour, hourAndDay } from '#lib/messages/time.ts';
import { PhasePill } from './phase-pill.tsx';

type Props = {
  campaign: { slug: string; name: string };
  owner: { name: string };
  windows: readonly [PhaseWindow, ...PhaseWindow[]];
  now: Instant;
};

/** A campaign in the list, with the phase that holds now. */
export function CampaignCard({ campaign, owner, windows, now }: Props) {
  const current = windowAt(windows, now);
  return (
    <Card as="li">
      <h2 className="text-lg">
        <Link href={campaignDeskPath(campaign.slug)} prefetch={false} className="inline-flex min-h-10 items-center">
          {campaign.name}
        </Link>
      </h2>
      <p className="text-mute">{CAMPAIGNS.owner(owner.name)}</p>
      <p className="my-3">
        {hourAndDay(current.opensAt)} – {closingHour(current.closesAt)}
      </p>
      <PhasePill window={current} now={now} />
    </Card>
  );
}
