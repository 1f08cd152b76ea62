import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReminderForm } from '#components/admin/announcements/reminder-form.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type AskedReminder, askedReminder } from '#lib/http/announcement-view.ts';
import { newCommandId } from '#lib/http/command-id.ts';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { newReminderCall, reminderPath } from '#lib/messages/desk/announcement-paths.ts';
import { progressPath } from '#lib/messages/desk/board-paths.ts';
import { behindWords, proposedReminder, REMINDER } from '#lib/messages/desk/reminders.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { findPosterUnit } from '#lib/use-cases/list-posters.ts';
import { openReminder, type ReminderView } from '#lib/use-cases/remind.ts';

export const metadata: Metadata = { title: REMINDER.title };

/** A reminder to the CĐCS below a unit that are behind (R43). */
export default async function ReminderPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await askedReminder(searchParams);
  if (asked === null) notFound();
  const ctx = await permittedPage(reminderPath(asked), 'reminder.send', asked.unitCode);
  const view = await seenOnPage(() => openReminder(ctx, asked));
  const unit = await findPosterUnit(ctx, asked.unitCode);
  return (
    <div className="column-wide py-8 *:max-w-3xl">
      <h1 className="mb-2 text-2xl">{REMINDER.title}</h1>
      {view === null ? <EmptyState icon="clock" title={REMINDER.noCampaign} /> : null}
      {view?.isCounting ? (
        <EmptyState icon="clock" title={REMINDER.counting}>
          <p className="text-mute">{REMINDER.countingText}</p>
        </EmptyState>
      ) : null}
      {view && !view.isCounting && view.behind.length === 0 ? <EmptyState icon="check" title={REMINDER.none} /> : null}
      {view && view.behind.length > 0 ? <Worded ctx={ctx} asked={asked} view={view} unitName={unit.name} query={searchParams} /> : null}
      <WayBack href={progressPath(asked.unitCode, { [DESK_QUERY.campaign]: asked.campaign })}>{REMINDER.back}</WayBack>
    </div>
  );
}

type Props = { ctx: SignedInRead; asked: AskedReminder; view: ReminderView; unitName: string; query: PageQuery };

async function Worded({ ctx, asked, view: { campaign, behind, isCut }, unitName, query }: Props) {
  const { name, closesAt } = campaign;
  return (
    <>
      <p className="mb-1 font-semibold">{isCut ? REMINDER.tooMany : behindWords(behind.length, asked.filter, unitName)}</p>
      <p className="mb-6 text-mute">{name}</p>
      {isCut ? null : (
        <>
          <Notice className="mb-6">{REMINDER.intro}</Notice>
          <ReminderForm
            action={newReminderCall({ ...asked, campaign: campaign.slug })}
            keep={`reminder:${asked.unitCode}:${asked.filter}`}
            id={newCommandId()}
            proposed={proposedReminder(asked.filter, { name, closesAt: ctx.now < closesAt ? closesAt : null })}
            behind={behind}
            returned={await returnedForm(query, ctx)}
          />
        </>
      )}
    </>
  );
}
