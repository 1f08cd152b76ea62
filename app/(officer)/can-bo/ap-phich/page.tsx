import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '#components/officer/posters/code-form.tsx';
import { UnitPosters } from '#components/officer/posters/unit-posters.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { unitPostersView } from '#lib/http/unit-posters-view.ts';
import { POSTERS } from '#lib/messages/desk/posters.ts';
import { DESK_PATHS, posterOfUnitPath, QUERY } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { findUnitOfPoster } from '#lib/use-cases/unit-of-poster.ts';

export const metadata: Metadata = { title: POSTERS.title };

/** An officer's own poster, or the one whose code was scanned or typed. */
export default async function MyPostersPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await queryText(searchParams, QUERY.reference);
  const ctx = await permittedPage(asked === null ? DESK_PATHS.myPosters : posterOfUnitPath(asked), 'poster.read', null);
  if (asked === null) return <Shown code="" unitCode={ownUnit(ctx)} query={searchParams} />;
  const found = await findUnitOfPoster(ctx, asked);
  return <Shown code={found === null ? asked : ''} unitCode={found} query={searchParams} />;
}

/** Of the CĐCS at which somebody is an officer; who is one nowhere prints for others. */
function ownUnit({ account }: SignedInRead): string {
  const own = account.grants.find(({ unitLevel }) => unitLevel === 'grassroots');
  if (!own) redirect(DESK_PATHS.posters);
  return own.unitCode;
}

/** `code`: one that no poster carries. */
async function Shown({ code, unitCode, query }: { code: string; unitCode: string | null; query: PageQuery }) {
  const view = unitCode === null ? null : await permittedView(unitCode, query);
  return (
    <div className="column-wide py-8">
      <h1 className="mb-6 text-2xl">{view ? POSTERS.ofUnit(view.unit.name) : POSTERS.title}</h1>
      {view ? null : (
        <Notice tone="bad" className="mb-6">
          {PROBLEM_TEXT['unknown-code']}
        </Notice>
      )}
      {view ? <UnitPosters {...view} /> : null}
      <CodeForm value={code} />
    </div>
  );
}

async function permittedView(unitCode: string, query: PageQuery) {
  const ctx = await permittedPage(DESK_PATHS.myPosters, 'poster.read', unitCode);
  return unitPostersView(ctx, unitCode, DESK_PATHS.myPosters, query);
}
