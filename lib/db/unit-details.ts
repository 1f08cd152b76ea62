import 'server-only';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { employers, memberCounts, unitContacts, unitSections, unitSettings } from '#drizzle/schema/unit-details.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Tx } from './engine.ts';

export type SettingsRow = typeof unitSettings.$inferSelect;
export type ContactRow = typeof unitContacts.$inferSelect;
export type MemberCountRow = typeof memberCounts.$inferSelect;
/** A name that belongs to a unit: an employer, or a section of it. */
type NamedRow = { id: string; name: string };

const NAMED = { employers, sections: unitSections } as const;
export type NamedKind = keyof typeof NAMED;

export async function findSettings(tx: Tx, unitId: string): Promise<SettingsRow | undefined> {
  return (await tx.select().from(unitSettings).where(eq(unitSettings.unitId, unitId)))[0];
}

export async function putSettings(tx: Tx, row: SettingsRow): Promise<void> {
  const { unitId: _, ...set } = row;
  await tx.insert(unitSettings).values(row).onConflictDoUpdate({ target: unitSettings.unitId, set });
}

export async function listContacts(tx: Tx, unitId: string): Promise<ContactRow[]> {
  const standing = and(eq(unitContacts.unitId, unitId), isNull(unitContacts.removedAt));
  return tx.select().from(unitContacts).where(standing).orderBy(desc(unitContacts.role), asc(unitContacts.name));
}

export async function findContact(tx: Tx, id: string): Promise<ContactRow | undefined> {
  return (await tx.select().from(unitContacts).where(eq(unitContacts.id, id)))[0];
}

export async function putContact(tx: Tx, row: ContactRow): Promise<void> {
  const { id: _, unitId: __, ...set } = row;
  await tx.insert(unitContacts).values(row).onConflictDoUpdate({ target: unitContacts.id, set });
}

/** The figures of a unit: the newest day first, of one day the one recorded last first, which holds. */
export async function listMemberCounts(tx: Tx, unitId: string, limit: number): Promise<MemberCountRow[]> {
  return tx
    .select()
    .from(memberCounts)
    .where(eq(memberCounts.unitId, unitId))
    .orderBy(desc(memberCounts.asOf), desc(memberCounts.recordedAt))
    .limit(limit);
}

export async function insertMemberCount(tx: Tx, row: MemberCountRow): Promise<void> {
  await tx.insert(memberCounts).values(row);
}

export async function listNamed(tx: Tx, kind: NamedKind, unitId: string): Promise<NamedRow[]> {
  const table = NAMED[kind];
  return tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(eq(table.unitId, unitId), isNull(table.removedAt)))
    .orderBy(asc(table.name));
}

export async function insertNamed(tx: Tx, kind: NamedKind, rows: readonly (NamedRow & { unitId: string })[]): Promise<void> {
  if (rows.length > 0) await tx.insert(NAMED[kind]).values(rows.map((row) => ({ ...row, removedAt: null })));
}

export async function removeNamed(tx: Tx, kind: NamedKind, ids: readonly string[], at: Instant): Promise<void> {
  const table = NAMED[kind];
  await tx
    .update(table)
    .set({ removedAt: at })
    .where(inArray(table.id, [...ids]));
}
