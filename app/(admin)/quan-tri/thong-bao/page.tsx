import type { Metadata } from 'next';
import { AnnouncementCard } from '#components/admin/announcements/announcement-card.tsx';
import { UnitLinks } from '#components/officer/unit-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { sentCardOf } from '#lib/http/announcement-view.ts';
import { permittedPage } from '#lib/http/page-account.ts';
import { afterOf, olderPath, type PageQuery, queryText } from '#lib/http/page-query.ts';
import { announcementsPath, newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENTS } from '#lib/messages/desk/announcements.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';
import { listAnnouncementsOf } from '#lib/use-cases/read-announcements.ts';

export const metadata: Metadata = { title: ANNOUNCEMENTS.title };

/** What a unit writes and has sent to those below it. */
export default async function AnnouncementsPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await queryText(searchParams, DESK_QUERY.unit);
  const ctx = await permittedPage(announcementsPath(asked), 'announcement.send', asked);
  const own = ownUnits(ctx.account).filter(({ isGrassroots }) => !isGrassroots);
  const unitCode = asked ?? own[0]?.code ?? null;
  const isDiscarded = (await queryText(searchParams, DESK_QUERY.done)) === 'discarded';
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{ANNOUNCEMENTS.title}</h1>
        {unitCode === null ? null : (
          <LinkButton href={newAnnouncementPath(unitCode)} tone="primary">
            {ANNOUNCEMENTS.create}
          </LinkButton>
        )}
      </div>
      <p className="mb-6 text-mute">{unitCode === null ? ANNOUNCEMENTS.nobodyBelow : ANNOUNCEMENTS.intro}</p>
      {isDiscarded ? (
        <Notice role="status" className="mb-6">
          {ANNOUNCEMENTS.discarded}
        </Notice>
      ) : null}
      <UnitLinks label={ANNOUNCEMENTS.units} units={own} current={unitCode ?? ''} hrefOf={announcementsPath} />
      {unitCode === null ? null : <Listed ctx={ctx} unitCode={unitCode} query={searchParams} />}
    </div>
  );
}

async function Listed({ ctx, unitCode, query }: { ctx: SignedInRead; unitCode: string; query: PageQuery }) {
  const { drafts, sent, next } = await listAnnouncementsOf(ctx, unitCode, await afterOf(query));
  return (
    <>
      {drafts.length === 0 ? null : (
        <section aria-labelledby="drafts" className="mb-8">
          <h2 id="drafts" className="mb-3 text-xl">
            {ANNOUNCEMENTS.drafts}
          </h2>
          <ul className="grid gap-3">
            {drafts.map((one) => (
              <AnnouncementCard key={one.id} card={sentCardOf(one, unitCode)} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="sent">
        <h2 id="sent" className="mb-3 text-xl">
          {ANNOUNCEMENTS.sent}
        </h2>
        {sent.length === 0 ? <EmptyState icon="send" title={ANNOUNCEMENTS.none} /> : null}
        <ul className="grid gap-3">
          {sent.map((one) => (
            <AnnouncementCard key={one.id} card={sentCardOf(one, unitCode)} />
          ))}
        </ul>
      </section>
      {next ? (
        <LinkButton href={await olderPath(DESK_PATHS.announcements, query, next)} className="mt-6">
          {ANNOUNCEMENTS.older}
        </LinkButton>
      ) : null}
    </>
  );
}
