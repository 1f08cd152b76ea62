import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { sessions } from '#drizzle/schema/accounts.ts';
import { insertAccount, markTakenOver, setPassword } from '#lib/db/accounts.ts';
import type { Engine } from '#lib/db/engine.ts';
import { insertGrant } from '#lib/db/grants.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { request } from './requests.ts';

export const PASSWORD = 'a seamstress sews seams';
/** Slow on purpose, so made once. */
const hash = hashPassword(PASSWORD);

type Person = { id: string; username: string };

/** An account with its roles, taken over and with `PASSWORD`; `hashed` false leaves the slow hash out where nobody signs in. */
export async function anAccount(
  engine: Engine,
  roles: readonly { role: Role; unit: string }[],
  { username = `user-${randomUUID().slice(0, 8)}`, name = 'Test Person', hashed = false } = {},
): Promise<Person> {
  const id = randomUUID();
  const now = Date.now();
  const passwordHash = hashed ? await hash : 'none';
  await engine.commit(async (tx) => {
    await insertAccount(tx, { id, name, username, passwordHash, now });
    await setPassword(tx, id, passwordHash, now);
    await markTakenOver(tx, id, now);
    for (const [i, { role, unit }] of roles.entries())
      await insertGrant(tx, { id: randomUUID(), accountId: id, role, unitId: `id-${unit}`, grantedBy: 'test', grantedAt: now + i });
  });
  return { id, username };
}

/** The cookie of a new session of an account, as the sign-in sets it. */
export async function sessionCookie(engine: Engine, accountId: string): Promise<string> {
  const token = randomUUID();
  const at = { createdAt: new Date(), updatedAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
  await engine.commit(async (tx) => tx.insert(sessions).values({ id: randomUUID(), userId: accountId, token, ...at }));
  const signature = createHmac('sha256', appSecret()).update(token).digest('base64');
  return `sang-kien.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** A signed-in person in one step. */
export async function signedIn(engine: Engine, role: Role, unit: string): Promise<Person & { cookie: string }> {
  const person = await anAccount(engine, [{ role, unit }]);
  return { ...person, cookie: await sessionCookie(engine, person.id) };
}

type Posted = { fields?: Record<string, string>; cookie?: string; json?: boolean; headers?: Record<string, string> };

/** A form as a page of this program sends it. */
export function formRequest(path: string, { fields = {}, cookie, json = true, headers = {} }: Posted = {}): Request {
  return request(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    ...(cookie === undefined ? {} : { cookie }),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://sk.test',
      host: 'sk.test',
      ...(json ? { accept: 'application/json' } : {}),
      ...headers,
    },
  });
}

const BOUNDARY = '----test-form';
const part = (head: string, value: Buffer | string) =>
  Buffer.concat([Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')]);

/** A form with a file, as a page of this program sends it; as bytes, since a stream of a form does not bear being cut off. */
export function fileRequest(
  path: string,
  { fields = {}, cookie, json = true, headers = {}, file, name = 'plan.pdf' }: Posted & { file: Buffer | null; name?: string },
): Request {
  const parts = Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value));
  const sent = part(`name="file"; filename="${file ? name : ''}"\r\nContent-Type: application/octet-stream`, file ?? '');
  const body = new Uint8Array(Buffer.concat([...parts, sent, Buffer.from(`--${BOUNDARY}--\r\n`)]));
  const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  const own = {
    ...type,
    origin: 'http://sk.test',
    host: 'sk.test',
    ...(json ? { accept: 'application/json' } : {}),
    ...(cookie ? { cookie } : {}),
  };
  return new Request(`http://sk.test${path}`, { method: 'POST', body, headers: { ...own, ...headers } });
}

/** All cookies that an answer sets, as the browser sends them back. */
export function cookiesFrom(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .filter((one) => !one?.endsWith('='))
    .join('; ');
}
