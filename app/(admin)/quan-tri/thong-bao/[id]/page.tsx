import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { DraftActs } from '#components/admin/announcements/draft-acts.tsx';
import { Receivers } from '#components/admin/announcements/receivers.tsx';
import { SentActs } from '#components/admin/announcements/sent-acts.tsx';
import { ZaloMessage } from '#components/admin/announcements/zalo-message.tsx';
import { AnnouncementText } from '#components/officer/announcements/announcement-text.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import { askedReceivers, doneWords } from '#lib/http/announcement-view.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { publicOrigin } from '#lib/http/public-origin.ts';
import { announcementPath, announcementsPath } from '#lib/messages/desk/announcement-paths.ts';
import {
  ANNOUNCEMENT_FORM,
  ANNOUNCEMENTS,
  AUDIENCE_TEXT,
  DRAFT,
  markBy,
  receiversWords,
  SENT,
  stateWords,
  zaloText,
} from '#lib/messages/desk/announcements.ts';
import { type Returned, toldAbove } from '#lib/messages/desk/typed-form.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { listReceiving, type Opened, openAnnouncement } from '#lib/use-cases/read-announcements.ts';

export const metadata: Metadata = { title: ANNOUNCEMENTS.one };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** An announcement as its sender sees it: a draft to look over and send, or who has received it. */
export default async function AnnouncementPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await permittedPage(announcementPath(id), 'announcement.send', null);
  const opened = await seenOnPage(() => openAnnouncement(ctx, id));
  const { announcement, files } = opened;
  const done = await doneWords(searchParams);
  const returned = await returnedForm(searchParams, ctx);
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      {done === null ? null : (
        <Notice tone="ok" role="status" className="mb-6">
          {done}
        </Notice>
      )}
      <RefusedAbove returned={returned} />
      <Head opened={opened} />
      <AnnouncementText id={id} text={announcement.text} files={files} />
      {announcement.sentAt === null ? (
        <Draft opened={opened} returned={toldAbove(returned)} />
      ) : (
        <Sent ctx={ctx} opened={opened} query={searchParams} returned={toldAbove(returned)} />
      )}
      <WayBack href={announcementsPath(announcement.senderCode)}>{ANNOUNCEMENT_FORM.back}</WayBack>
    </div>
  );
}

function Head({ opened: { announcement } }: { opened: Opened }) {
  const { title, audience, acknowledgeBy, sentAt, withdrawnAt, withdrawReason, correctedBy, correctsId, correctionReason } = announcement;
  const to = audience === null ? ANNOUNCEMENTS.reminder : AUDIENCE_TEXT[audience];
  return (
    <>
      {sentAt === null ? (
        <Notice tone="gold" icon="pen" className="mb-6">
          {DRAFT.notice}
        </Notice>
      ) : null}
      <h1 className="mb-2 text-2xl">{title}</h1>
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-mute">
        <StatusPill>{stateWords(announcement)}</StatusPill>
        <span>{sentAt === null ? to : `${to} · ${ANNOUNCEMENTS.sentBy(announcement.senderName, sentAt)}`}</span>
      </p>
      <p className="mb-6 font-semibold">{acknowledgeBy === null ? '' : markBy(acknowledgeBy)}</p>
      {withdrawnAt === null ? null : (
        <Notice tone="bad" className="mb-6">
          {SENT.withdrawnBecause(withdrawReason ?? '', withdrawnAt)}
        </Notice>
      )}
      {correctedBy === null ? null : (
        <Notice className="mb-6" title={SENT.corrected}>
          <LinkButton href={announcementPath(correctedBy)} tone="quiet" className="-ml-5">
            {SENT.openCorrection}
          </LinkButton>
        </Notice>
      )}
      {correctsId === null ? null : <Notice className="mb-6">{SENT.because(correctionReason ?? '')}</Notice>}
    </>
  );
}

type Part = { opened: Opened; returned: Returned };

function Draft({ opened: { announcement, files, tally }, returned }: Part) {
  const receivers = tally.receivers === 0 ? null : receiversWords(tally.receivers, announcement.audience);
  return <DraftActs id={announcement.id} receivers={receivers} unitName={announcement.senderName} files={files} returned={returned} />;
}

async function Sent({ ctx, opened, query, returned }: Part & { ctx: SignedInRead; query: PageQuery }) {
  const { announcement, tally, hasEnded } = opened;
  const asked = await askedReceivers(query);
  const found = await seenOnPage(() => listReceiving(ctx, opened, asked));
  const words = SENT.tally(tally.marked, receiversWords(tally.receivers, announcement.audience));
  const isStanding = announcement.withdrawnAt === null;
  const address = `${publicOrigin(await headers())}${DESK_PATHS.inbox}`;
  return (
    <>
      <section aria-labelledby="receiving" className="mt-10">
        <h2 id="receiving" className="mb-2 text-xl">
          {SENT.receiving}
        </h2>
        <p className="mb-2 font-semibold">{words}</p>
        <ProgressBar value={tally.marked} max={tally.receivers} label={words} />
        <div className="mt-6">
          <Receivers id={announcement.id} {...asked} {...found} />
        </div>
      </section>
      {isStanding && found.waiting.length > 0 ? (
        <ZaloMessage text={zaloText(announcement.title, announcement.acknowledgeBy, found.waiting, address)} />
      ) : null}
      {isStanding ? (
        <SentActs
          id={announcement.id}
          senderCode={announcement.senderCode}
          mayCorrect={!hasEnded && announcement.audience !== null && announcement.correctedBy === null}
          returned={returned}
        />
      ) : null}
    </>
  );
}
