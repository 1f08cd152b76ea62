import 'server-only';
import { Worker } from 'node:worker_threads';

declare global {
  var sangKienCheckpoints: Worker | undefined;
}

/**
 * From now on the log is copied back into the database file every second, in a thread of its own: inside a commit, where SQLite does it
 * otherwise, the flush of many megabytes would hold up everybody. One thread a process; it keeps none alive. Should it fail, the writer
 * goes on copying by itself, as before.
 */
export function startCheckpoints(file: string, failed: (reason: unknown) => void): void {
  if (globalThis.sangKienCheckpoints) return;
  const worker = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), { workerData: file });
  worker.once('error', failed);
  worker.unref();
  globalThis.sangKienCheckpoints = worker;
}

/** Resolves when the thread has let go of the file. */
export async function stopCheckpoints(): Promise<void> {
  await globalThis.sangKienCheckpoints?.terminate();
  globalThis.sangKienCheckpoints = undefined;
}
