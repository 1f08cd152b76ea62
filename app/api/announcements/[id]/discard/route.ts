import { emptyFormSchema } from '#lib/contracts/account.ts';
import { announcementPathSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath, announcementsPath } from '#lib/messages/desk/announcement-paths.ts';
import { discardDraft, senderOf } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: ({ id }, _, ctx) => senderOf(ctx, id) },
  asks: announcementPathSchema,
  body: emptyFormSchema,
  page: ({ id }) => announcementPath(id),
  prepare: async (body) => body,
  run: async (ctx, _, { id }) => ({ to: announcementsPath(await discardDraft(ctx, id), 'discarded') }),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
