import { endMappingSchema, mappingParentSchema } from '#lib/contracts/unit-mapping.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unlistedPath } from '#lib/messages/desk/unlisted-paths.ts';
import { unmapUnit } from '#lib/use-cases/map-units.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.map', in: ({ parentCode }) => parentCode },
  asks: mappingParentSchema,
  body: endMappingSchema,
  page: ({ parentCode }) => unlistedPath({ unitCode: parentCode }),
  prepare: async (body) => body,
  run: async (ctx, { nameKey, reason }, { parentCode }) => {
    await unmapUnit(ctx, { parentCode, nameKey }, reason);
    return { to: unlistedPath({ done: 'unmapped' }) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
