import type { Metadata } from 'next';
import { AskForm } from '#components/admin/campaigns/ask-form.tsx';
import { StandingHours } from '#components/admin/campaigns/standing-hours.tsx';
import { toldConsequences } from '#components/admin/campaigns/told-consequences.ts';
import { WindowFields } from '#components/admin/campaigns/window-fields.tsx';
import { ConfirmChange } from '#components/admin/confirm-change.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { ASKED, askedWindow } from '#lib/http/asked-campaign.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { campaignDeskPath, windowChangeCall, windowChangePath } from '#lib/messages/desk/campaign-paths.ts';
import { ACT_INTRO, ACT_NAME, CAMPAIGNS, CHANGE } from '#lib/messages/desk/campaigns.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import { judgeHours } from '#lib/use-cases/judge-hours.ts';

export const metadata: Metadata = { title: CAMPAIGNS.title };

type Props = { params: Promise<{ slug: string }>; searchParams: PageQuery };

export default async function WindowChangePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { asked, isAsked } = await askedWindow(slug, searchParams);
  const ctx = await permittedPage(windowChangePath({ ...asked, [ASKED]: isAsked ? '1' : '' }), 'campaign.read', null);
  const { campaign, windows, windowVersion, judged } = await seenOnPage(() => judgeHours(ctx, asked, isAsked));
  const errors = judged?.kind === 'faulty' ? refusalText('invalid-fields', judged.errors).faults : [];
  return (
    <div className="column py-8">
      <h1 className="mb-1 text-2xl">{ACT_NAME[asked.act]}</h1>
      <p className="mb-4 text-mute">{campaign.name}</p>
      <StandingHours windows={windows} phase={asked.phase} />
      {judged?.kind === 'fits' ? (
        <ConfirmChange
          heading="h2"
          told={toldConsequences(judged.consequences)}
          words={CHANGE}
          action={windowChangeCall(asked)}
          keep={`window:${campaign.id}`}
          seen={String(windowVersion)}
          again={windowChangePath(asked)}
          returned={await returnedForm(searchParams, ctx)}
        />
      ) : (
        <>
          <p className="mb-6">{ACT_INTRO[asked.act]}</p>
          <AskForm hidden={{ act: asked.act, phase: asked.phase, [ASKED]: '1' }} errors={errors}>
            <WindowFields asked={asked} errors={errors} />
          </AskForm>
        </>
      )}
      <WayBack href={campaignDeskPath(slug)}>{CHANGE.back}</WayBack>
    </div>
  );
}
