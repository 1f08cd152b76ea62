import { askedReminderSchema, newReminderSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath, reminderPath } from '#lib/messages/desk/announcement-paths.ts';
import { sendReminder } from '#lib/use-cases/remind.ts';

export const POST = formEndpoint({
  actor: { may: 'reminder.send', in: ({ unitCode }) => unitCode },
  asks: askedReminderSchema,
  body: newReminderSchema,
  page: reminderPath,
  prepare: async (body) => body,
  run: async (ctx, body, asked) => {
    await sendReminder(ctx, { ...body, ...asked });
    return { to: announcementPath(body.id, 'reminded') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
