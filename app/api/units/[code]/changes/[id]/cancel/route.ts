import { emptyFormSchema } from '#lib/contracts/account.ts';
import { partPathSchema } from '#lib/contracts/unit-details.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { takeBackUnitChange } from '#lib/use-cases/decide-asked-unit-change.ts';

export const POST = formEndpoint({
  actor: { may: 'unit.restructure', in: ({ code }) => code },
  asks: partPathSchema,
  body: emptyFormSchema,
  page: ({ code }) => unitDeskPath(code),
  prepare: async () => null,
  run: async (ctx, _, asked) => {
    await takeBackUnitChange(ctx, asked);
    return { to: unitDeskPath(asked.code, 'cancelled') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
