import type { Metadata } from 'next';
import { AskForm } from '#components/admin/campaigns/ask-form.tsx';
import { PermitFields } from '#components/admin/campaigns/permit-fields.tsx';
import { toldConsequences } from '#components/admin/campaigns/told-consequences.ts';
import { ConfirmChange } from '#components/admin/confirm-change.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { ASKED, askedPermit, permitOrErrors } from '#lib/http/asked-campaign.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { campaignDeskPath, latePermitCall, latePermitPath } from '#lib/messages/desk/campaign-paths.ts';
import { CAMPAIGNS, CHANGE } from '#lib/messages/desk/campaigns.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import { requireCampaignAround } from '#lib/use-cases/desk-campaigns.ts';

export const metadata: Metadata = { title: CAMPAIGNS.title };

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery };

export default async function LatePermitPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { asked, isAsked } = await askedPermit(slug, searchParams);
  const ctx = await permittedPage(latePermitPath({ ...asked, [ASKED]: isAsked ? '1' : '' }), 'late-permit.grant', null);
  const { campaign } = await seenOnPage(() => requireCampaignAround(ctx, slug));
  const judged = isAsked ? await permitOrErrors(ctx, asked) : { errors: [] };
  const errors = 'errors' in judged ? refusalText('invalid-fields', judged.errors).faults : [];
  const isEnd = asked.end !== '';
  return (
    <div className="column py-8">
      <h1 className="mb-1 text-2xl">{isEnd ? CHANGE.endTitle : CHANGE.permitTitle}</h1>
      <p className="mb-6 text-mute">{campaign.name}</p>
      {'errors' in judged ? (
        <AskForm hidden={{ [ASKED]: '1' }} errors={errors}>
          <PermitFields asked={asked} errors={errors} />
        </AskForm>
      ) : (
        <>
          <p className="mb-6 font-semibold">{judged.unit.name}</p>
          <ConfirmChange
            heading="h2"
            told={toldConsequences(judged.consequences)}
            words={CHANGE}
            action={latePermitCall(asked)}
            keep={`permit:${campaign.id}`}
            seen={judged.seen}
            again={isEnd ? campaignDeskPath(slug) : latePermitPath(asked)}
            returned={await returnedForm(searchParams, ctx)}
          />
        </>
      )}
      <WayBack href={campaignDeskPath(slug)}>{CHANGE.back}</WayBack>
    </div>
  );
}
