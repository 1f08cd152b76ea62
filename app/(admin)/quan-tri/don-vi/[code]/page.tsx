import type { Metadata } from 'next';
import { UnitDone } from '#components/admin/units/unit-done.tsx';
import { UnitFacts } from '#components/admin/units/unit-facts.tsx';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { UnitHistory } from '#components/admin/units/unit-history.tsx';
import { UnitSection } from '#components/admin/units/unit-section.tsx';
import { UnitSummaries } from '#components/admin/units/unit-summaries.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { lifeWords, UNIT } from '#lib/messages/desk/unit-details.ts';
import { unitDeskPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { DESK_PATHS, DESK_QUERY, newAccountPath, unitPostersPath } from '#lib/messages/paths.ts';
import { listUnitChanges } from '#lib/use-cases/list-unit-changes.ts';
import type { OpenedUnit } from '#lib/use-cases/open-unit.ts';

export const metadata: Metadata = { title: UNITS.title };

/** Everything about one unit but personal data, and the way to each part of it. */
export default async function UnitPage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.read', unitDeskPath);
  const { unit, life, path, successor } = opened;
  const lived = lifeWords(life);
  return (
    <div className="column-wide py-8">
      <UnitHead name={unit.name} path={path} />
      <UnitDone done={await queryText(searchParams, DESK_QUERY.done)} />
      {lived === null ? null : <Notice className="mb-6">{lived}</Notice>}
      <div className="grid items-start gap-4 wide:grid-cols-2">
        <UnitSection id="facts" title={UNIT.facts}>
          <UnitFacts unit={unit} successor={successor} />
          <Ways opened={opened} />
        </UnitSection>
        <UnitSummaries {...opened} />
      </div>
      <UnitHistory code={code} changes={await listUnitChanges(ctx, code)} acts={opened.acts} takesBack={opened.takesBack} />
    </div>
  );
}

function Ways({ opened: { unit, below, may } }: { opened: OpenedUnit }) {
  return (
    <div className="mt-4 flex flex-wrap gap-2 *:grow wide:*:grow-0">
      {below > 0 ? <LinkButton href={unitTreePath({ within: unit.code })}>{UNIT.children(below)}</LinkButton> : null}
      {may.posters ? <LinkButton href={unitPostersPath(unit.code)}>{UNIT.posters}</LinkButton> : null}
      {may.newAccount ? <LinkButton href={newAccountPath(unit.code)}>{UNIT.newAccount}</LinkButton> : null}
      {may.accounts ? <LinkButton href={DESK_PATHS.accounts}>{UNIT.accounts}</LinkButton> : null}
    </div>
  );
}
