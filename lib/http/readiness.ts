import 'server-only';
import { engine } from '#lib/db/engine.ts';
import { isCurrent } from '#lib/db/migrate.ts';
import { freshJson } from './answers.ts';
import { logBug } from './log.ts';

/** 200 when the database answers, its writer commits, and it holds exactly the migrations of this program, else 503. */
export async function readiness(): Promise<Response> {
  try {
    await engine().commit(async () => undefined);
    if (await isCurrent(engine())) return freshJson({ status: 'ready' });
  } catch (reason) {
    logBug('not-ready', reason);
  }
  return freshJson({ status: 'not-ready' }, 503);
}
