import type { Metadata } from 'next';
import { CampaignGuideSection } from '#components/worker/guide/campaign-guide-section.tsx';
import { GUIDE_BODY } from '#components/worker/guide/guide-body.ts';
import { GuideSearch } from '#components/worker/guide/guide-search.tsx';
import { GuideSection } from '#components/worker/guide/guide-section.tsx';
import { PrintButton } from '#components/worker/guide/print-button.tsx';
import { TableOfContents } from '#components/worker/guide/table-of-contents.tsx';
import { GUIDE_SECTIONS } from '#lib/messages/guide/sections.ts';
import { CAMPAIGN_GUIDE, GUIDE } from '#lib/messages/guide/words.ts';

export const metadata: Metadata = { title: GUIDE.title, description: GUIDE.description };

const OF_CAMPAIGN = { id: CAMPAIGN_GUIDE.id, title: CAMPAIGN_GUIDE.title, topics: [] };

/** R21: the guide, written whole into the page so that it reads, prints and works offline without a script. */
export default function GuidePage() {
  return (
    <div className="column-wide py-8">
      <h1 className="text-2xl">{GUIDE.title}</h1>
      <p className="mt-2 mb-6 max-w-[65ch] text-mute">{GUIDE.lead}</p>
      <div
        id={GUIDE_BODY}
        className="group/guide wide:grid wide:grid-cols-[17rem_minmax(0,1fr)] wide:grid-rows-[auto_1fr] wide:items-start wide:gap-x-10"
      >
        <GuideSearch />
        <TableOfContents sections={[...GUIDE_SECTIONS, OF_CAMPAIGN]} />
        <div className="wide:col-start-2">
          {GUIDE_SECTIONS.map((section) => (
            <GuideSection key={section.id} section={section} />
          ))}
          <CampaignGuideSection />
          <PrintButton />
        </div>
      </div>
    </div>
  );
}
