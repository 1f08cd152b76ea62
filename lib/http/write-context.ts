import 'server-only';
import type { Instant } from '#lib/domain/instant.ts';
import type { ReadContext, WriteContext } from '#lib/use-cases/context.ts';
import { appSecret } from './app-secret.ts';

/** What a command of a participant is given. */
export function writing(tx: ReadContext['tx'], now: Instant, requestId: string): WriteContext {
  return { tx, now, secret: appSecret(), actor: 'participant', requestId };
}
