import { askedAnnouncementSchema, newAnnouncementSchema } from '#lib/contracts/announcement.ts';
import { dayGoneBy } from '#lib/contracts/day-faults.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath, newAnnouncementPath } from '#lib/messages/desk/announcement-paths.ts';
import { draftAnnouncement } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: ({ unitCode }) => unitCode },
  asks: askedAnnouncementSchema,
  body: newAnnouncementSchema,
  faults: dayGoneBy('acknowledgeBy'),
  page: ({ unitCode, corrects }) => newAnnouncementPath(unitCode, corrects),
  prepare: async (body) => body,
  run: async (ctx, body, asked) => {
    await draftAnnouncement(ctx, { ...body, ...asked });
    return { to: announcementPath(body.id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
