import Database from 'better-sqlite3';

/** Prints the poster code of the first fictional CĐCS, or nothing when there is none. Run with the pinned Node only. */
const path = (process.env.DATABASE_URL || 'file:data/sangkien.db').replace(/^file:/, '');
const db = new Database(path, { readonly: true, fileMustExist: true });
const row = db
  .prepare(`
  SELECT posters.code FROM posters JOIN units ON units.id = posters.unit_id
  WHERE units.code = 'DEMO-1' AND posters.revoked_at IS NULL`)
  .get();
process.stdout.write(row?.code ?? '');
