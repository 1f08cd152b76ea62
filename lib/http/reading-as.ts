import 'server-only';
import { engine } from '#lib/db/engine.ts';
import type { Account, SignedInRead } from '#lib/use-cases/context.ts';
import { appSecret } from './app-secret.ts';
import { serverNow } from './clock.ts';

/** What an account asks use cases with beside the writer, outside a page. */
export function readingAs(account: Account): SignedInRead {
  return { tx: engine().reader, now: serverNow(), secret: appSecret(), account };
}
