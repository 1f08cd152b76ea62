import { announcementPathSchema, withdrawAnnouncementSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { withdrawAnnouncement } from '#lib/use-cases/send-announcement.ts';
import { senderOf } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: ({ id }, _, ctx) => senderOf(ctx, id) },
  asks: announcementPathSchema,
  body: withdrawAnnouncementSchema,
  page: ({ id }) => announcementPath(id),
  prepare: async (body) => body,
  run: async (ctx, { reason }, { id }) => {
    await withdrawAnnouncement(ctx, id, reason);
    return { to: announcementPath(id, 'withdrawn') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
