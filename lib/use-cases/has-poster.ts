import 'server-only';
import { newestValidByCode } from '#lib/db/posters.ts';
import type { ReadContext } from './context.ts';

/** Does this unit have a poster that holds? */
export async function hasPoster({ tx }: ReadContext, unitCode: string): Promise<boolean> {
  return (await newestValidByCode(tx, [unitCode])).has(unitCode);
}
