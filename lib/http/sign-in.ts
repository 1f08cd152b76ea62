import 'server-only';
import type * as z from 'zod/mini';
import type { secondFactorSchema, signInSchema } from '#lib/contracts/account.ts';
import { findAccountByUsername } from '#lib/db/accounts.ts';
import { engine } from '#lib/db/engine.ts';
import { deleteExpired } from '#lib/db/sessions.ts';
import { parseLoginName } from '#lib/domain/login-name.ts';
import { Problem } from '#lib/domain/problem.ts';
import { DESK_PATHS, withWanted } from '#lib/messages/paths.ts';
import { countTry, forgetTries } from '#lib/use-cases/count-try.ts';
import type { SignInAct } from '#lib/use-cases/trace-sign-in.ts';
import { appSecret } from './app-secret.ts';
import type { Arrival } from './arrival.ts';
import { auth, cookiesOf, during } from './auth.ts';
import type { Led } from './form-endpoint.ts';
import { countWrite, SIGN_INS_OF_ADDRESS } from './limits.ts';

type Wanted = { wanted: string | null };
type Asked = z.infer<typeof signInSchema> & Wanted;

/**
 * Name and password. Unknown names, wrong passwords, accounts that were never taken over and disabled ones answer alike and take as long:
 * every one of them waits for one scrypt. A new session id is made at every sign-in. Throws `wrong-sign-in`, `too-many-requests`.
 */
export async function signIn({ username: typed, password, wanted }: Asked, { request, now, requestId }: Arrival): Promise<Led> {
  countWrite(request, now, SIGN_INS_OF_ADDRESS);
  const username = parseLoginName(typed) ?? typed;
  await engine().commit((tx) => countTry({ tx, now, secret: appSecret() }, username));
  const act: SignInAct = (await findAccountByUsername(engine().reader, username))?.twoFactorEnabled ? 'first-factor' : 'sign-in';
  // Whatever session the browser brought along plays no part: nobody can be signed in under an id that somebody else chose.
  const answer = await during({ act, now, requestId }, () =>
    auth().signInUsername({ body: { username, password }, headers: new Headers(), asResponse: true }),
  );
  if (!answer.ok) throw new Problem('wrong-sign-in');
  await engine().commit(async (tx) => {
    await forgetTries({ tx, now, secret: appSecret() }, username);
    // better-auth counts the life of a session by the machine's clock, also in a rehearsal.
    await deleteExpired(tx, Date.now());
  });
  const { twoFactorRedirect } = await answer.json();
  const to = twoFactorRedirect === true ? withWanted(DESK_PATHS.secondFactor, wanted) : (wanted ?? DESK_PATHS.officer);
  return { to, cookies: answer.headers.getSetCookie() };
}

/** The six figures of the phone, or a recovery code (each works once). Throws `wrong-code`. */
export async function confirmSignIn(
  { code, wanted }: z.infer<typeof secondFactorSchema> & Wanted,
  { request, now, requestId }: Arrival,
): Promise<Led> {
  const call = { body: { code }, headers: cookiesOf(request.headers), asResponse: true } as const;
  const answer = await during({ act: 'second-factor', now, requestId }, () =>
    /^\d{6}$/.test(code) ? auth().verifyTOTP(call) : auth().verifyBackupCode(call),
  );
  if (answer.status === 429) throw new Problem('too-many-requests', { retryAfterSeconds: 900 });
  if (!answer.ok) throw new Problem('wrong-code');
  return { to: wanted ?? DESK_PATHS.officer, cookies: answer.headers.getSetCookie() };
}

export async function signOut({ request, now, requestId }: Arrival): Promise<Led> {
  const answer = await during({ act: 'sign-out', now, requestId }, () =>
    auth().signOut({ headers: cookiesOf(request.headers), asResponse: true }),
  );
  return { to: DESK_PATHS.signIn, cookies: answer.headers.getSetCookie() };
}
