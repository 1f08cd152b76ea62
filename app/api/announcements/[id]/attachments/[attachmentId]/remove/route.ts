import { emptyFormSchema } from '#lib/contracts/account.ts';
import { attachmentPathSchema } from '#lib/contracts/announcement.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { detachFromDraft, senderOf } from '#lib/use-cases/write-announcement.ts';

export const POST = formEndpoint({
  actor: { may: 'announcement.send', in: ({ id }, _, ctx) => senderOf(ctx, id) },
  asks: attachmentPathSchema,
  body: emptyFormSchema,
  page: ({ id }) => announcementPath(id),
  prepare: async (body) => body,
  run: async (ctx, _, { id, attachmentId }) => {
    await detachFromDraft(ctx, id, attachmentId);
    return { to: announcementPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
