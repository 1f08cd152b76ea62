import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { CHECKS } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { offerPaperTools } from './paper-tools.mjs';
import { elapsed, main, Stop, say, step } from './progress.mjs';
import { cleanEnvironment, PINNED_NODE, ROOT, run } from './run.mjs';
import { add, NOTHING, playwrightTotals, vitestTotals } from './totals.mjs';
import { tryForWebKit } from './webkit.mjs';

const results = mkdtempSync(join(tmpdir(), 'results-'));
const tool = (...path) => join(ROOT, 'node_modules', ...path);

async function oneCheck({ title, command, args }) {
  const { code } = await run(command, args);
  if (code !== 0) say(`FAILED: ${title}`);
  return { ...NOTHING, [code === 0 ? 'passed' : 'failed']: 1 };
}

async function checks() {
  let totals = NOTHING;
  for (const one of CHECKS) totals = add(totals, await oneCheck(one));
  return totals;
}

async function unitSuites() {
  const file = join(results, 'vitest.json');
  const args = [
    tool('vitest', 'vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { code } = await run(PINNED_NODE, args);
  return vitestTotals(file, code);
}

async function build() {
  try {
    await ensureBuilt();
    return { ...NOTHING, passed: 1 };
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    say(failure.message);
    return { ...NOTHING, failed: 1 };
  }
}

async function journeys() {
  const file = join(results, 'playwright.json');
  const args = [tool('@playwright', 'test', 'cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts'];
  const { code } = await run(PINNED_NODE, args, { env: cleanEnvironment({ PLAYWRIGHT_JSON_OUTPUT_NAME: file }) });
  return playwrightTotals(file, code);
}

const SUITES = [
  { name: 'Checks (style, types, walls)', work: checks },
  { name: 'Unit, contract and property tests', work: unitSuites },
  { name: 'Production build', work: build },
  { name: 'Browser journeys', work: journeys },
];

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Each check and the build count as one test. Journeys need a build of these very sources: without one they are not run. */
async function runAll() {
  let sum = NOTHING;
  const report = [];
  for (const { name, work } of SUITES) {
    const builtAlready = work !== journeys || report.at(-1).totals.failed === 0;
    const since = Date.now();
    const totals = builtAlready ? await step(name, work) : { ...NOTHING, skipped: 1 };
    report.push({ name, totals, took: elapsed(since) });
    sum = add(sum, totals);
  }
  process.stdout.write(`\n${report.map((row) => `${row.name.padEnd(36)} ${row.took.padStart(8)}   ${line(row.totals)}`).join('\n')}\n`);
  return sum;
}

/** `npm test`: installs what is missing, then everything. The last line adds up all suites. */
await main(async () => {
  await ensureInstalled();
  await ensureBrowser();
  await offerPaperTools();
  await tryForWebKit();
  const sum = await runAll();
  rmSync(results, { recursive: true, force: true });
  say('All suites together:');
  process.stdout.write(`${line(sum)}\n`);
  process.exit(sum.failed === 0 ? 0 : 1);
});
