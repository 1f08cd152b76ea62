import 'server-only';
import { symmetricDecrypt } from 'better-auth/crypto';
import { engine } from '#lib/db/engine.ts';
import { findSecondFactor } from '#lib/db/second-factors.ts';
import { Problem } from '#lib/domain/problem.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import type { Account } from '#lib/use-cases/context.ts';
import { requireOwnPassword } from './account-forms.ts';
import { appSecret } from './app-secret.ts';
import type { Arrival } from './arrival.ts';
import { auth, cookiesOf, during } from './auth.ts';
import type { Led } from './form-endpoint.ts';

type Arrived = Arrival & { account: Account };

const moment = ({ now, requestId }: Arrived) => ({ act: 'set-two-factor', now, requestId }) as const;

/** A secret and ten recovery codes, kept but not yet asked for. Throws `invalid-fields` when it is switched on already. */
export async function startTwoFactor({ current }: { current: string }, arrived: Arrived): Promise<Led> {
  await requireOwnPassword(current, arrived.account);
  const answer = await during(moment(arrived), () =>
    auth().enableTwoFactor({ body: { password: current, method: 'totp' }, headers: cookiesOf(arrived.request.headers), asResponse: true }),
  );
  if (!answer.ok) throw new Problem('invalid-fields', { errors: [{ pointer: '/current', code: 'not-right' }] });
  return { to: DESK_PATHS.twoFactor };
}

/** The first code proves that the phone has the secret: from now on it is asked for at every sign-in. Throws `wrong-code`. */
export async function confirmTwoFactor({ code }: { code: string }, arrived: Arrived): Promise<Led> {
  const answer = await during(moment(arrived), () =>
    auth().verifyTOTP({ body: { code }, headers: cookiesOf(arrived.request.headers), asResponse: true }),
  );
  if (!answer.ok) throw new Problem('wrong-code');
  return { to: `${DESK_PATHS.twoFactor}?${DESK_QUERY.done}=two-factor`, cookies: answer.headers.getSetCookie() };
}

/** Whose role needs it is led to set it up again before anything else. Throws `invalid-fields`. */
export async function switchOffTwoFactor({ current }: { current: string }, arrived: Arrived): Promise<Led> {
  await requireOwnPassword(current, arrived.account);
  const answer = await during(moment(arrived), () =>
    auth().disableTwoFactor({ body: { password: current }, headers: cookiesOf(arrived.request.headers), asResponse: true }),
  );
  if (!answer.ok) throw new Problem('invalid-fields', { errors: [{ pointer: '/current', code: 'not-right' }] });
  return { to: DESK_PATHS.twoFactor, cookies: answer.headers.getSetCookie() };
}

/** What the set-up page shows: only while the secret is not yet confirmed, afterwards never again. `address` for the symbol, `key` for typing. */
type SetUp = { secret: string; key: string; address: string; recoveryCodes: string[] };

export async function findSetUp(account: Account): Promise<SetUp | null> {
  const row = await findSecondFactor(engine().reader, account.id);
  if (row?.verified !== false) return null;
  const [secret, { backupCodes }] = await Promise.all([
    symmetricDecrypt({ key: appSecret(), data: row.secret }),
    auth().viewBackupCodes({ body: { userId: account.id } }),
  ]);
  const key = base32(Buffer.from(secret));
  const address = `otpauth://totp/${encodeURIComponent(`${ISSUER}:${account.username}`)}?secret=${key}&issuer=${encodeURIComponent(ISSUER)}`;
  return { secret, key, address, recoveryCodes: backupCodes };
}

/** How the app on the phone lists it. */
const ISSUER = 'Sang kien';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: what authenticator apps read. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
