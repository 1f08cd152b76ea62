import { announcementPathSchema, announcementWordsSchema } from '#lib/contracts/announcement.ts';
import { dayGoneBy } from '#lib/contracts/day-faults.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementEditPath, announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { changeDraft, senderOf } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: ({ id }, _, ctx) => senderOf(ctx, id) },
  asks: announcementPathSchema,
  body: announcementWordsSchema,
  faults: dayGoneBy('acknowledgeBy'),
  page: ({ id }) => announcementEditPath(id),
  prepare: async (body) => body,
  run: async (ctx, body, { id }) => {
    await changeDraft(ctx, id, body);
    return { to: announcementPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
