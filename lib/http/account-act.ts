import 'server-only';
import { accountIdSchema, emptyFormSchema } from '#lib/contracts/account.ts';
import { accountPath } from '#lib/messages/paths.ts';
import type { SignedInWrite } from '#lib/use-cases/context.ts';
import { unitOfAccount } from '#lib/use-cases/unit-of-account.ts';
import type { Endpoint } from './arrival.ts';
import { formEndpoint } from './form-endpoint.ts';

/** A button on the page of an account that somebody above looks after: does `act` to it and leads to `leadsTo`, else back to that page. */
export function accountAct(act: (ctx: SignedInWrite, accountId: string) => Promise<unknown>, leadsTo = accountPath): Endpoint {
  return formEndpoint({
    actor: { may: 'account.manage', in: ({ id }, _, ctx) => unitOfAccount(ctx, id) },
    asks: accountIdSchema,
    body: emptyFormSchema,
    page: ({ id }) => accountPath(id),
    prepare: async () => null,
    run: async (ctx, _, { id }) => {
      await act(ctx, id);
      return { to: leadsTo(id) };
    },
  });
}
