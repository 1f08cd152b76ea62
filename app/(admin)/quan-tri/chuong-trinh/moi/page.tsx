import type { Metadata } from 'next';
import { newCampaignFields } from '#components/admin/settings/new-campaign-fields.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { CAMPAIGNS_CALL } from '#lib/messages/campaign-addresses.ts';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import { NEW_CAMPAIGN } from '#lib/messages/desk/settings.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: NEW_CAMPAIGN.title };

export default async function NewCampaignPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await permittedPage(DESK_PATHS.newCampaign, 'campaign.edit', null);
  return (
    <div className="column py-8">
      <h1 className="mb-2 text-2xl">{NEW_CAMPAIGN.title}</h1>
      <p className="mb-6 text-mute">{NEW_CAMPAIGN.intro}</p>
      <KeptForm
        action={CAMPAIGNS_CALL}
        keep="new-campaign"
        fields={newCampaignFields(ownUnits(ctx.account, 'campaign.edit')[0]?.code ?? '')}
        submit={NEW_CAMPAIGN.submit}
        returned={await returnedForm(searchParams, ctx)}
      />
      <WayBack href={DESK_PATHS.campaigns}>{CHANGE.back}</WayBack>
    </div>
  );
}
