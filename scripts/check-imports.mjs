import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { ROOT } from './run.mjs';

const CRUISED = ['app', 'components', 'lib', 'drizzle'];

/** Imports under `baseDir` that break a wall of `.dependency-cruiser.cjs`, as `rule: from → to`; and how much was looked at. */
export async function brokenWalls(baseDir) {
  const rules = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));
  const entries = CRUISED.filter((path) => existsSync(join(baseDir, path)));
  const { output } = await cruise(
    entries,
    { ...rules.options, baseDir, ruleSet: { forbidden: rules.forbidden }, validate: true },
    rules.options.enhancedResolveOptions,
  );
  const broken = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { broken, modules: output.summary.totalCruised, dependencies: output.summary.totalDependenciesCruised };
}

async function report() {
  const { broken, modules, dependencies } = await brokenWalls(ROOT);
  for (const line of broken) process.stdout.write(`${line}\n`);
  process.stdout.write(`${modules} modules, ${dependencies} imports, ${broken.length} through a wall\n`);
  process.exit(broken.length === 0 ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await report();
