import 'server-only';
import { listSessions } from '#lib/db/sessions.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { SignedInRead } from './context.ts';

/** Where one is signed in: since when, and whether it is here. */
type Place = { id: string; since: Instant; isHere: boolean };

export async function listOwnSessions({ tx, account }: SignedInRead): Promise<Place[]> {
  const rows = await listSessions(tx, account.id);
  return rows.map(({ id, createdAt }) => ({ id, since: createdAt.getTime(), isHere: id === account.sessionId }));
}
