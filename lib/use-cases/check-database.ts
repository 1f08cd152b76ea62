import 'server-only';
import { listFileFaults } from '#lib/db/attachment-files.ts';
import { listContents } from '#lib/db/attachments.ts';
import type { Tx } from '#lib/db/engine.ts';
import { listFaults, readDatabaseFile } from '#lib/db/faults.ts';
import { ageOf } from '#lib/db/migrate.ts';
import { listDifferences } from '#lib/db/reconcile.ts';
import { listSumDifferences } from '#lib/db/reconcile-boards.ts';

/**
 * Everything that can be proved about the database `file`, a sentence for each fault: pages, references, migrations, ancestors,
 * counters, the sums of the boards and attached files. Changes nothing and may run beside a server. Throws StartRefused when there is
 * no such file.
 */
export function checkDatabase(file: string): Promise<string[]> {
  return readDatabaseFile(file, (tx) => faultsOf(tx, file));
}

async function faultsOf(tx: Tx, file: string): Promise<string[]> {
  const damage = await listFaults(tx);
  if (damage.length > 0) return damage;
  const age = await ageOf(tx);
  if (age !== 'current') return [`its migrations are not those of this program: ${age}`];
  const differences = [...(await listDifferences(tx)), ...(await listSumDifferences(tx))];
  const counts = differences.map(
    ({ kind, unitId, subject, expected, found }) => `${kind} of unit ${unitId}, ${subject}: expected ${expected}, found ${found}`,
  );
  return [...counts, ...listFileFaults(file, await listContents(tx))];
}
