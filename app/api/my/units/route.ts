import { foundUnitsSchema, unitFindSchema } from '#lib/contracts/find-unit.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { searchOwnUnits } from '#lib/use-cases/browse-units.ts';

/** The account's own units and those below, by name or code: what a form that asks for a unit offers. */
export const GET = readEndpoint({
  actor: 'account',
  asks: unitFindSchema,
  run: (ctx, { q }) => searchOwnUnits(ctx, null, q),
  respond: (units) => freshJson(foundUnitsSchema.parse({ units })),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
