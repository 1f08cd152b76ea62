import { Notice } from '#components/ui/notice.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { ChooseByHand, PosterFrame } from './poster-frame.tsx';

/** A code that names no unit (any more): says so, and leads to choosing by hand. */
export function PosterUnusable({ reason, campaign }: { reason: 'revoked' | 'unknown'; campaign: Campaign | null }) {
  const title = reason === 'revoked' ? POSTER.revokedTitle : POSTER.unknownTitle;
  const text = reason === 'revoked' ? POSTER.revokedText : POSTER.unknownText;
  return (
    <PosterFrame campaign={campaign} actions={<ChooseByHand campaign={campaign} label={POSTER.choose} tone="primary" />}>
      <Notice tone="bad" title={title} className="mt-6">
        <p>{text}</p>
      </Notice>
    </PosterFrame>
  );
}
