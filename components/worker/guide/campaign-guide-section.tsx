import { CAMPAIGN_GUIDE } from '#lib/messages/guide/words.ts';
import { LateCampaignGuide } from './late-campaign-guide.tsx';

/** The campaign's own part of the guide, at its end: nothing that is being read moves when it comes. */
export function CampaignGuideSection() {
  const { id, title, noScript } = CAMPAIGN_GUIDE;
  return (
    <section id={id} data-guide-section aria-labelledby={`${id}-title`} className="mb-10 scroll-mt-4 print:mb-4">
      <h2 id={`${id}-title`} className="mb-3 text-xl">
        {title}
      </h2>
      <p className="no-js-only">{noScript}</p>
      <LateCampaignGuide />
    </section>
  );
}
