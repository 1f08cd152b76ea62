import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { listAccounts } from '#lib/db/account-lists.ts';
import { findAccountByUsername } from '#lib/db/accounts.ts';
import { engine, StartRefused } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { parseLoginName } from '#lib/domain/login-name.ts';
import { ROLES } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import { unknowablePassword } from '#lib/http/account-forms.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { serverNow } from '#lib/http/clock.ts';
import { environment } from '#lib/http/environment.ts';
import { takeOverPath } from '#lib/messages/paths.ts';
import type { WriteContext } from '#lib/use-cases/context.ts';
import { openAccount } from '#lib/use-cases/create-account.ts';
import type { Slip } from '#lib/use-cases/hand-over.ts';
import { disable, renew } from '#lib/use-cases/manage-account.ts';
import { findFirstAdminSlip, offerFirstAdmin } from '#lib/use-cases/offer-first-admin.ts';

const USAGE = `npm run cli -- account create --name NAME --login PHONE-OR-NAME --role ROLE --unit UNIT-CODE
npm run cli -- account first-admin         the one-time link that makes the first account, and the unit above all others
npm run cli -- account list [--search TEXT]
npm run cli -- account hand-over LOGIN     a new one-time link, for a lost password or phone
npm run cli -- account disable LOGIN`;

/** Accounts from the machine of the server, without a browser; events name `cli` as their actor. */
export async function account([verb = '', ...args]: readonly string[]): Promise<number> {
  await migrateDatabase(engine());
  try {
    if (verb === 'create') return await create(args);
    if (verb === 'first-admin') return await firstAdmin();
    if (verb === 'list') return await list(args);
    if (verb === 'hand-over') return show(await act(args, renew));
    if (verb === 'disable') {
      await act(args, disable);
      console.log('Locked: signed out everywhere, open links taken back.');
      return 0;
    }
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    const faults = reason.details.errors?.map(({ pointer, code }) => `${pointer.slice(1)} ${code}`).join(', ');
    throw new StartRefused(`Refused: ${reason.code}${faults ? ` (${faults})` : ''}.`);
  }
  console.log(USAGE);
  return 2;
}

const commit = <R>(run: (ctx: WriteContext) => Promise<R>): Promise<R> =>
  engine().commit((tx) => run({ tx, now: serverNow(), secret: appSecret(), actor: 'cli', requestId: randomUUID() }));

async function create(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { name: text, login: text, role: text, unit: text } });
  const role = ROLES.find((one) => one === values.role);
  const username = parseLoginName(values.login ?? '');
  if (!values.name || !username || !role || !values.unit) {
    console.log(`${USAGE}\n\nROLE is one of ${ROLES.join(', ')}; LOGIN a mobile number, or 3 to 40 letters, figures, dots.`);
    return 2;
  }
  const person = { name: values.name, username, role, unitCode: values.unit, passwordHash: await unknowablePassword() };
  return show((await commit((ctx) => openAccount(ctx, person))).slip);
}

/** The database may hold nothing yet: the tree begins with the first admin. */
async function firstAdmin(): Promise<number> {
  await commit((ctx) => offerFirstAdmin(ctx));
  const slip = await findFirstAdminSlip({ tx: engine().reader, now: serverNow(), secret: appSecret() });
  if (!slip) throw new StartRefused('Somebody has an account already; that person gives the others theirs.');
  return show(slip);
}

async function list(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { search: { type: 'string' } } });
  const question = { unitIds: [], everything: true, folded: values.search ?? '', after: null, limit: 1_000 };
  for (const { account: row, grants } of await listAccounts(engine().reader, question)) {
    const state = row.disabledAt !== null ? 'locked' : row.takenOverAt === null ? 'not taken over' : 'in use';
    const roles = grants.map(({ role, unitCode }) => `${role} at ${unitCode}`).join(', ');
    console.log(`${row.username.padEnd(24)} ${state.padEnd(14)} ${row.name}  ${roles}`);
  }
  return 0;
}

async function act<R>([login = '']: readonly string[], run: (ctx: WriteContext, id: string) => Promise<R>): Promise<R> {
  const found = await findAccountByUsername(engine().reader, parseLoginName(login) ?? '');
  if (!found) throw new StartRefused(`Nobody signs in as "${login}".`);
  return commit((ctx) => run(ctx, found.id));
}

function show({ token, expiresAt }: Slip): number {
  const { origin, port } = environment();
  console.log(`Give this link to its person alone. It works once, until ${new Date(expiresAt).toISOString()}:\n`);
  console.log(`${origin ?? `http://localhost:${port}`}${takeOverPath(token)}`);
  return 0;
}
