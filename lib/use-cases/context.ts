import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import type { Grant } from '#lib/db/grants.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What a use case may know of the request. `now` is the instant at which the request arrived. */
export type ReadContext = { tx: Tx; now: Instant; secret: string };

/** `actor` and `requestId` go into the event row; never a name, a number or an address. */
export type WriteContext = ReadContext & { actor: string; requestId: string };

/** Who is signed in. `grants` hold at the beginning of the request; a decision asks `requirePermission`. */
export type Account = {
  id: string;
  name: string;
  username: string;
  grants: readonly Grant[];
  twoFactorEnabled: boolean;
  sessionId: string;
};

/** A question of somebody who is signed in. */
export type SignedInRead = ReadContext & { account: Account };
/** An act of somebody who is signed in; `actor` is the id of the account. */
export type SignedInWrite = WriteContext & { account: Account };
