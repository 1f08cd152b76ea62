import 'server-only';
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import { memberCounts } from '#drizzle/schema/unit-details.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';

type Figure = { members: number; asOf: LocalDate };

const figure = { members: memberCounts.members, asOf: memberCounts.asOf };
const ofUnit = eq(memberCounts.unitId, sql.placeholder('unitId'));

const newest = prepared((tx) =>
  tx
    .select(figure)
    .from(memberCounts)
    .where(and(ofUnit, lte(memberCounts.asOf, sql.placeholder('day'))))
    .orderBy(desc(memberCounts.asOf), desc(memberCounts.recordedAt))
    .limit(1)
    .prepare(),
);
const earliest = prepared((tx) =>
  tx.select(figure).from(memberCounts).where(ofUnit).orderBy(asc(memberCounts.asOf), desc(memberCounts.recordedAt)).limit(1).prepare(),
);

/** The member figure that holds on a day: the newest of that day or before, else the earliest there is; undefined without any. */
export async function findFigureOn(tx: Tx, unitId: string, day: LocalDate): Promise<Figure | undefined> {
  return (await newest(tx).execute({ unitId, day }))[0] ?? (await earliest(tx).execute({ unitId }))[0];
}
