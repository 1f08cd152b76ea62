import { unitCodeSchema, unitSettingsSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unitDeskPath, unitSettingsPath } from '#lib/messages/desk/unit-paths.ts';
import { changeUnitSettings } from '#lib/use-cases/edit-unit.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.edit', in: ({ code }) => code },
  asks: unitCodeSchema,
  body: unitSettingsSchema,
  page: ({ code }) => unitSettingsPath(code),
  prepare: async (body) => body,
  run: async (ctx, body, { code }) => {
    await changeUnitSettings(ctx, code, body);
    return { to: unitDeskPath(code, 'settings') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
