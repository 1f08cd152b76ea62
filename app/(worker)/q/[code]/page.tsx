import type { Metadata } from 'next';
import { KeepOnPhone } from '#components/worker/poster/keep-on-phone.tsx';
import { PosterConfirm } from '#components/worker/poster/poster-confirm.tsx';
import { PosterUnusable } from '#components/worker/poster/poster-unusable.tsx';
import { pageContext } from '#lib/http/page-context.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { openCampaign } from '#lib/use-cases/open-campaign.ts';
import { openPoster } from '#lib/use-cases/open-poster.ts';

export const metadata: Metadata = { title: POSTER.title };

/** What a poster's QR code opens. */
export default async function PosterPage({ params }: { params: Promise<{ code: string }> }) {
  const ctx = await pageContext();
  const opened = await openPoster(ctx, pathValue((await params).code));
  const campaign = await openCampaign(ctx, opened.kind === 'found' ? { unit: opened.poster.unit.code } : {});
  if (opened.kind !== 'found') {
    return (
      <>
        <PosterUnusable reason={opened.kind} campaign={campaign} />
        <KeepOnPhone poster={null} campaign={campaign} />
      </>
    );
  }
  return (
    <>
      <PosterConfirm poster={opened.poster} campaign={campaign} />
      <KeepOnPhone poster={opened.poster} campaign={campaign} />
    </>
  );
}
