import { askedReminderSchema, newReminderSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { readingAs } from '#lib/http/reading-as.ts';
import { announcementPath, reminderPath } from '#lib/messages/desk/announcement-paths.ts';
import { openReminder, sendReminder } from '#lib/use-cases/remind.ts';

export const POST = formEndpoint({
  actor: { may: 'reminder.send', in: ({ unitCode }) => unitCode },
  asks: askedReminderSchema,
  body: newReminderSchema,
  page: reminderPath,
  prepare: async (body, asked, account) => ({ body, view: await openReminder(readingAs(account), asked) }),
  run: async (ctx, { body, view }, asked) => {
    await sendReminder(ctx, { ...body, ...asked }, view);
    return { to: announcementPath(body.id, 'reminded') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
