import { posterFilePathSchema } from '#lib/contracts/poster-print.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { stateOf } from '#lib/http/poster-answers.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { requirePosterFile } from '#lib/use-cases/find-poster-file.ts';

export const GET = readEndpoint({
  actor: { may: 'poster.read', in: ({ code }) => code },
  asks: posterFilePathSchema,
  run: (ctx, { code, id }) => requirePosterFile(ctx, code, id),
  respond: (row) => freshJson(stateOf(row)),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
