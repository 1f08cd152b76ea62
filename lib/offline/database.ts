import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft, KeptCampaign, KeptPoster, KeptReceipt, KeptUnit, KeptUnitList, OutboxEntry, Removed } from './records.ts';

export interface PhoneSchema extends DBSchema {
  drafts: { key: string; value: Draft };
  outbox: { key: string; value: OutboxEntry };
  receipts: { key: string; value: KeptReceipt; indexes: { id: string } };
  removed: { key: string; value: Removed };
  profile: { key: string; value: Record<string, string> };
  campaigns: { key: string; value: KeptCampaign };
  units: { key: string; value: KeptUnit; indexes: { parentCode: string; level: string } };
  unitLists: { key: string; value: KeptUnitList };
  posters: { key: string; value: KeptPoster };
}

export type PhoneDatabase = IDBPDatabase<PhoneSchema>;

/** The phone cannot keep anything: storage switched off, full, or broken beyond one reopening. The screen must say so. */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super('this phone keeps nothing', { cause });
    this.name = 'StorageUnavailable';
  }
}

const NAME = 'sang-kien';
const VERSION = 1;
const OPEN_TIMEOUT_MS = 3_000;

let connection: Promise<PhoneDatabase> | null = null;

/** Steps fall through from the version a phone has to the newest; a shipped step is never edited. */
function upgrade(database: PhoneDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore('drafts', { keyPath: 'id' });
    database.createObjectStore('outbox', { keyPath: 'id' });
    database.createObjectStore('receipts', { keyPath: 'reference' }).createIndex('id', 'receipt.id');
    database.createObjectStore('removed', { keyPath: 'id' });
    database.createObjectStore('profile');
    database.createObjectStore('campaigns', { keyPath: 'campaign.id' });
    const units = database.createObjectStore('units', { keyPath: 'code' });
    units.createIndex('parentCode', 'parentCode');
    units.createIndex('level', 'level');
    database.createObjectStore('unitLists', { keyPath: 'list' });
    database.createObjectStore('posters', { keyPath: 'code' });
  }
}

/** WebKit sometimes never answers an open; three seconds are enough for any phone that will. */
function openInTime(): Promise<PhoneDatabase> {
  let late = false;
  const events = { upgrade, blocking: () => drop(handle), terminated: () => drop(handle) };
  // Where storage is switched off, the open itself throws: the async function makes that a rejection like any other.
  const opening: Promise<PhoneDatabase> = (async () => openDB<PhoneSchema>(NAME, VERSION, events))();
  const handle = new Promise<PhoneDatabase>((resolve, reject) => {
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('opening took too long'));
    }, OPEN_TIMEOUT_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
  opening.then((database) => late && database.close()).catch(() => undefined);
  return handle;
}

function drop(handle: Promise<PhoneDatabase>): void {
  if (connection === handle) connection = null;
  handle.then((database) => database.close()).catch(() => undefined);
}

/** A full phone stays full, and a wrong key stays wrong; anything else may be a connection that the browser killed in the background. */
function worthReopening(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  return !['QuotaExceededError', 'DataError', 'DataCloneError', 'ConstraintError', 'VersionError'].includes(name);
}

async function attempt<Result>(work: (database: PhoneDatabase) => Promise<Result>) {
  connection ??= openInTime();
  const handle = connection;
  try {
    return { kind: 'done', result: await work(await handle) } as const;
  } catch (error) {
    drop(handle);
    return { kind: 'failed', error } as const;
  }
}

/**
 * Runs `work` on the phone's database. When the connection has died it is dropped, opened anew and `work` runs once more, so
 * `work` must be safe to repeat (one transaction with explicit keys is). Throws StorageUnavailable when that fails too.
 */
export async function withDatabase<Result>(work: (database: PhoneDatabase) => Promise<Result>): Promise<Result> {
  const first = await attempt(work);
  if (first.kind === 'done') return first.result;
  if (!worthReopening(first.error)) throw new StorageUnavailable(first.error);
  const second = await attempt(work);
  if (second.kind === 'done') return second.result;
  throw new StorageUnavailable(second.error);
}

/** Closes the connection, as the browser may; the next call opens it again. For tests. */
export async function closeDatabase(): Promise<void> {
  const database = await connection?.catch(() => undefined);
  connection = null;
  database?.close();
}
