import { engine } from '#lib/db/engine.ts';
import { findPosterFile } from '#lib/db/poster-files.ts';
import { appSecret } from '#lib/http/app-secret.ts';
import { printPosterFile } from '#lib/http/print-posters.ts';

/** Prints one file of posters in a process of its own. Argument: the id of the request. Says on each line how many are done. */
const TELL_EVERY = 10;

const { reader: tx } = engine();
const row = await findPosterFile(tx, process.argv[2] ?? '');
if (!row) throw new Error('no such request');
await printPosterFile({ tx, now: row.askedAt, secret: appSecret() }, row, (done) => {
  if (done % TELL_EVERY === 0 || done === row.codes.length) process.stdout.write(`${done}\n`);
});
