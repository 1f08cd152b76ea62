import { dayToCome } from '#lib/contracts/day-faults.ts';
import { memberCountSchema, unitCodeSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { memberCountsPath, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { recordMembers } from '#lib/use-cases/edit-unit.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.edit', in: ({ code }) => code },
  asks: unitCodeSchema,
  body: memberCountSchema,
  faults: dayToCome('asOf'),
  page: ({ code }) => memberCountsPath(code),
  prepare: async (body) => body,
  run: async (ctx, body, { code }) => {
    await recordMembers(ctx, code, body);
    return { to: unitDeskPath(code, 'members') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
