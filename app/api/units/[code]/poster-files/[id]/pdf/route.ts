import { posterFilePathSchema } from '#lib/contracts/poster-print.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { manyPosters, paperAnswer } from '#lib/http/poster-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';

export const GET = readEndpoint({
  actor: { may: 'poster.read', in: ({ code }) => code },
  asks: posterFilePathSchema,
  run: manyPosters,
  respond: paperAnswer,
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
