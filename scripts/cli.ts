import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyFiles } from '#lib/db/attachment-files.ts';
import { copyDatabase } from '#lib/db/copy-database.ts';
import { databaseFile, engine, StartRefused } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { fileStamp } from '#lib/domain/snapshot-rotation.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { checkDatabase } from '#lib/use-cases/check-database.ts';
import { listMissing } from '#lib/use-cases/list-missing.ts';
import { drainBoards, forgetBoards, reconcileBoards } from '#lib/use-cases/reconcile-boards.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';
import { restoreDatabase } from '#lib/use-cases/restore-database.ts';
import { takeSnapshot } from '#lib/use-cases/take-snapshot.ts';
import { account } from './cli-accounts.ts';
import { CAMPAIGN_USAGE, campaignVerb } from './cli-campaigns.ts';
import { PERMIT_USAGE, permitVerb, WINDOW_USAGE, windowVerb } from './cli-decisions.ts';
import { UNITS_USAGE, unitsVerb } from './cli-units.ts';

/** `run` answers the exit code. A new verb is one entry here and one use case behind it. */
type Verb = { about: string; run: (args: readonly string[]) => Promise<number> };

const VERBS = new Map<string, Verb>([
  [
    'reconcile',
    { about: '[--repair]  prove ancestors, counters and boards against the initiatives; count the boards anew', run: reconcile },
  ],
  ['check', { about: 'prove the whole database: pages, references, migrations, counts', run: check }],
  ['missing', { about: 'receipts lost by a restore, as phones came back with them', run: missing }],
  ['backup', { about: '[--to FILE]  copy the database and attached files while the server runs, and prove the copy', run: backup }],
  ['snapshot', { about: 'the same into snapshots/ beside the database; old ones are dropped', run: snapshot }],
  ['account', { about: 'first-admin | create | list | hand-over | disable  accounts without a browser', run: account }],
  ['campaign', { about: CAMPAIGN_USAGE, run: campaignVerb }],
  ['window', { about: WINDOW_USAGE, run: windowVerb }],
  ['permit', { about: PERMIT_USAGE, run: permitVerb }],
  ['units', { about: UNITS_USAGE, run: unitsVerb }],
  ['restore', { about: 'FILE  put a backup in the place of the database; end the server first', run: restore }],
]);

async function reconcile(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { repair: { type: 'boolean' } } });
  await migrateDatabase(engine());
  const { reader: tx, commit } = engine();
  const ctx = { tx, now: Date.now(), secret: '' };
  if (values.repair) await commit((writer) => forgetBoards({ tx: writer }));
  await drainBoards(ctx, commit);
  const differences = [...(await reconcileCounters(ctx)), ...(await reconcileBoards(ctx))];
  for (const { kind, unitId, subject, expected, found } of differences)
    console.log(`${kind}  unit ${unitId}  ${subject}: expected ${expected}, found ${found}`);
  console.log(
    differences.length === 0
      ? 'Every ancestor, every counter and every board agrees with the initiatives.'
      : `${differences.length} differences.`,
  );
  return differences.length === 0 ? 0 : 1;
}

async function check(): Promise<number> {
  const file = databaseFile();
  const faults = await checkDatabase(file);
  for (const fault of faults) console.log(fault);
  const sound = `${file} is sound: pages, references, migrations, ancestors, counters, boards, attached files.`;
  console.log(faults.length === 0 ? sound : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function missing(): Promise<number> {
  await migrateDatabase(engine());
  const reports = await listMissing(engine().reader);
  for (const { at, reference, revision, proved, heldAs } of reports) {
    const now = heldAs === null ? 'NOT HELD' : heldAs === reference ? 'held again' : `held again as ${heldAs}`;
    console.log(`${toRfc3339(at)}  ${reference}, version ${revision}: ${proved ? 'proved by its receipt' : 'not proved'}, ${now}`);
  }
  console.log(reports.length === 1 ? '1 receipt was reported as missing.' : `${reports.length} receipts were reported as missing.`);
  return 0;
}

async function backup(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
  const file = databaseFile();
  const to = resolve(values.to ?? join(dirname(file), `backup-${fileStamp(Date.now())}.db`));
  await copyDatabase(file, to);
  copyFiles(file, to);
  console.log(`Copied and proved sound: ${to}`);
  return 0;
}

async function snapshot(): Promise<number> {
  console.log(`Copied and proved sound: ${await takeSnapshot(databaseFile(), Date.now())}`);
  return 0;
}

async function restore([from]: readonly string[]): Promise<number> {
  if (from === undefined) return explain();
  const file = databaseFile();
  const aside = await restoreDatabase(file, resolve(from), Date.now());
  console.log(`${file} now holds what ${from} held.`);
  if (aside === null) console.log('Nothing stood there before: make sure that this is the DATABASE_URL of the server.');
  else console.log(`What stood there before is kept as ${aside}`);
  return 0;
}

function explain(): number {
  console.log('npm run cli -- <verb>\n');
  for (const [name, { about }] of VERBS) console.log(`  ${name.padEnd(14)} ${about}`);
  return 2;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const verb = VERBS.get(name);
  return verb ? verb.run(args) : explain();
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (reason) {
  if (!(reason instanceof StartRefused)) throw reason;
  console.error(reason.message);
  process.exitCode = 1;
}
