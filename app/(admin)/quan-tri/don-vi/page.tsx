import type { Metadata } from 'next';
import { UnitPath } from '#components/admin/unit-path.tsx';
import { FileLink } from '#components/admin/units/file-link.tsx';
import { PageLinks } from '#components/admin/units/page-links.tsx';
import { UnitRows } from '#components/admin/units/unit-rows.tsx';
import { UnitSearch } from '#components/admin/units/unit-search.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, pageNumber, queryText } from '#lib/http/page-query.ts';
import { CHANGE_NAME } from '#lib/messages/desk/unit-changes.ts';
import { UNIT } from '#lib/messages/desk/unit-details.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';
import { UNIT_QUERY, unitChangePath, unitDeskPath, unitExportCall, unitImportsPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { LEVEL_PAGE, type Level, MOST_FOUND, openLevel, openOwnUnits, searchOwnUnits } from '#lib/use-cases/browse-units.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { mayMapNames } from '#lib/use-cases/list-unlisted.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: UNITS.title };

/** The tree, one level a page: what is opened and what is searched for stand in the address. */
export default async function UnitsPage({ searchParams }: { searchParams: PageQuery }) {
  const within = await queryText(searchParams, UNIT_QUERY.within);
  const search = await queryText(searchParams, QUERY.search);
  const page = await pageNumber(searchParams);
  const ctx = await permittedPage(unitTreePath({ within, search, page }), 'unit.read', within);
  const level = await seenOnPage(() => (within === null ? openOwnUnits(ctx) : openLevel(ctx, within, page)));
  const top = ctx.account.grants.length > 1 ? [{ href: unitTreePath(), name: UNITS.top }] : [];
  const steps = level.path.map(({ code, name }) => ({ href: unitTreePath({ within: code }), name }));
  return (
    <div className="column-wide py-8">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 className="text-2xl">{UNITS.title}</h1>
        <Acts ctx={ctx} level={level} />
      </div>
      {steps.length > 0 ? <UnitPath label={UNITS.path} steps={[...top, ...steps]} /> : <p className="mb-4 text-mute">{UNITS.own}</p>}
      <UnitSearch value={search ?? ''} within={within} />
      {search === null ? <Opened level={level} /> : <Found ctx={ctx} within={within} search={search} />}
    </div>
  );
}

/** What can be done here at all, before a list that may be long. */
function Acts({ ctx, level: { path, mayAdd } }: { ctx: SignedInRead; level: Level }) {
  const code = path.at(-1)?.code;
  return (
    <div className="flex flex-wrap gap-2 *:grow">
      {ownUnits(ctx.account, 'unit.import').length > 0 ? <LinkButton href={unitImportsPath()}>{IMPORT.link}</LinkButton> : null}
      {mayMapNames(ctx) ? <LinkButton href={unlistedPath()}>{UNLISTED.link}</LinkButton> : null}
      {mayAdd && code !== undefined ? <LinkButton href={unitChangePath({ code, act: 'create' })}>{CHANGE_NAME.create}</LinkButton> : null}
    </div>
  );
}

function Opened({ level: { path, rows, page, total } }: { level: Level }) {
  const here = path.at(-1);
  return (
    <>
      {rows.length === 0 ? <EmptyState icon="unit" title={UNITS.none} /> : <UnitRows units={rows} />}
      <PageLinks
        page={page}
        size={LEVEL_PAGE}
        total={total}
        pathOf={(other) => unitTreePath({ within: here?.code ?? null, page: other })}
      />
      {here ? (
        <div className="mt-6 flex flex-wrap gap-2 *:grow wide:*:grow-0">
          <LinkButton href={unitDeskPath(here.code)}>{UNITS.detailOf(here.name)}</LinkButton>
          <FileLink href={unitExportCall(here.code)}>{UNIT.exportFile}</FileLink>
        </div>
      ) : null}
    </>
  );
}

async function Found({ ctx, within, search }: { ctx: SignedInRead; within: string | null; search: string }) {
  const found = await searchOwnUnits(ctx, within, search);
  return (
    <>
      {found.length === 0 ? (
        <EmptyState icon="search" title={UNITS.noneFound(search)}>
          <p className="text-mute">{UNITS.noneFoundHint}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status" className="mb-3 text-mute">
            {found.length < MOST_FOUND ? UNITS.found(found.length) : UNITS.tooMany}
          </p>
          <UnitRows units={found} />
        </>
      )}
      <LinkButton href={unitTreePath({ within })} className="mt-6">
        {UNITS.all}
      </LinkButton>
    </>
  );
}
