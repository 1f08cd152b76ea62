import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What a use case may know of the request. `now` is the instant at which the request arrived. */
export type ReadContext = { tx: Tx; now: Instant; secret: string };

/** `actor` and `requestId` go into the event row; never a name, a number or an address. */
export type WriteContext = ReadContext & { actor: string; requestId: string };
