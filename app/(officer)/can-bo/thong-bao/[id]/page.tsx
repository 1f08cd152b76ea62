import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnnouncementText } from '#components/officer/announcements/announcement-text.tsx';
import { MarkReceived } from '#components/officer/announcements/mark-received.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { mayMarkAt } from '#lib/http/announcement-view.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { inboxItemPath, inboxPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENTS, INBOX, markBy } from '#lib/messages/desk/announcements.ts';
import { factsWords } from '#lib/messages/desk/reminders.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { type OpenedItem, openInboxItem } from '#lib/use-cases/read-inbox.ts';

export const metadata: Metadata = { title: INBOX.title };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** One announcement as a unit below its sender reads it. */
export default async function InboxItemPage({ params, searchParams }: Props) {
  const { id } = await params;
  const unitCode = await queryText(searchParams, DESK_QUERY.unit);
  if (unitCode === null) notFound();
  const ctx = await permittedPage(inboxItemPath(id, unitCode), 'announcement.read', unitCode);
  const item = await seenOnPage(() => openInboxItem(ctx, unitCode, id));
  const { announcement, files, isMeant, markedAt, unit, facts } = item;
  const isMarked = (await queryText(searchParams, DESK_QUERY.done)) === 'acknowledged' && markedAt !== null;
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      {isMarked ? (
        <Notice tone="ok" role="status" className="mb-6">
          {INBOX.thanks}
        </Notice>
      ) : null}
      <h1 className="mb-1 text-2xl">{announcement.title}</h1>
      <p className="mb-1 text-mute">{ANNOUNCEMENTS.sentBy(announcement.senderName, announcement.sentAt ?? 0)}</p>
      <p className="mb-6 font-semibold">{announcement.acknowledgeBy === null ? '' : markBy(announcement.acknowledgeBy)}</p>
      <Standing item={item} unitCode={unitCode} />
      <AnnouncementText id={id} text={announcement.text} files={files} />
      {facts !== null && announcement.withdrawnAt === null ? (
        <p className="mt-6 font-semibold">{INBOX.ownFacts(factsWords(facts))}</p>
      ) : null}
      <div className="mt-8">
        {isMeant && announcement.withdrawnAt === null ? (
          <MarkReceived
            id={id}
            unit={unit}
            markedAt={markedAt}
            mayMark={mayMarkAt(ctx.account, unit.id)}
            returned={await returnedForm(searchParams, ctx)}
          />
        ) : null}
      </div>
      <WayBack href={inboxPath(unitCode)}>{INBOX.back}</WayBack>
    </div>
  );
}

/** What became of it: withdrawn, corrected, or itself a correction. */
function Standing({ item: { announcement, correctsTitle }, unitCode }: { item: OpenedItem; unitCode: string }) {
  const { withdrawnAt, withdrawReason, correctedBy, correctsId, correctionReason } = announcement;
  if (withdrawnAt !== null)
    return (
      <Notice tone="bad" className="mb-6">
        {INBOX.withdrawn(withdrawReason ?? '', withdrawnAt)}
      </Notice>
    );
  return (
    <>
      {correctedBy === null ? null : (
        <Notice tone="gold" icon="alert" className="mb-6">
          <p>{INBOX.corrected}</p>
          <LinkButton href={inboxItemPath(correctedBy, unitCode)} className="mt-3">
            {INBOX.openNew}
          </LinkButton>
        </Notice>
      )}
      {correctsId === null ? null : (
        <Notice className="mb-6" title={INBOX.correction(correctsTitle ?? '')}>
          <p>{correctionReason}</p>
          <LinkButton href={inboxItemPath(correctsId, unitCode)} tone="quiet" className="mt-1 -ml-5">
            {INBOX.openOld}
          </LinkButton>
        </Notice>
      )}
    </>
  );
}
