import { acknowledgeSchema, announcementPathSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { inboxItemPath } from '#lib/messages/desk/announcement-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { acknowledgeAnnouncement } from '#lib/use-cases/acknowledge-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.acknowledge', in: (_, { unitCode }) => unitCode },
  asks: announcementPathSchema,
  body: acknowledgeSchema,
  page: () => DESK_PATHS.inbox,
  prepare: async (body) => body,
  run: async (ctx, { unitCode }, { id }) => {
    await acknowledgeAnnouncement(ctx, id, unitCode);
    return { to: inboxItemPath(id, unitCode, 'acknowledged') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
