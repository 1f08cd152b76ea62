import { unitQuerySchema } from '#lib/contracts/unit.ts';
import { cacheableJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { listUnits } from '#lib/use-cases/list-units.ts';

const FRESH_SECONDS = 300;

export const GET = readEndpoint({
  actor: 'anyone',
  asks: unitQuerySchema,
  run: listUnits,
  respond: (units, request) => cacheableJson(request, { units }, FRESH_SECONDS),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
