'use client';

import { CopyButton } from '#components/ui/copy-button.tsx';
import { PORTAL_IMAGE, PORTAL_SIDE, portalSnippet } from '#components/ui/portal-snippet.ts';
import { PORTAL_ICON } from '#lib/messages/guide/words.ts';
import { campaignAddress } from './campaign-address.ts';
import { useCampaignFacts } from './use-campaign-facts.ts';

/** R18: the campaign's icon for other sites, with the HTML to paste. */
export function PortalIcon() {
  const campaign = useCampaignFacts();
  const snippet = campaign ? portalSnippet(location.origin, campaignAddress(campaign), campaign.name) : null;
  return (
    <div className="grid gap-3 screen-only">
      <p>{PORTAL_ICON.preview}</p>
      {/* biome-ignore lint/performance/noImgElement: the file that portals embed, shown as it is */}
      <img src={PORTAL_IMAGE} width={PORTAL_SIDE} height={PORTAL_SIDE} alt={PORTAL_ICON.alt(campaign?.name ?? '')} loading="lazy" />
      <p className="font-semibold">{PORTAL_ICON.snippetLabel}</p>
      <p className="no-js-only">{PORTAL_ICON.noScript}</p>
      <pre className="js-only rounded-field border border-line bg-card p-3 text-sm break-all whitespace-pre-wrap select-all">
        <code translate="no">{snippet ?? PORTAL_ICON.waiting}</code>
      </pre>
      <div className="flex flex-wrap gap-3">
        {snippet ? <CopyButton text={snippet} label={PORTAL_ICON.copy} /> : null}
        <a href={PORTAL_IMAGE} download className="inline-flex min-h-13 items-center">
          {PORTAL_ICON.download}
        </a>
      </div>
    </div>
  );
}
