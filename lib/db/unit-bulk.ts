import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { units } from '#drizzle/schema/units.ts';
import { NOT_YET } from '#lib/domain/unit-change.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import type { Tx } from './engine.ts';
import { prepared } from './prepared.ts';
import type { UnitChangeRow } from './unit-changes.ts';

/*
 * Thousands of rows of one transaction, a thousand a statement: one text of JSON each, so that the writer is held for as short as can be.
 * SQLite's own.
 */
const ROWS = 1_000;

function inSlices<T>(rows: readonly T[], run: (json: string) => void): void {
  for (let from = 0; from < rows.length; from += ROWS) run(JSON.stringify(rows.slice(from, from + ROWS)));
}

export type BegunUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: UnitLevel;
  kind: UnitKind;
  parentId: string | null;
  searchKey: string;
  openedOn: string;
  /** The version of the tree in which it begins. */
  version: number;
};

/** Units that begin, each with the history that it was not there before. */
export async function insertBegun(tx: Tx, rows: readonly BegunUnit[]): Promise<void> {
  inSlices(rows, (json) => {
    tx.run(sql`INSERT INTO units (id, code, name, short_name, level, kind, parent_id, search_key, opened_on)
      SELECT value->>'id', value->>'code', value->>'name', value->>'shortName', value->>'level', value->>'kind', value->>'parentId',
        value->>'searchKey', value->>'openedOn' FROM json_each(${json})`);
    tx.run(sql`INSERT INTO unit_history (unit_id, until_version, until_on, name, short_name, level, parent_id, dissolved_on)
      SELECT value->>'id', value->>'version', value->>'openedOn', value->>'name', value->>'shortName', value->>'level',
        value->>'parentId', ${NOT_YET} FROM json_each(${json})`);
  });
}

/** Units that are called otherwise from now on, each with what it was called before. */
export async function renameUnits(tx: Tx, rows: readonly RenamedUnit[]): Promise<void> {
  inSlices(rows, (json) => {
    tx.run(sql`INSERT INTO unit_history (unit_id, until_version, until_on, name, short_name, level, parent_id, dissolved_on)
      SELECT u.id, value->>'version', value->>'on', u.name, u.short_name, u.level, u.parent_id, u.dissolved_on
      FROM json_each(${json}) CROSS JOIN units u ON u.id = value->>'id'`);
  });
  const update = rename(tx);
  for (const { id, name, shortName, searchKey } of rows) await update.execute({ id, name, shortName, searchKey });
}

/** One by one: a join of an update has no order that could be relied on. */
const rename = prepared((tx) =>
  tx
    .update(units)
    .set({
      name: sql`${sql.placeholder('name')}`,
      shortName: sql`${sql.placeholder('shortName')}`,
      searchKey: sql`${sql.placeholder('searchKey')}`,
    })
    .where(eq(units.id, sql.placeholder('id')))
    .prepare(),
);

type RenamedUnit = { id: string; name: string; shortName: string; searchKey: string; on: string; version: number };

export async function insertUnitChanges(tx: Tx, rows: readonly UnitChangeRow[]): Promise<void> {
  inSlices(rows, (json) => {
    tx.run(sql`INSERT INTO unit_changes
        (id, version, kind, unit_id, target_id, name, short_name, effective_on, reason, actor, decided_at, applied_at)
      SELECT value->>'id', value->>'version', value->>'kind', value->>'unitId', value->>'targetId', value->>'name', value->>'shortName',
        value->>'effectiveOn', value->>'reason', value->>'actor', value->>'decidedAt', value->>'appliedAt' FROM json_each(${json})`);
  });
}

type NewFigure = { unitId: string; asOf: string; members: number; source: string; recordedAt: number; recordedBy: string };

/** Figures of members; one recorded in the same instant for the same day gives way. */
export async function insertMemberFigures(tx: Tx, rows: readonly NewFigure[]): Promise<void> {
  inSlices(rows, (json) => {
    tx.run(sql`INSERT INTO member_counts (unit_id, as_of, recorded_at, members, source, recorded_by)
      SELECT value->>'unitId', value->>'asOf',
        max(value->>'recordedAt', (SELECT coalesce(max(m.recorded_at), 0) + 1 FROM member_counts m
          WHERE m.unit_id = value->>'unitId' AND m.as_of = value->>'asOf')),
        value->>'members', value->>'source', value->>'recordedBy' FROM json_each(${json})`);
  });
}

export async function insertEmployers(tx: Tx, rows: readonly { id: string; unitId: string; name: string }[]): Promise<void> {
  inSlices(rows, (json) => {
    tx.run(sql`INSERT INTO employers (id, unit_id, name)
      SELECT value->>'id', value->>'unitId', value->>'name' FROM json_each(${json})`);
  });
}
