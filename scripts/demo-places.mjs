import Database from 'better-sqlite3';
import { PATHS, posterPath } from '#lib/messages/paths.ts';

/** Prints where a demonstration begins, as JSON: `{ scan, mine, closed }`, each an address path or null. Run with the pinned Node only. */
const path = (process.env.DATABASE_URL || 'file:data/sangkien.db').replace(/^file:/, '');
const db = new Database(path, { readonly: true, fileMustExist: true });
const poster = db
  .prepare(`
    SELECT posters.code FROM posters JOIN units ON units.id = posters.unit_id
    WHERE units.code = 'DEMO-1' AND posters.revoked_at IS NULL`)
  .get();
const closed = db
  .prepare(`
    SELECT slug FROM campaigns JOIN intake_windows ON campaign_id = campaigns.id
    GROUP BY campaigns.id HAVING max(closes_at) < ? ORDER BY max(closes_at) DESC`)
  .get(Date.now());
const places = { scan: poster ? posterPath(poster.code) : null, mine: PATHS.mine, closed: closed ? `/${closed.slug}` : null };
process.stdout.write(JSON.stringify(places));
