import type { Metadata } from 'next';
import { InboxCard } from '#components/officer/announcements/inbox-card.tsx';
import { UnitLinks } from '#components/officer/unit-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { inboxCardOf } from '#lib/http/announcement-view.ts';
import { permittedPage } from '#lib/http/page-account.ts';
import { afterOf, olderPath, type PageQuery, queryText } from '#lib/http/page-query.ts';
import { inboxItemPath, inboxPath } from '#lib/messages/desk/announcement-paths.ts';
import { INBOX } from '#lib/messages/desk/announcements.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import { lowFirst, ownUnits } from '#lib/use-cases/own-units.ts';
import { listInbox } from '#lib/use-cases/read-inbox.ts';

export const metadata: Metadata = { title: INBOX.title };

/** What the units above have sent to one of the account's units, the newest first. */
export default async function InboxPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await queryText(searchParams, DESK_QUERY.unit);
  const ctx = await permittedPage(inboxPath(asked), 'announcement.read', asked);
  const own = lowFirst(ownUnits(ctx.account));
  const unitCode = asked ?? own[0]?.code ?? '';
  const { items, next } = await listInbox(ctx, unitCode, await afterOf(searchParams));
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      <h1 className="mb-2 text-2xl">{INBOX.title}</h1>
      <p className="mb-6 text-mute">{INBOX.intro}</p>
      <UnitLinks label={INBOX.units} units={own} current={unitCode} hrefOf={inboxPath} />
      {items.length === 0 ? <EmptyState icon="document" title={INBOX.none} /> : null}
      <ul className="grid gap-3">
        {items.map((item) => (
          <InboxCard key={item.announcement.id} item={inboxCardOf(item)} href={inboxItemPath(item.announcement.id, unitCode)} />
        ))}
      </ul>
      {next ? (
        <LinkButton href={await olderPath(DESK_PATHS.inbox, searchParams, next)} className="mt-6">
          {INBOX.older}
        </LinkButton>
      ) : null}
    </div>
  );
}
