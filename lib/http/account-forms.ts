import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type * as z from 'zod/mini';
import type { changePasswordSchema, firstAdminSchema, newAccountSchema, takeOverSchema } from '#lib/contracts/account.ts';
import { findPasswordHash } from '#lib/db/accounts.ts';
import { engine } from '#lib/db/engine.ts';
import type { NewUnit } from '#lib/db/units.ts';
import { Problem } from '#lib/domain/problem.ts';
import { unitSearchKey } from '#lib/domain/unit-search.ts';
import { ROOT_UNIT } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import type { PasswordChange } from '#lib/use-cases/change-password.ts';
import type { Account } from '#lib/use-cases/context.ts';
import { countTry, forgetTries } from '#lib/use-cases/count-try.ts';
import type { NewPerson } from '#lib/use-cases/create-account.ts';
import { createFirstAdmin, openOffer, takeOverAccount } from '#lib/use-cases/take-over-account.ts';
import { appSecret } from './app-secret.ts';
import type { Arrival } from './arrival.ts';
import { serverNow } from './clock.ts';
import type { Led } from './form-endpoint.ts';
import { requireGoodPassword } from './good-password.ts';
import { signIn } from './sign-in.ts';
import { writing } from './write-context.ts';

/** Of a password that nobody knows and nobody can type: an account answers alike before it is taken over. */
export const unknowablePassword = (): Promise<string> => hashPassword(randomBytes(32).toString('base64url'));

/** What creating an account needs before the writer is held. */
export async function newPerson(body: z.infer<typeof newAccountSchema>): Promise<NewPerson> {
  return { ...body, passwordHash: await unknowablePassword() };
}

/** The password becomes its person's own, and they are signed in with it. Throws `hand-over-gone`, `invalid-fields`. */
export async function takeOver({ token, password }: z.infer<typeof takeOverSchema>, arrived: Arrival): Promise<Led> {
  const { now, requestId } = arrived;
  const offer = await openOffer({ tx: engine().reader, now, secret: appSecret() }, token);
  if (offer.kind !== 'account') throw new Problem('hand-over-gone');
  requireGoodPassword(password, [offer.account.name, offer.account.username, ...offer.unitNames]);
  const passwordHash = await hashPassword(password);
  const username = await engine().commit((tx) => takeOverAccount(writing(tx, now, requestId), { token, passwordHash }));
  return signIn({ username, password, wanted: DESK_PATHS.twoFactor }, arrived);
}

/** For a database that begins without units. */
function rootUnit(): NewUnit {
  const words = { code: ROOT_UNIT.code, name: ROOT_UNIT.name, shortName: ROOT_UNIT.shortName };
  return { id: randomUUID(), ...words, level: 'central', kind: 'confederation', parentId: null, searchKey: unitSearchKey(words) };
}

/** The first account of all, signed in at once. Throws `hand-over-gone`, `invalid-fields`. */
export async function makeFirstAdmin(body: z.infer<typeof firstAdminSchema>, arrived: Arrival): Promise<Led> {
  const { now, requestId } = arrived;
  const { password, ...person } = body;
  const offer = await openOffer({ tx: engine().reader, now, secret: appSecret() }, body.token);
  if (offer.kind !== 'first-admin') throw new Problem('hand-over-gone');
  requireGoodPassword(password, [body.name, body.username]);
  const passwordHash = await hashPassword(password);
  await engine().commit((tx) => createFirstAdmin(writing(tx, now, requestId), { ...person, passwordHash, root: rootUnit() }));
  return signIn({ username: body.username, password, wanted: DESK_PATHS.twoFactor }, arrived);
}

/** Judges a change of one's own password before the writer is held. Throws `invalid-fields`. */
export async function passwordChange(
  { current, password }: z.infer<typeof changePasswordSchema>,
  account: Account,
): Promise<PasswordChange> {
  const expected = await requireOwnPassword(current, account);
  requireGoodPassword(password, [account.name, account.username, ...account.grants.map(({ unitName }) => unitName)]);
  return { expected, hash: await hashPassword(password) };
}

/** Answers the hash that the typed password fits; tries count like those of the sign-in. Throws `invalid-fields`, `too-many-requests`. */
export async function requireOwnPassword(typed: string, { id, username }: Account): Promise<string> {
  const counting = { now: serverNow(), secret: appSecret() };
  await engine().commit((tx) => countTry({ tx, ...counting }, username));
  const hash = await findPasswordHash(engine().reader, id);
  if (hash !== null && (await verifyPassword({ hash, password: typed }))) {
    await engine().commit((tx) => forgetTries({ tx, ...counting }, username));
    return hash;
  }
  throw new Problem('invalid-fields', { errors: [{ pointer: '/current', code: 'not-right' }] });
}
