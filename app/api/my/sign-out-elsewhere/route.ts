import { emptyFormSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import { signOutElsewhere } from '#lib/use-cases/change-password.ts';

export const POST = formEndpoint({
  actor: 'account-setting-up',
  asks: nothingSchema,
  body: emptyFormSchema,
  page: () => DESK_PATHS.myAccount,
  prepare: async () => null,
  run: async (ctx) => {
    await signOutElsewhere(ctx);
    return { to: `${DESK_PATHS.myAccount}?${DESK_QUERY.done}=signed-out` };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
