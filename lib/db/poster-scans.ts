import 'server-only';
import { gte, inArray, sql, sum } from 'drizzle-orm';
import { posterScans } from '#drizzle/schema/posters.ts';
import type { LocalDate } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type ScanCount = { code: string; day: LocalDate; n: number };

/** Adds to what was counted before. */
export async function addScans(tx: Tx, counts: readonly ScanCount[]): Promise<void> {
  for (const count of counts) {
    const more = sql`${posterScans.n} + excluded.n`;
    await tx
      .insert(posterScans)
      .values(count)
      .onConflictDoUpdate({ target: [posterScans.code, posterScans.day], set: { n: more } });
  }
}

/** All scans of each poster, and those since a day; posters that nobody scanned are left out. */
export async function countScans(
  tx: Tx,
  codes: readonly string[],
  since: LocalDate,
): Promise<Map<string, { all: number; recent: number }>> {
  const recent = sum(sql`CASE WHEN ${gte(posterScans.day, since)} THEN ${posterScans.n} ELSE 0 END`);
  const rows = await tx
    .select({ code: posterScans.code, all: sum(posterScans.n), recent })
    .from(posterScans)
    .where(inArray(posterScans.code, [...codes]))
    .groupBy(posterScans.code);
  return new Map(rows.map((row) => [row.code, { all: Number(row.all), recent: Number(row.recent) }]));
}
