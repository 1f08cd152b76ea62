import 'server-only';
import { type Difference, listDifferences } from '#lib/db/reconcile.ts';
import type { ReadContext } from './context.ts';

/** Proves ancestors and counters against the initiatives themselves; an empty list means that every count shown is true. */
export function reconcileCounters(ctx: ReadContext): Promise<Difference[]> {
  return listDifferences(ctx.tx);
}
