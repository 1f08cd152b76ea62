import 'server-only';
import { countAccounts } from '#lib/db/accounts.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { findOpenSlip, issueHandOver, type Slip } from './hand-over.ts';

/** While nobody has an account, whoever runs this server holds a slip that makes the first admin. */
export async function offerFirstAdmin(ctx: WriteContext): Promise<void> {
  if ((await countAccounts(ctx.tx)) > 0) return;
  if ((await findOpenSlip(ctx, null)) === null) await issueHandOver(ctx, null);
}

/** The slip of `offerFirstAdmin`, to be printed on the terminal of the server; null once somebody has an account. */
export async function findFirstAdminSlip(ctx: ReadContext): Promise<Slip | null> {
  return (await countAccounts(ctx.tx)) === 0 ? findOpenSlip(ctx, null) : null;
}
