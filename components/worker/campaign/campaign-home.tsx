'use client';

import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { isClosed, momentOf, toldAt } from './campaign-moment.ts';
import { Doors } from './doors.tsx';
import { PosterCodeForm } from './poster-code-form.tsx';
import { type CampaignView, useCampaign } from './use-campaign.ts';
import { WindowCard } from './window-card.tsx';

/** `writesFor`: the campaign that the writing page serves now; null on the static page, where it is the one the phone finds. */
type Props = { told: Campaign | null; writesFor?: Campaign | null };

/** The home page, for the campaign the server rendered (`told`) or, on the static page, for the one the phone finds. */
export function CampaignHome({ told, writesFor = null }: Props) {
  const { view, reload } = useCampaign(told, { chosen: writesFor === null || writesFor.id === told?.id });
  const campaign = view.kind === 'known' ? view.moment.campaign : null;
  return (
    <div className="column-wide grid gap-8 pt-6 wide:grid-cols-[1.15fr_1fr] wide:items-start wide:gap-12 wide:pt-12">
      <div>
        <p className="min-h-6 text-sm text-mute">{campaign ? CAMPAIGN.startedBy(campaign.ownerName) : ' '}</p>
        <h1 className="mt-1 mb-4 min-h-18 text-2xl wide:text-3xl">{campaign?.name ?? CAMPAIGN.general}</h1>
        <Facts view={view} reload={reload} />
        {campaign?.introduction ? <Introduction text={campaign.introduction} className="mt-8 max-wide:hidden" /> : null}
      </div>
      <div>
        <h2 className="sr-only">{CAMPAIGN.doors}</h2>
        <Doors writeHint={writeHint(view, writesFor)} closed={view.kind === 'known' && isClosed(view.moment)} />
        <PosterCodeForm />
        {campaign?.introduction ? <Introduction text={campaign.introduction} className="mt-2 mb-6 wide:hidden" /> : null}
        <p className="text-sm text-mute">{SHELL.noAccount}</p>
      </div>
    </div>
  );
}

/** The page of one campaign may lead to the form of another one: then the door names it. */
function writeHint(view: CampaignView, writesFor: Campaign | null): string {
  if (view.kind !== 'known') return CAMPAIGN.writeHint;
  const { phase, campaign } = view.moment;
  if (writesFor && writesFor.id !== campaign.id && !isClosed(momentOf(writesFor, toldAt(writesFor)))) {
    return writesFor.phase === 'open' ? CAMPAIGN.writeForOpen(writesFor.name) : CAMPAIGN.writeForNext(writesFor.name);
  }
  if (phase === 'before') return campaign.beforeOpening === 'hold-on-server' ? CAMPAIGN.writeHeld : CAMPAIGN.writeEarly;
  return phase === 'open' ? CAMPAIGN.writeHint : CAMPAIGN.writeClosed;
}

function Facts({ view, reload }: { view: CampaignView; reload: () => void }) {
  switch (view.kind) {
    case 'loading':
      return <Loading />;
    case 'known':
      return (
        <div className="grid gap-3">
          {view.stale ? <Notice icon="offline">{CAMPAIGN.stale}</Notice> : null}
          <WindowCard moment={view.moment} moved={view.moved} withProgress />
        </div>
      );
    case 'none':
      return <Notice role="status">{CAMPAIGN.none}</Notice>;
    case 'offline':
      return (
        <Notice icon="offline" role="status">
          <p>{CAMPAIGN.offline}</p>
          <Button className="mt-3" onClick={reload}>
            {CAMPAIGN.retry}
          </Button>
        </Notice>
      );
  }
}

/** As high as the card that follows, so that nothing jumps. */
function Loading() {
  return (
    <Card tone="soft" className="js-only">
      <VisuallyHidden role="status">{CAMPAIGN.loading}</VisuallyHidden>
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="mt-3 h-5 w-full" />
      <Skeleton className="mt-5 h-5 w-1/2" />
      <Skeleton className="mt-3 h-3 w-full" />
    </Card>
  );
}

function Introduction({ text, className }: { text: string; className: string }) {
  return (
    <section className={className}>
      <h2 className="mb-1 text-lg">{CAMPAIGN.about}</h2>
      <p className="max-w-[65ch] whitespace-pre-line text-mute">{text}</p>
    </section>
  );
}
