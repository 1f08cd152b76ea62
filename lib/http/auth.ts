import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import { findAccountInUse } from '#lib/db/accounts.ts';
import { authAdapter } from '#lib/db/auth-adapter.ts';
import { type Engine, engine, type Tx } from '#lib/db/engine.ts';
import { DAY_MS, type Duration, type Instant } from '#lib/domain/instant.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/domain/password.ts';
import { type SignInAct, traceSignIn } from '#lib/use-cases/trace-sign-in.ts';
import { appSecret } from './app-secret.ts';
import { environment } from './environment.ts';
import { writing } from './write-context.ts';

/** Signed in so long after the password was typed, however often one comes back. */
const SESSION_LASTS: Duration = 14 * DAY_MS;

/** On whose behalf better-auth writes at this moment. */
type Moment = { act: SignInAct; now: Instant; requestId: string };
type Moments = AsyncLocalStorage<Moment>;

/** Nobody signs up, nothing is told to anybody, no address or browser is read, and what it has to say stays out of the log. */
function options(own: Engine, moments: Moments) {
  const { origin, port } = environment();
  const trace = async (tx: Tx, write: Parameters<typeof traceSignIn>[2]) => {
    const moment = moments.getStore();
    if (moment) await traceSignIn(writing(tx, moment.now, moment.requestId), moment.act, write);
  };
  return {
    appName: 'sang-kien',
    baseURL: origin ?? `http://localhost:${port}`,
    secret: appSecret(),
    database: authAdapter(own, trace),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: SESSION_LASTS / 1_000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'sang-kien',
      useSecureCookies: origin?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    databaseHooks: { session: { create: { before: async ({ userId }) => refuseDisabled(own, userId) } } },
    plugins: [
      username({
        displayUsername: false,
        usernameNormalization: false,
        usernameValidator: () => true,
        minUsernameLength: 1,
        maxUsernameLength: 200,
      }),
      twoFactor({ issuer: 'Sang kien' }),
    ],
  } satisfies BetterAuthOptions;
}

/** After the password was right, so that a disabled account answers like a wrong password, and as late. */
async function refuseDisabled(own: Engine, accountId: string): Promise<void> {
  if (!(await findAccountInUse(own.reader, accountId))) throw new APIError('UNAUTHORIZED');
}

const made = (own: Engine, moments: Moments) => betterAuth(options(own, moments));

type Kept = { of: Engine; moments: Moments; auth: ReturnType<typeof made> };

declare global {
  var sangKienAuth: Kept | undefined;
}

/** One for the process and its engine: pages and route handlers are separate bundles. */
function kept(): Kept {
  const of = engine();
  if (globalThis.sangKienAuth?.of !== of) {
    const moments: Moments = new AsyncLocalStorage();
    globalThis.sangKienAuth = { of, moments, auth: made(of, moments) };
  }
  return globalThis.sangKienAuth ?? kept();
}

export const auth = () => kept().auth.api;

/** What better-auth writes inside `run` leaves its events as this act of this request. */
export function during<R>(moment: Moment, run: () => Promise<R>): Promise<R> {
  return kept().moments.run(moment, run);
}

/** The only header that better-auth is shown. */
export function cookiesOf(headers: Headers): Headers {
  const cookie = headers.get('cookie');
  return new Headers(cookie === null ? {} : { cookie });
}
