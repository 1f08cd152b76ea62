import { accountIdSchema, newRoleSchema } from '#lib/contracts/account.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { accountPath } from '#lib/messages/paths.ts';
import { giveRole } from '#lib/use-cases/manage-account.ts';

export const POST = formEndpoint({
  actor: { may: 'account.manage', in: (_, { unitCode }) => unitCode },
  asks: accountIdSchema,
  body: newRoleSchema,
  page: ({ id }) => accountPath(id),
  prepare: async (role) => role,
  run: async (ctx, role, { id }) => {
    await giveRole(ctx, { ...role, accountId: id });
    return { to: accountPath(id) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
