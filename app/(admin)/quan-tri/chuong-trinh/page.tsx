import type { Metadata } from 'next';
import { CampaignCard } from '#components/admin/campaigns/campaign-card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { CAMPAIGNS } from '#lib/messages/desk/campaigns.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { listCampaignsAround } from '#lib/use-cases/desk-campaigns.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: CAMPAIGNS.title };

export default async function CampaignsPage() {
  const ctx = await permittedPage(DESK_PATHS.campaigns, 'campaign.read', null);
  const found = await listCampaignsAround(ctx);
  return (
    <div className="column-wide py-8">
      <h1 className="mb-2 text-2xl">{CAMPAIGNS.title}</h1>
      <p className="mb-6 text-mute">{CAMPAIGNS.intro}</p>
      {ownUnits(ctx.account, 'campaign.edit').length === 0 ? null : (
        <LinkButton href={DESK_PATHS.newCampaign} className="mb-6 w-full wide:w-auto">
          {CAMPAIGNS.create}
        </LinkButton>
      )}
      {found.length === 0 ? <EmptyState icon="clock" title={CAMPAIGNS.none} /> : null}
      <ul className="grid gap-4 wide:grid-cols-2">
        {found.map(({ campaign, owner, windows }) => (
          <CampaignCard key={campaign.id} campaign={campaign} owner={owner} windows={windows} now={ctx.now} />
        ))}
      </ul>
    </div>
  );
}
