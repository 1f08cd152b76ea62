import { attachmentPathSchema } from '#lib/contracts/announcement.ts';
import { attachmentAnswer } from '#lib/http/attachments.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { readingPlace, requireFileOf } from '#lib/use-cases/read-inbox.ts';

export const GET = readEndpoint({
  actor: { may: 'announcement.read', in: ({ id }, _, ctx) => readingPlace(ctx, id) },
  asks: attachmentPathSchema,
  run: (ctx, { id, attachmentId }) => requireFileOf(ctx, id, attachmentId),
  respond: attachmentAnswer,
});

export const DELETE = noSuchCall;
export const POST = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
