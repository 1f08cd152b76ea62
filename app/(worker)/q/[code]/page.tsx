import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { KeepOnPhone } from '#components/worker/poster/keep-on-phone.tsx';
import { PosterConfirm } from '#components/worker/poster/poster-confirm.tsx';
import { PosterUnusable } from '#components/worker/poster/poster-unusable.tsx';
import { pageContext } from '#lib/http/page-context.ts';
import { countScan } from '#lib/http/poster-scans.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { openCampaign } from '#lib/use-cases/open-campaign.ts';
import { openPoster } from '#lib/use-cases/open-poster.ts';

export const metadata: Metadata = { title: POSTER.title, robots: { index: false } };

/** What a poster's QR code opens. */
export default async function PosterPage({ params }: { params: Promise<{ code: string }> }) {
  const ctx = await pageContext();
  const campaign = await openCampaign(ctx);
  const opened = await openPoster(ctx, decodeURIComponent((await params).code));
  if (opened.kind !== 'found') {
    return (
      <>
        <PosterUnusable reason={opened.kind} campaign={campaign} />
        <KeepOnPhone poster={null} campaign={campaign} />
      </>
    );
  }
  countScan(opened.poster.code, ctx.now, await headers());
  return (
    <>
      <PosterConfirm poster={opened.poster} campaign={campaign} />
      <KeepOnPhone poster={opened.poster} campaign={campaign} />
    </>
  );
}
