import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { CampaignHome } from '#components/worker/campaign/campaign-home.tsx';
import { pageContext } from '#lib/http/page-context.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { pageMeant } from '#lib/messages/typed-path.ts';
import { openCampaign } from '#lib/use-cases/open-campaign.ts';

type Props = { params: Promise<{ slug: string }> };

const campaignOf = cache(async (slug: string) => openCampaign(await pageContext(), { slug: pathValue(slug) }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const campaign = await campaignOf((await params).slug);
  return campaign ? { title: campaign.name, alternates: { canonical: `/${campaign.slug}` } } : {};
}

/** The address that newspapers print, in any spelling (R17); so are the names of the other pages. */
export default async function CampaignPage({ params }: Props) {
  const { slug } = await params;
  const page = pageMeant(pathValue(slug));
  if (page) permanentRedirect(page);
  const campaign = await campaignOf(slug);
  if (!campaign) notFound();
  return <CampaignHome told={campaign} writesFor={await openCampaign(await pageContext())} />;
}
