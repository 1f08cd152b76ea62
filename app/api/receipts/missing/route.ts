import { marksQuerySchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { findMissing } from '#lib/use-cases/find-missing.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: marksQuerySchema,
  run: (ctx, { marks }) => findMissing(ctx, marks.split(',')),
  respond: (missing) => freshJson(missing),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
