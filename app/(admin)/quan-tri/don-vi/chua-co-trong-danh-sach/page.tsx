import type { Metadata } from 'next';
import { MappedList } from '#components/admin/unlisted/mapped-list.tsx';
import { NameList } from '#components/admin/unlisted/name-list.tsx';
import { UnitLinks } from '#components/officer/unit-links.tsx';
import { Button } from '#components/ui/button.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { type PageQuery, pageNumber, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { listedNameOf } from '#lib/http/unlisted-view.ts';
import { toldAbove } from '#lib/messages/desk/typed-form.ts';
import { UNLISTED } from '#lib/messages/desk/unlisted.ts';
import { unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { DESK_PATHS, DESK_QUERY, QUERY } from '#lib/messages/paths.ts';
import { listUnlisted, type UnlistedPage } from '#lib/use-cases/list-unlisted.ts';
import { lowFirst, ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: UNLISTED.title };

/** Names that were not in the list, at or below one of the account's units, and what was decided about others. */
export default async function UnlistedUnitsPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await queryText(searchParams, DESK_QUERY.unit);
  const ctx = await permittedPage(unlistedPath({ unitCode: asked }), 'unit.map', asked);
  const own = lowFirst(ownUnits(ctx.account)).toReversed();
  const unitCode = asked ?? own[0]?.code ?? '';
  const search = (await queryText(searchParams, QUERY.search)) ?? '';
  const found = await listUnlisted(ctx, unitCode, { search, page: await pageNumber(searchParams) });
  const returned = await returnedForm(searchParams, ctx);
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      <h1 className="mb-2 text-2xl">{UNLISTED.title}</h1>
      <p className="mb-6 text-mute">{UNLISTED.intro}</p>
      <RefusedAbove returned={returned} />
      <Told query={searchParams} />
      <UnitLinks label={UNLISTED.units} units={own} current={unitCode} hrefOf={(code) => unlistedPath({ unitCode: code })} />
      <form method="get" className="wide:flex wide:items-end wide:gap-3">
        {asked === null ? null : <input type="hidden" name={DESK_QUERY.unit} value={asked} />}
        <div className="grow">
          <TextInput name={QUERY.search} label={UNLISTED.search} defaultValue={search} type="search" autoComplete="off" maxLength={80} />
        </div>
        <Button type="submit" className="mb-6 w-full wide:w-auto">
          {UNLISTED.find}
        </Button>
      </form>
      {found.found > 0 ? (
        <p className="mb-3 font-semibold">{found.isCut ? UNLISTED.cut(found.found) : UNLISTED.waiting(found.found)}</p>
      ) : null}
      <NameList names={found.groups.map(listedNameOf)} isSearch={search !== ''} />
      <Pages found={found} unitCode={unitCode} search={search} />
      {found.mappings.length === 0 ? null : (
        <section aria-labelledby="mapped">
          <h2 id="mapped" className="mt-10 mb-1 text-xl">
            {UNLISTED.mapped}
          </h2>
          <p className="mb-4 text-mute">{UNLISTED.mappedIntro}</p>
          <MappedList mappings={found.mappings} returned={toldAbove(returned)} />
        </section>
      )}
      <WayBack href={DESK_PATHS.units}>{UNLISTED.backToUnits}</WayBack>
    </div>
  );
}

/** What has just been done. */
async function Told({ query }: { query: PageQuery }) {
  const done = await queryText(query, DESK_QUERY.done);
  return done === 'mapped' || done === 'unmapped' ? (
    <Notice tone="ok" role="status" className="mb-6">
      {UNLISTED.done[done]}
    </Notice>
  ) : null;
}

function Pages({ found: { page, pages }, unitCode, search }: { found: UnlistedPage; unitCode: string; search: string }) {
  if (pages < 2) return null;
  return (
    <nav aria-label={UNLISTED.page(page, pages)} className="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 ? <LinkButton href={unlistedPath({ unitCode, search, page: page - 1 })}>{UNLISTED.previous}</LinkButton> : null}
      <span>{UNLISTED.page(page, pages)}</span>
      {page < pages ? <LinkButton href={unlistedPath({ unitCode, search, page: page + 1 })}>{UNLISTED.next}</LinkButton> : null}
    </nav>
  );
}
