import { emptyFormSchema, grantPathSchema } from '#lib/contracts/account.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { accountPath, DESK_PATHS } from '#lib/messages/paths.ts';
import { revokeRole } from '#lib/use-cases/manage-account.ts';
import { unitOfAccount } from '#lib/use-cases/unit-of-account.ts';

export const POST = formEndpoint({
  actor: { may: 'account.manage', in: ({ id }, _, ctx) => unitOfAccount(ctx, id) },
  asks: grantPathSchema,
  body: emptyFormSchema,
  page: ({ id }) => accountPath(id),
  prepare: async () => null,
  run: async (ctx, _, { id, grantId }) => {
    await revokeRole(ctx, { accountId: id, grantId });
    return { to: DESK_PATHS.accounts };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
