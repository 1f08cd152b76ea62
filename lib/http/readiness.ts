import 'server-only';
import { engine } from '#lib/db/engine.ts';
import { isCurrent } from '#lib/db/migrate.ts';
import { freshJson } from './answers.ts';
import { logBug } from './log.ts';

/** Whoever asks wants to know now: a writer that is held up for longer is not ready. */
const PATIENCE_MS = 2_000;

/** 200 when the database answers, its writer commits, and it holds exactly the migrations of this program, else 503. */
export async function readiness(): Promise<Response> {
  try {
    await inTime(engine().commit(async () => undefined));
    if (await isCurrent(engine())) return freshJson({ status: 'ready' });
  } catch (reason) {
    logBug('not-ready', reason);
  }
  return freshJson({ status: 'not-ready' }, 503);
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the writer is held up')), PATIENCE_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
