import 'server-only';
import type { Tx } from '#lib/db/engine.ts';
import { listFaults, readDatabaseFile } from '#lib/db/faults.ts';
import { ageOf } from '#lib/db/migrate.ts';
import { listDifferences } from '#lib/db/reconcile.ts';
import { listSumDifferences } from '#lib/db/reconcile-boards.ts';

/**
 * Everything that can be proved about the database `file`, a sentence for each fault: pages, references, migrations, ancestors,
 * counters and the sums of the boards. Changes nothing and may run beside a server. Throws StartRefused when there is no such file.
 */
export function checkDatabase(file: string): Promise<string[]> {
  return readDatabaseFile(file, faultsOf);
}

async function faultsOf(tx: Tx): Promise<string[]> {
  const damage = await listFaults(tx);
  if (damage.length > 0) return damage;
  const age = await ageOf(tx);
  if (age !== 'current') return [`its migrations are not those of this program: ${age}`];
  const differences = [...(await listDifferences(tx)), ...(await listSumDifferences(tx))];
  return differences.map(
    ({ kind, unitId, subject, expected, found }) => `${kind} of unit ${unitId}, ${subject}: expected ${expected}, found ${found}`,
  );
}
