import type { Metadata } from 'next';
import { BulkForm } from '#components/officer/posters/bulk-form.tsx';
import { FileList } from '#components/officer/posters/file-list.tsx';
import { UnitPosters } from '#components/officer/posters/unit-posters.tsx';
import { UnitSearch } from '#components/officer/posters/unit-search.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import { newCommandId } from '#lib/http/command-id.ts';
import { permittedPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { unitPostersView } from '#lib/http/unit-posters-view.ts';
import { BULK, POSTERS } from '#lib/messages/desk/posters.ts';
import { toldAbove } from '#lib/messages/desk/typed-form.ts';
import { QUERY, unitPostersPath } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { listPosterFilesAt } from '#lib/use-cases/find-poster-file.ts';
import { findPosterUnit, listPosterChildren, MOST_CHILDREN } from '#lib/use-cases/list-posters.ts';
import { mayAt } from '#lib/use-cases/may-at.ts';

export const metadata: Metadata = { title: POSTERS.title };

type Props = { params: Promise<{ code: string }>; searchParams: PageQuery };

/** Posters of one CĐCS, or of everything below a union. */
export default async function UnitPostersPage({ params, searchParams }: Props) {
  const code = pathValue((await params).code);
  const path = unitPostersPath(code);
  const ctx = await permittedPage(path, 'poster.read', code);
  const unit = await findPosterUnit(ctx, code);
  return (
    <div className="column-wide py-8">
      <h1 className="text-2xl">{POSTERS.ofUnit(unit.name)}</h1>
      <p className="mb-6 text-mute">{[...unit.aboveNames].reverse().join(' · ')}</p>
      {unit.level === 'grassroots' ? (
        <UnitPosters {...(await unitPostersView(ctx, code, path, searchParams))} />
      ) : (
        <Below ctx={ctx} code={code} query={searchParams} />
      )}
    </div>
  );
}

async function Below({ ctx, code, query }: { ctx: SignedInRead; code: string; query: PageQuery }) {
  const search = (await queryText(query, QUERY.search)) ?? '';
  const returned = await returnedForm(query, ctx);
  const units = await listPosterChildren(ctx, code, search);
  const listed = units.map(({ level, ...unit }) => ({ ...unit, isGrassroots: level === 'grassroots' }));
  const mayIssue = await mayAt(ctx, 'poster.issue', code);
  return (
    <>
      <RefusedAbove returned={returned} />
      <FileList unitCode={code} files={await listPosterFilesAt(ctx, code)} />
      <h2 className="mb-2 text-xl">{BULK.title}</h2>
      <p className="mb-6 max-w-prose text-mute">{mayIssue ? BULK.intro : POSTERS.readOnly}</p>
      <UnitSearch value={search} />
      {units.length >= MOST_CHILDREN ? <p className="mb-4">{BULK.more(MOST_CHILDREN)}</p> : null}
      <BulkForm unitCode={code} commandId={newCommandId()} units={listed} mayIssue={mayIssue} returned={toldAbove(returned)} />
    </>
  );
}
