import 'server-only';
import { randomUUID } from 'node:crypto';
import { engine } from '#lib/db/engine.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { leaveTrace } from '#lib/use-cases/leave-trace.ts';
import { writing } from './write-context.ts';

/** Leaves the event of having read personal data of others, at the unit they belong to, before the page is shown. `subjectId`: a record, or the kind of list. */
export async function logPersonalReading({ account, now }: SignedInRead, unitId: string, subjectId: string): Promise<void> {
  await engine().commit((tx) =>
    leaveTrace({ ...writing(tx, now, randomUUID()), actor: account.id }, unitId, { verb: 'personal-data-read', subjectId }),
  );
}
