import 'server-only';
import { connection } from 'next/server';
import { engine } from '#lib/db/engine.ts';
import type { ReadContext } from '#lib/use-cases/context.ts';
import { appSecret } from './app-secret.ts';
import { serverNow } from './clock.ts';

/** What a server-rendered page asks use cases with. The page is rendered anew for every request. */
export async function pageContext(): Promise<ReadContext> {
  await connection();
  return { tx: engine().reader, now: serverNow(), secret: appSecret() };
}
