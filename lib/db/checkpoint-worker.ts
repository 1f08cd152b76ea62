import 'server-only';
import { workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';

/** The thread behind `checkpoints.ts`. A passive copy waits for nobody and holds nobody up: what it cannot copy now stays for the next. */
const EVERY_MS = 1_000;

const connection = new SQLite(String(workerData));
connection.pragma('busy_timeout = 0');
const copy = connection.prepare('PRAGMA wal_checkpoint(PASSIVE)');

setInterval(() => copy.get(), EVERY_MS);
