import { accountIdSchema, emptyFormSchema } from '#lib/contracts/account.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { accountPath } from '#lib/messages/paths.ts';
import { enableAccount } from '#lib/use-cases/manage-account.ts';
import { unitOfAccount } from '#lib/use-cases/unit-of-account.ts';

export const POST = formEndpoint({
  actor: { may: 'account.manage', in: ({ id }, _, ctx) => unitOfAccount(ctx, id) },
  asks: accountIdSchema,
  body: emptyFormSchema,
  page: ({ id }) => accountPath(id),
  prepare: async () => null,
  run: async (ctx, _, { id }) => {
    await enableAccount(ctx, id);
    return { to: accountPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
