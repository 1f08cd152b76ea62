import type { Metadata } from 'next';
import { DecisionList } from '#components/admin/campaigns/decision-list.tsx';
import { HoursNow } from '#components/admin/campaigns/hours-now.tsx';
import { PermitCard } from '#components/admin/campaigns/permit-card.tsx';
import { PhaseCard } from '#components/admin/campaigns/phase-card.tsx';
import { TimeLine } from '#components/admin/campaigns/time-line.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { campaignDeskPath, latePermitPath, settingsPath, windowChangePath } from '#lib/messages/desk/campaign-paths.ts';
import { ACT_NAME, CAMPAIGN_DESK, CAMPAIGNS } from '#lib/messages/desk/campaigns.ts';
import { windowDecisionWords } from '#lib/messages/desk/window-decision.ts';
import { formatDay } from '#lib/messages/format.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { type OpenedCampaign, openCampaignAround } from '#lib/use-cases/desk-campaigns.ts';

export const metadata: Metadata = { title: CAMPAIGNS.title };

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery };

export default async function CampaignPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const ctx = await permittedPage(campaignDeskPath(slug), 'campaign.read', null);
  const found = await seenOnPage(() => openCampaignAround(ctx, slug));
  const done = await queryText(searchParams, DESK_QUERY.done);
  const running = found.permits
    .flatMap(({ decisions }) => decisions.slice(-1))
    .flatMap(({ createdAt, until }) => (until === null ? [] : [{ from: createdAt, until }]));
  return (
    <div className="column-wide py-8">
      <h1 className="mb-1 text-2xl">{found.campaign.name}</h1>
      <p className="mb-4 text-mute">{CAMPAIGNS.owner(found.owner.name)}</p>
      {done === 'window' || done === 'permit' || done === 'created' ? (
        <Notice tone="ok" role="status" className="mb-6">
          {CAMPAIGN_DESK.done[done]}
        </Notice>
      ) : null}
      <HoursNow windows={found.windows} now={ctx.now} />
      <TimeLine windows={found.windows} permits={running} now={ctx.now} />
      <Hours found={found} now={ctx.now} />
      <Content found={found} />
      <Permits found={found} now={ctx.now} />
      <section aria-labelledby="history">
        <h2 id="history" className="mt-10 mb-1 text-xl">
          {CAMPAIGN_DESK.history}
        </h2>
        <p className="mb-4 text-mute">{CAMPAIGN_DESK.historyIntro}</p>
        <DecisionList
          decisions={found.decisions
            .toReversed()
            .map((row) => ({ ...row, ...windowDecisionWords(row), id: String(row.version), at: row.createdAt }))}
        />
      </section>
    </div>
  );
}

function Content({ found: { campaign, aggregationUntil } }: { found: OpenedCampaign }) {
  return (
    <section aria-labelledby="content">
      <h2 id="content" className="mt-10 mb-1 text-xl">
        {CAMPAIGN_DESK.content}
      </h2>
      <p className="mb-3 text-mute">{CAMPAIGN_DESK.contentIntro}</p>
      {aggregationUntil === null ? null : <p className="mb-3">{CAMPAIGN_DESK.aggregation(formatDay(aggregationUntil))}</p>}
      <LinkButton href={settingsPath(campaign.slug)} className="w-full wide:w-auto">
        {CAMPAIGN_DESK.contentOpen}
      </LinkButton>
    </section>
  );
}

type Part = { found: OpenedCampaign; now: number };

function Hours({ found: { campaign, windows, mayMove }, now }: Part) {
  return (
    <section aria-labelledby="hours">
      <h2 id="hours" className="mt-4 mb-4 text-xl">
        {CAMPAIGN_DESK.hours}
      </h2>
      <ul className="grid gap-4 wide:grid-cols-2">
        {windows
          .toSorted((a, b) => b.opensAt - a.opensAt)
          .map((window) => (
            <PhaseCard key={window.phaseNo} slug={campaign.slug} window={window} now={now} mayMove={mayMove} />
          ))}
      </ul>
      {mayMove ? (
        <LinkButton href={windowChangePath({ slug: campaign.slug, act: 'phase' })} className="mt-4 w-full wide:w-auto">
          {ACT_NAME.phase}
        </LinkButton>
      ) : (
        <p className="mt-4 text-mute">{CAMPAIGN_DESK.noMove}</p>
      )}
    </section>
  );
}

function Permits({ found: { campaign, permits, mayPermit }, now }: Part) {
  return (
    <section aria-labelledby="permits">
      <h2 id="permits" className="mt-10 mb-1 text-xl">
        {CAMPAIGN_DESK.permits}
      </h2>
      <p className="mb-4 text-mute">{permits.length === 0 ? CAMPAIGN_DESK.permitsNone : CAMPAIGN_DESK.permitsIntro}</p>
      <ul className="grid gap-4 wide:grid-cols-2">
        {permits.map((one) => (
          <PermitCard key={one.unit.id} {...one} slug={campaign.slug} now={now} />
        ))}
      </ul>
      {mayPermit ? (
        <LinkButton href={latePermitPath({ slug: campaign.slug })} className="mt-4 w-full wide:w-auto">
          {CAMPAIGN_DESK.grant}
        </LinkButton>
      ) : null}
    </section>
  );
}
