import 'server-only';
import { randomUUID } from 'node:crypto';
import { insertAccount } from '#lib/db/accounts.ts';
import { insertGrant } from '#lib/db/grants.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import type { Role } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite, WriteContext } from './context.ts';
import { issueHandOver, type Slip } from './hand-over.ts';
import { leaveTrace } from './leave-trace.ts';
import { requireMayGive } from './require-may-give.ts';

export type NewPerson = {
  name: string;
  /** As `parseLoginName` answers it. */
  username: string;
  role: Role;
  unitCode: string;
  /** Of a password that nobody knows: the account answers a sign-in like any other until it is taken over. Hashing takes long, so it comes made. */
  passwordHash: string;
};
type Created = { id: string; slip: Slip };

/** An account made by somebody above, and the slip that gives it to its person. Throws `not-found`, `forbidden-role`, `invalid-fields`. */
export async function createAccount(ctx: SignedInWrite, person: NewPerson): Promise<Created> {
  await requireMayGive(ctx, person.role, person.unitCode);
  return openAccount(ctx, person);
}

/** The same on the word of who runs this server. */
export async function openAccount(ctx: WriteContext, { name, username, role, unitCode, passwordHash }: NewPerson): Promise<Created> {
  const unit = await findUnitByCode(ctx.tx, unitCode);
  if (!unit) throw new Problem('invalid-fields', { errors: [{ pointer: '/unitCode', code: 'not-a-choice' }] });
  const id = randomUUID();
  if (!(await insertAccount(ctx.tx, { id, name, username, passwordHash, now: ctx.now })))
    throw new Problem('invalid-fields', { errors: [{ pointer: '/username', code: 'taken' }] });
  await insertGrant(ctx.tx, { id: randomUUID(), accountId: id, role, unitId: unit.id, grantedBy: ctx.actor, grantedAt: ctx.now });
  await leaveTrace(ctx, unit.id, { verb: 'account-created', subjectId: id, detail: { role, unit: unit.code } });
  return { id, slip: await issueHandOver(ctx, id) };
}
