import 'server-only';

/** SQLite's own word for what happened, such as `SQLITE_BUSY`; drizzle wraps it. Empty when SQLite did not say anything. */
export function sqliteCode(reason: unknown): string {
  if (!(reason instanceof Error)) return '';
  return 'code' in reason && String(reason.code).startsWith('SQLITE_') ? String(reason.code) : sqliteCode(reason.cause);
}

/** Another connection has what this one needs. */
export const isBusy = (reason: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(reason));

/** The file is no database, or no longer a whole one. */
export const isDamage = (reason: unknown): boolean => /^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(reason));

/** Trouble of the disk or of another process, not of the command: it passes. */
export const isPassing = (reason: unknown): boolean =>
  isBusy(reason) || /^SQLITE_(FULL|IOERR|NOMEM|CANTOPEN|READONLY|PROTOCOL)/.test(sqliteCode(reason));
