import 'server-only';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engine, StartRefused } from '#lib/db/engine.ts';

const SHORTEST = 16;

declare global {
  var sangKienSecret: string | undefined;
}

/** What signs tokens and cookies: `APP_SECRET`, or a text made on the first start and kept beside the database for its owner's eyes only. */
export function appSecret(): string {
  globalThis.sangKienSecret ??= process.env.APP_SECRET
    ? requireLong(process.env.APP_SECRET)
    : keptSecret(join(dirname(engine().file), 'app-secret'));
  return globalThis.sangKienSecret;
}

function requireLong(secret: string): string {
  if (secret.length < SHORTEST) throw new StartRefused(`APP_SECRET must have at least ${SHORTEST} characters.`);
  return secret;
}

/** `wx` lets only one of two starting processes make the file; the other reads what it made. */
function keptSecret(path: string): string {
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
      chmodSync(path, 0o600);
    } catch (reason) {
      if (!existsSync(path)) throw reason;
    }
  }
  return requireLong(readFileSync(path, 'utf8').trim());
}
