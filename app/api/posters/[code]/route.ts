import { posterPathSchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { findPoster } from '#lib/use-cases/find-poster.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: posterPathSchema,
  run: (ctx, { code }) => findPoster(ctx, code),
  respond: (poster) => freshJson(poster),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
