'use client';

import { CopyButton } from '#components/worker/copying/copy-button.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { PORTAL_ICON } from '#lib/messages/guide/words.ts';
import { PORTAL_ICONS } from '#lib/messages/paths.ts';
import { campaignAddress } from './campaign-address.ts';
import { useCampaignFacts } from './use-campaign-facts.ts';

const IMAGE = `${PORTAL_ICONS}/sang-kien.png`;
const SIDE = 96;

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function snippetOf(campaign: Campaign): string {
  const alt = escapeAttribute(PORTAL_ICON.alt(campaign.name));
  return `<a href="${campaignAddress(campaign)}"><img src="${location.origin}${IMAGE}" width="${SIDE}" height="${SIDE}" alt="${alt}"></a>`;
}

/** R18: the campaign's icon for other sites, with the HTML to paste. */
export function PortalIcon() {
  const campaign = useCampaignFacts();
  const snippet = campaign ? snippetOf(campaign) : null;
  return (
    <div className="grid gap-3 screen-only">
      <p>{PORTAL_ICON.preview}</p>
      {/* biome-ignore lint/performance/noImgElement: the file that portals embed, shown as it is */}
      <img src={IMAGE} width={SIDE} height={SIDE} alt={PORTAL_ICON.alt(campaign?.name ?? '')} loading="lazy" />
      <p className="font-semibold">{PORTAL_ICON.snippetLabel}</p>
      <p className="no-js-only">{PORTAL_ICON.noScript}</p>
      <pre className="js-only rounded-field border border-line bg-card p-3 text-sm break-all whitespace-pre-wrap select-all">
        <code translate="no">{snippet ?? PORTAL_ICON.waiting}</code>
      </pre>
      <div className="flex flex-wrap gap-3">
        {snippet ? <CopyButton text={snippet} label={PORTAL_ICON.copy} /> : null}
        <a href={IMAGE} download className="inline-flex min-h-13 items-center">
          {PORTAL_ICON.download}
        </a>
      </div>
    </div>
  );
}
