import { newAccountSchema } from '#lib/contracts/account.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { newPerson } from '#lib/http/account-forms.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { DESK_PATHS, slipPath } from '#lib/messages/paths.ts';
import { createAccount } from '#lib/use-cases/create-account.ts';

export const POST = formEndpoint({
  actor: { may: 'account.create', in: (_, { unitCode }) => unitCode },
  asks: nothingSchema,
  body: newAccountSchema,
  page: () => DESK_PATHS.newAccount,
  prepare: newPerson,
  run: async (ctx, person) => ({ to: slipPath((await createAccount(ctx, person)).id) }),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
