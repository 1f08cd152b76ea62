import 'server-only';
import { findAccount } from '#lib/db/accounts.ts';
import type { ReadContext } from './context.ts';

/** A decision with the name of the account that took it; null: not an account, `actor` says what. */
export type Decided<T> = T & { actorName: string | null };

export async function nameActors<T extends { actor: string }>({ tx }: ReadContext, rows: readonly T[]): Promise<Decided<T>[]> {
  const names = new Map<string, string | null>();
  for (const { actor } of rows) if (!names.has(actor)) names.set(actor, (await findAccount(tx, actor))?.name ?? null);
  return rows.map((row) => ({ ...row, actorName: names.get(row.actor) ?? null }));
}
