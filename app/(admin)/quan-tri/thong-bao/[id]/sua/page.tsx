import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AnnouncementForm } from '#components/admin/announcements/announcement-form.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { valuesOf } from '#lib/http/announcement-view.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { announcementCall, announcementEditPath, announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENT_FORM } from '#lib/messages/desk/announcements.ts';
import { findPosterUnit } from '#lib/use-cases/list-posters.ts';
import { openAnnouncement } from '#lib/use-cases/read-announcements.ts';

export const metadata: Metadata = { title: ANNOUNCEMENT_FORM.editTitle };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** The words of a draft once more; what was sent no longer changes. */
export default async function EditAnnouncementPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await permittedPage(announcementEditPath(id), 'announcement.send', null);
  const { announcement } = await seenOnPage(() => openAnnouncement(ctx, id));
  if (announcement.sentAt !== null) redirect(announcementPath(id));
  const unit = await findPosterUnit(ctx, announcement.senderCode);
  return (
    <div className="column py-8">
      <h1 className="mb-1 text-2xl">{ANNOUNCEMENT_FORM.editTitle}</h1>
      <p className="mb-6 text-mute">{unit.name}</p>
      <AnnouncementForm
        action={announcementCall(id, 'edit')}
        keep={`announcement-edit:${id}`}
        hidden={{}}
        values={valuesOf(announcement)}
        level={unit.level}
        isCorrection={announcement.correctsId !== null}
        returned={await returnedForm(searchParams, ctx)}
      />
      <WayBack href={announcementPath(id)}>{ANNOUNCEMENT_FORM.backToDraft}</WayBack>
    </div>
  );
}
