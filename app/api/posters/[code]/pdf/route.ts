import { posterPrintSchema } from '#lib/contracts/poster-print.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { onePoster, paperAnswer } from '#lib/http/poster-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unitOfPoster } from '#lib/use-cases/unit-of-poster.ts';

export const GET = readEndpoint({
  actor: { may: 'poster.read', in: ({ code }, _, ctx) => unitOfPoster(ctx, code) },
  asks: posterPrintSchema,
  run: onePoster,
  respond: paperAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
