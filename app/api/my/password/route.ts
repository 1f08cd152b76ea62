import { changePasswordSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { passwordChange } from '#lib/http/account-forms.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import { changePassword } from '#lib/use-cases/change-password.ts';

export const POST = formEndpoint({
  actor: 'account-setting-up',
  asks: nothingSchema,
  body: changePasswordSchema,
  page: () => DESK_PATHS.myAccount,
  prepare: (body, _, account) => passwordChange(body, account),
  run: async (ctx, change) => {
    await changePassword(ctx, change);
    return { to: `${DESK_PATHS.myAccount}?${DESK_QUERY.done}=password` };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
