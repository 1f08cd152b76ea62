import { EmptyState } from '#components/ui/empty-state.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import type { PosterFormat } from '#lib/domain/poster.ts';
import { HISTORY, POSTERS } from '#lib/messages/desk/posters.ts';
import { type Returned, toldAbove } from '#lib/messages/desk/typed-form.ts';
import { posterFormatPath } from '#lib/messages/paths.ts';
import { PosterActs } from './poster-acts.tsx';
import { PosterCard, type ShownPoster } from './poster-card.tsx';
import { PosterPreview } from './poster-preview.tsx';
import { ShareKit } from './share-kit.tsx';

type UnitPostersView = {
  /** The page's own address. */
  path: string;
  unit: { code: string; name: string };
  posters: readonly ShownPoster[];
  /** The poster that is shown as it prints; null when none holds. */
  shown: string | null;
  format: PosterFormat;
  may: { issue: boolean; revoke: boolean; confirm: boolean };
  /** An id for each act that issues, made by the server with the page. */
  commandId: string;
  origin: string;
  campaign: { name: string; slug: string; until: string | null } | null;
  returned: Returned;
};

/** Everything about the posters of one CĐCS: print, share, history. */
export function UnitPosters(view: UnitPostersView) {
  const { path, unit, posters, shown, format, may, commandId, origin, campaign, returned } = view;
  return (
    <>
      <RefusedAbove returned={returned} />
      <div className="grid grid-cols-1 gap-10 wide:grid-cols-2">
        {shown === null ? <FirstPoster {...view} /> : <PosterPreview path={path} code={shown} unitName={unit.name} format={format} />}
        <section aria-labelledby="history">
          <h2 id="history" className="mb-3 text-xl">
            {HISTORY.title}
          </h2>
          {may.issue ? null : <p className="mb-3 text-mute">{POSTERS.readOnly}</p>}
          <ul className="grid gap-3">
            {posters.map((poster) => (
              <PosterCard key={poster.code} poster={poster} href={posterFormatPath(path, poster.code, format)}>
                {poster.code === shown ? (
                  <PosterActs code={poster.code} unitCode={unit.code} commandId={commandId} may={may} returned={toldAbove(returned)} />
                ) : null}
              </PosterCard>
            ))}
          </ul>
        </section>
        {shown === null ? null : <ShareKit code={shown} unitName={unit.name} origin={origin} campaign={campaign} />}
      </div>
    </>
  );
}

function FirstPoster({ unit, may, commandId, returned }: UnitPostersView) {
  return (
    <EmptyState icon="scan" title={POSTERS.none}>
      {may.issue ? (
        <>
          <p className="text-mute">{POSTERS.noneText}</p>
          <KeptForm
            action={`/api/units/${encodeURIComponent(unit.code)}/posters`}
            keep={`issue:${unit.code}`}
            hidden={{ id: commandId }}
            fields={[]}
            submit={POSTERS.issue}
            returned={toldAbove(returned)}
          />
        </>
      ) : null}
    </EmptyState>
  );
}
