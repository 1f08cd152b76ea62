import { askedUnitChangeSchema } from '#lib/contracts/unit-change-request.ts';
import { confirmedSchema } from '#lib/contracts/window-request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unitChangePath, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { decideAskedUnitChange } from '#lib/use-cases/decide-asked-unit-change.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.restructure', in: ({ code }) => code },
  asks: askedUnitChangeSchema,
  body: confirmedSchema,
  page: unitChangePath,
  prepare: async (confirmed) => confirmed,
  run: async (ctx, confirmed, asked) => {
    const { code, applied } = await decideAskedUnitChange(ctx, confirmed, asked);
    return { to: unitDeskPath(code, applied ? 'changed' : 'planned') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
