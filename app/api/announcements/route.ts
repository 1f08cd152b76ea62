import { newAnnouncementSchema } from '#lib/contracts/announcement.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { draftAnnouncement } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: (_, { unitCode }) => unitCode },
  asks: nothingSchema,
  body: newAnnouncementSchema,
  page: () => DESK_PATHS.newAnnouncement,
  prepare: async (body) => body,
  run: async (ctx, body) => {
    await draftAnnouncement(ctx, body);
    return { to: announcementPath(body.id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
