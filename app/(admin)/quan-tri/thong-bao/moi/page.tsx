import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnnouncementForm } from '#components/admin/announcements/announcement-form.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { valuesOf } from '#lib/http/announcement-view.ts';
import { newCommandId } from '#lib/http/command-id.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { ANNOUNCEMENT_QUERY, announcementsPath, newAnnouncementCall, newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { ANNOUNCEMENT_FORM } from '#lib/messages/desk/announcements.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { findPosterUnit } from '#lib/use-cases/list-posters.ts';
import { openAnnouncement } from '#lib/use-cases/read-announcements.ts';

export const metadata: Metadata = { title: ANNOUNCEMENT_FORM.title };

/** A new announcement of a unit, or the correction of one that it has sent. */
export default async function NewAnnouncementPage({ searchParams }: { searchParams: PageQuery }) {
  const unitCode = await queryText(searchParams, DESK_QUERY.unit);
  if (unitCode === null) notFound();
  const corrects = await queryText(searchParams, ANNOUNCEMENT_QUERY.corrects);
  const ctx = await permittedPage(newAnnouncementPath(unitCode, corrects), 'announcement.send', unitCode);
  const unit = await findPosterUnit(ctx, unitCode);
  const before = corrects === null ? null : (await seenOnPage(() => openAnnouncement(ctx, corrects))).announcement;
  return (
    <div className="column py-8">
      <h1 className="mb-1 text-2xl">{before ? ANNOUNCEMENT_FORM.correctTitle : ANNOUNCEMENT_FORM.title}</h1>
      <p className="mb-6 text-mute">{unit.name}</p>
      <Notice className="mb-6">{before ? ANNOUNCEMENT_FORM.corrects(before.title) : ANNOUNCEMENT_FORM.notYet}</Notice>
      <AnnouncementForm
        action={newAnnouncementCall(unitCode, corrects)}
        keep={`announcement:${unitCode}:${corrects ?? ''}`}
        hidden={{ id: newCommandId() }}
        values={valuesOf(before && { ...before, correctionReason: null })}
        level={unit.level}
        isCorrection={before !== null}
        returned={await returnedForm(searchParams, ctx)}
      />
      <WayBack href={announcementsPath(unitCode)}>{ANNOUNCEMENT_FORM.back}</WayBack>
    </div>
  );
}
