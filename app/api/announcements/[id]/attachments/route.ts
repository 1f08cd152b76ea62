import { emptyFormSchema } from '#lib/contracts/account.ts';
import { announcementPathSchema } from '#lib/contracts/announcement.ts';
import { fileFormEndpoint } from '#lib/http/file-form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { announcementPath } from '#lib/messages/desk/announcement-paths.ts';
import { attachToDraft, senderOf } from '#lib/use-cases/write-announcement.ts';

export const POST = fileFormEndpoint({
  actor: { may: 'announcement.send', in: ({ id }, _, ctx) => senderOf(ctx, id) },
  asks: announcementPathSchema,
  body: emptyFormSchema,
  page: ({ id }) => announcementPath(id),
  run: async (ctx, _, file, { id }) => {
    await attachToDraft(ctx, id, file);
    return { to: announcementPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
