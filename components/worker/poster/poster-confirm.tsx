import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import type { Poster } from '#lib/contracts/unit.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { plainPathForPoster, posterOfUnitPath, writePathForPoster } from '#lib/messages/paths.ts';
import { isClosed, momentOf, toldAt } from '../campaign/campaign-moment.ts';
import { ChooseByHand, PosterFrame } from './poster-frame.tsx';
import { WriteLink } from './write-link.tsx';

/** After a scan: whose poster this is, so that a pasted-over code is noticed, and one button on. */
export function PosterConfirm({ poster, campaign }: { poster: Poster; campaign: Campaign | null }) {
  const { code, unit, path } = poster;
  const above = [...path].reverse().map(({ name }) => name);
  const actions = (
    <>
      <WriteLink
        href={writePathForPoster(code)}
        plainHref={plainPathForPoster(code)}
        campaign={campaign}
        label={campaign && isClosed(momentOf(campaign, toldAt(campaign))) ? POSTER.closedWrite : POSTER.yes}
      />
      <ChooseByHand campaign={campaign} label={POSTER.other} tone="secondary" />
    </>
  );
  return (
    <PosterFrame campaign={campaign} actions={actions} below={<ForOfficers code={code} />}>
      <h2 id="unit-question" className="mt-4 mb-2 text-lg wide:text-xl">
        {POSTER.question}
      </h2>
      <Card as="section" labelledBy="unit-question" className="flex items-start gap-4">
        <span className="grid size-12 shrink-0 place-items-center max-wide:hidden rounded-field bg-action-soft text-action">
          <Icon name="unit" />
        </span>
        <div className="min-w-0">
          <p className="text-lg font-bold">{unit.name}</p>
          {above.map((name) => (
            <p key={name} className="text-sm text-mute">
              {name}
            </p>
          ))}
          <p className="mt-1 text-sm text-mute">
            {POSTER.code} <Code value={formatCode(code)} size="inline" />
          </p>
        </div>
      </Card>
    </PosterFrame>
  );
}

function ForOfficers({ code }: { code: string }) {
  return (
    <p className="mt-3 text-sm">
      <a href={posterOfUnitPath(code)} rel="nofollow" className="inline-flex min-h-12 items-center">
        {POSTER.forOfficers}
      </a>
    </p>
  );
}
