import SQLite from 'better-sqlite3';
import { expect } from 'vitest';
import { FACT_NAMES, UNTOLD_FACTS, VERB_TEXT } from '#lib/messages/desk/audit-words.ts';

const FACTS = `SELECT DISTINCT events.verb AS verb, facts.key AS name FROM events, json_each(events.detail) AS facts`;

/** The audit log has words for every fact of every act that a test has done in the database of `file`; acts that a test made up have none. */
export function expectToldFacts(file: string) {
  const db = new SQLite(file, { readonly: true });
  try {
    if (!db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'events'`).get()) return;
    const kept = db.prepare<[], { verb: string; name: string }>(FACTS).all();
    const untold = kept.filter(({ verb, name }) => {
      const fact = name.split('.')[0] ?? '';
      return verb in VERB_TEXT && !(fact in FACT_NAMES) && !UNTOLD_FACTS.has(fact);
    });
    expect(untold, 'facts without words in the audit log').toEqual([]);
  } finally {
    db.close();
  }
}
