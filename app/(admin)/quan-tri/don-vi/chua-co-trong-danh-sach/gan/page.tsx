import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ConfirmMapping } from '#components/admin/unlisted/confirm-mapping.tsx';
import { TargetChoice } from '#components/admin/unlisted/target-choice.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { askedNames, idsOf } from '#lib/http/unlisted-view.ts';
import { MAPPING, UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { mappingPath, UNLISTED_QUERY, unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { type MappingView, prepareMapping } from '#lib/use-cases/list-unlisted.ts';

export const metadata: Metadata = { title: MAPPING.title };

/** To which CĐCS the ticked names belong; nothing happens before it is confirmed. */
export default async function MapUnitsPage({ searchParams }: { searchParams: PageQuery }) {
  const names = await askedNames(searchParams);
  if (names.length === 0) redirect(unlistedPath());
  const unitCode = await queryText(searchParams, UNLISTED_QUERY.target);
  const search = (await queryText(searchParams, QUERY.search)) ?? '';
  const ctx = await permittedPage(mappingPath({ names, target: unitCode, search }), 'unit.map', null);
  const view = await seenOnPage(() => prepareMapping(ctx, { names, search, unitCode }));
  const { groups, n, suggestions, target } = view;
  const ids = idsOf(groups);
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      <h1 className="mb-6 text-2xl">{MAPPING.title}</h1>
      {groups.length === 0 ? <EmptyState icon="check" title={MAPPING.gone} /> : <Names groups={groups} />}
      {groups.length > 0 && target ? (
        <ConfirmMapping
          ids={ids}
          n={n}
          target={target}
          again={mappingPath({ names: groups, search })}
          returned={await returnedForm(searchParams, ctx)}
        />
      ) : null}
      {groups.length > 0 && !target ? (
        <TargetChoice
          ids={ids}
          search={search}
          suggestions={suggestions.map((one) => ({ ...one, href: mappingPath({ names: groups, target: one.code, search }) }))}
        />
      ) : null}
      <WayBack href={unlistedPath()}>{MAPPING.back}</WayBack>
    </div>
  );
}

function Names({ groups }: Pick<MappingView, 'groups'>) {
  return (
    <section aria-labelledby="names" className="mb-8">
      <h2 id="names" className="mb-2 text-lg">
        {MAPPING.names}
      </h2>
      <ul className="grid gap-2">
        {groups.map(({ parentCode, nameKey, name, parentName, n, spellings }) => (
          <li key={`${parentCode}~${nameKey}`} className="rounded-field border border-line bg-soft px-3 py-2">
            <span className="block font-semibold">{name}</span>
            <span className="block text-sm text-mute">
              {[
                UNLISTED.initiatives(n),
                UNLISTED.under(parentName),
                ...(spellings.length > 0 ? [UNLISTED.alsoSpelled(spellings)] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
