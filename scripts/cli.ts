import { engine, StartRefused } from '#lib/db/engine.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { reconcileCounters } from '#lib/use-cases/reconcile-counters.ts';

/** `run` answers the exit code. A new verb is one entry here and one use case behind it. */
type Verb = { about: string; run: (args: readonly string[]) => Promise<number> };

const VERBS = new Map<string, Verb>([['reconcile', { about: 'prove ancestors and counters against the initiatives', run: reconcile }]]);

async function reconcile(): Promise<number> {
  const differences = await reconcileCounters({ tx: engine().reader, now: Date.now(), secret: '' });
  for (const { kind, unitId, subject, expected, found } of differences)
    console.log(`${kind}  unit ${unitId}  ${subject}: expected ${expected}, found ${found}`);
  console.log(
    differences.length === 0 ? 'Every ancestor and every counter agrees with the initiatives.' : `${differences.length} differences.`,
  );
  return differences.length === 0 ? 0 : 1;
}

function explain(): number {
  console.log('npm run cli -- <verb>\n');
  for (const [name, { about }] of VERBS) console.log(`  ${name.padEnd(14)} ${about}`);
  return 2;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const verb = VERBS.get(name);
  if (!verb) return explain();
  await migrateDatabase(engine());
  return verb.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (reason) {
  if (!(reason instanceof StartRefused)) throw reason;
  console.error(reason.message);
  process.exitCode = 1;
}
