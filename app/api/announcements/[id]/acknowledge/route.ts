import { emptyFormSchema } from '#lib/contracts/account.ts';
import { acknowledgeSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { inboxItemPath } from '#lib/messages/desk/announcement-paths.ts';
import { acknowledgeAnnouncement } from '#lib/use-cases/acknowledge-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.acknowledge', in: ({ unitCode }) => unitCode },
  asks: acknowledgeSchema,
  body: emptyFormSchema,
  page: ({ id, unitCode }) => inboxItemPath(id, unitCode),
  prepare: async (body) => body,
  run: async (ctx, _, { id, unitCode }) => {
    await acknowledgeAnnouncement(ctx, id, unitCode);
    return { to: inboxItemPath(id, unitCode, 'acknowledged') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
