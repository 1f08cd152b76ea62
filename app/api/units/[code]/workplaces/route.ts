import { unitCodeSchema, workplacesSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unitDeskPath, workplacesPath } from '#lib/messages/desk/unit-paths.ts';
import { changeWorkplaces } from '#lib/use-cases/edit-unit.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.edit', in: ({ code }) => code },
  asks: unitCodeSchema,
  body: workplacesSchema,
  page: ({ code }) => workplacesPath(code),
  prepare: async (body) => body,
  run: async (ctx, body, { code }) => {
    await changeWorkplaces(ctx, code, body);
    return { to: unitDeskPath(code, 'workplaces') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
