import { mappedNamesSchema, mappingTargetSchema, namesIn } from '#lib/contracts/unit-mapping.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { mappingPath, unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { mapUnits } from '#lib/use-cases/map-units.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.map', in: ({ unitCode }) => unitCode },
  asks: mappingTargetSchema,
  body: mappedNamesSchema,
  page: ({ unitCode }, typed) => mappingPath({ names: namesIn(typed), target: unitCode }),
  prepare: async (names) => names,
  run: async (ctx, names, { unitCode }) => {
    await mapUnits(ctx, { unitCode, names });
    return { to: unlistedPath({ done: 'mapped' }) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
