import 'server-only';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { initiativeRows } from '#drizzle/schema/board.ts';
import { initiatives } from '#drizzle/schema/initiatives.ts';
import { units } from '#drizzle/schema/units.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { Tx } from './engine.ts';
import type { InitiativeRow } from './initiatives.ts';
import { prepared } from './prepared.ts';

/** Rows are numbered by the instant of receiving, so that the newest come first without sorting; within a millisecond there is room for so many. */
const ROWS_A_MS = 4_096;

/** One token of the full-text table: what else than letters and figures is in an id separates tokens there. */
const token = (kind: 'u' | 'c' | 's', id: string) => `${kind}${id.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`;

const found = prepared((tx) =>
  tx
    .select({ row: initiativeRows.row })
    .from(initiativeRows)
    .where(eq(initiativeRows.initiativeId, sql.placeholder('initiativeId')))
    .prepare(),
);
const lastOfMs = prepared((tx) =>
  tx
    .select({ row: sql<number>`coalesce(max(${initiativeRows.row}) + 1, ${sql.placeholder('from')})` })
    .from(initiativeRows)
    .where(and(gte(initiativeRows.row, sql.placeholder('from')), lt(initiativeRows.row, sql.placeholder('to'))))
    .prepare(),
);
const insertRow = prepared((tx) =>
  tx
    .insert(initiativeRows)
    .values({ row: sql.placeholder('row'), initiativeId: sql.placeholder('initiativeId') })
    .prepare(),
);

/** The row in the full-text table is put by two statements: REPLACE cannot be said by the query builder, and would be compiled for every row. */
const searched = sqliteTable('initiative_search', { row: integer('rowid').primaryKey(), title: text('title'), marks: text('marks') });
const insertWords = prepared((tx) =>
  tx
    .insert(searched)
    .values({ row: sql.placeholder('row'), title: sql.placeholder('title'), marks: sql.placeholder('marks') })
    .prepare(),
);
const forgetWords = prepared((tx) =>
  tx
    .delete(searched)
    .where(eq(searched.row, sql.placeholder('row')))
    .prepare(),
);

/** Of an initiative that is in no list yet: a new row. */
async function newRow(tx: Tx, { id, receivedAt }: InitiativeRow): Promise<number> {
  const from = receivedAt * ROWS_A_MS;
  const row = (await lastOfMs(tx).execute({ from, to: from + ROWS_A_MS }))[0]?.row ?? from;
  await insertRow(tx).execute({ row, initiativeId: id });
  return row;
}

/**
 * Puts an initiative that stands into lists and search below `unitIds`, in the place of what was there before. The title of a confidential
 * technology is not searched (D7).
 */
export async function indexInitiative(tx: Tx, initiative: InitiativeRow, unitIds: readonly string[]): Promise<void> {
  const [known] = await found(tx).execute({ initiativeId: initiative.id });
  if (known) await forgetWords(tx).execute({ row: known.row });
  const row = known?.row ?? (await newRow(tx, initiative));
  await insertWords(tx).execute({ row, ...wordsOf(initiative, unitIds) });
}

type Indexed = Pick<InitiativeRow, 'id' | 'campaignId' | 'status' | 'title' | 'confidential'>;

function wordsOf({ campaignId, status, title, confidential }: Indexed, unitIds: readonly string[]): { title: string; marks: string } {
  const marks = [...unitIds.map((id) => token('u', id)), token('c', campaignId), token('s', status)].join(' ');
  return { title: confidential ? '' : searchKey(title), marks };
}

/** The same for many that hang elsewhere now; those that are in no list yet, or no more, are left out. */
export async function reindexInitiatives(tx: Tx, moved: readonly { initiative: Indexed; unitIds: readonly string[] }[]): Promise<void> {
  const words = moved.map(({ initiative, unitIds }) => ({ id: initiative.id, ...wordsOf(initiative, unitIds) }));
  await tx.run(sql`INSERT OR REPLACE INTO initiative_search (rowid, title, marks)
    SELECT r.row, value->>'title', value->>'marks' FROM json_each(${JSON.stringify(words)}) JOIN initiative_rows r ON r.initiative_id = value->>'id'`);
}

/** A withdrawn one is found no more. */
export async function unindexInitiative(tx: Tx, initiativeId: string): Promise<void> {
  const [known] = await found(tx).execute({ initiativeId });
  if (!known) return;
  await forgetWords(tx).execute({ row: known.row });
  await tx.delete(initiativeRows).where(eq(initiativeRows.row, known.row));
}

type InitiativeQuestion = {
  unitId: string;
  campaignId: string;
  status: InitiativeStatus | null;
  /** What the title has to hold, folded; empty: anything. */
  titleKey: string;
  /** The row after which the list goes on; null: from the newest. */
  before: number | null;
  limit: number;
};
export type ListedInitiative = Pick<InitiativeRow, 'id' | 'reference' | 'title' | 'confidential' | 'status' | 'receivedAt'> & {
  row: number;
  unitCode: string;
  unitName: string;
};

const MOST_WORDS = 12;
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/**
 * What was received below a unit, the newest first: what the index gives in order, nothing sorted or skipped. The cast is for FTS5, which goes
 * to a row at once only when the bound is an integer, and numbers come as reals. SQLite's own.
 */
export async function listInitiatives(tx: Tx, question: InitiativeQuestion): Promise<ListedInitiative[]> {
  const hits = sql`(SELECT rowid AS row FROM initiative_search WHERE initiative_search MATCH ${matchOf(question)}
    AND rowid < CAST(${question.before ?? AFTER_ALL} AS INTEGER) ORDER BY rowid DESC LIMIT ${question.limit})`;
  return tx
    .select({
      row: initiativeRows.row,
      id: initiatives.id,
      reference: initiatives.reference,
      title: initiatives.title,
      confidential: initiatives.confidential,
      status: initiatives.status,
      receivedAt: initiatives.receivedAt,
      unitCode: units.code,
      unitName: units.shortName,
    })
    .from(sql`${hits} AS hits`)
    .innerJoin(initiativeRows, sql`${initiativeRows.row} = hits.row`)
    .innerJoin(initiatives, eq(initiatives.id, initiativeRows.initiativeId))
    .innerJoin(units, eq(units.id, initiatives.unitId))
    .orderBy(desc(initiativeRows.row));
}

/** The quotes leave nothing of FTS5's own language to the caller. The rarest first: the others are looked up in them. */
function matchOf({ unitId, campaignId, status, titleKey }: InitiativeQuestion): string {
  const words = titleKey.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  const marks = [token('u', unitId), token('c', campaignId), ...(status === null ? [] : [token('s', status)])];
  return [...words.map((word) => `title : "${word}"`), ...marks.map((mark) => `marks : "${mark}"`)].join(' AND ');
}
