import { workUnitImport } from '#lib/http/work-unit-import.ts';

/** Does the next step of an uploaded table of units, in a process of its own. Argument: its id. Says on each line how far it is. */
await workUnitImport(process.argv[2] ?? '', (phase, rows) => {
  process.stdout.write(`${JSON.stringify({ phase, rows })}\n`);
});
