import 'server-only';
import { existsSync } from 'node:fs';
import { engine } from '#lib/db/engine.ts';
import { deletePosterFiles, endPosterFile, listUnprinted, type PosterFileRow } from '#lib/db/poster-files.ts';
import { type Job, lastSaid, scheduleWork, workSoon } from './background-work.ts';
import { serverNow } from './clock.ts';
import { log } from './log.ts';
import { posterFile, posterFolder } from './print-posters.ts';

const PRINTING: Job<PosterFileRow> = {
  script: 'print-posters',
  trouble: 'posters-not-printed',
  folder: posterFolder,
  forget: deletePosterFiles,
  listWaiting: listUnprinted,
  isBehind: () => true,
  ended: async ({ id, codes }, code) => {
    const now = serverNow();
    await engine().commit((tx) => endPosterFile(tx, id, code === 0 ? { finishedAt: now } : { failedAt: now }));
    log(code === 0 ? 'info' : 'error', code === 0 ? 'posters-printed' : 'posters-not-printed', { posters: codes.length });
  },
};

/** Called within the transaction that asks for a file: it is printed soon after. */
export const printSoon = (): void => workSoon(PRINTING);

/** At the start: what is not printed yet is printed. */
export const schedulePrinting = (): void => scheduleWork(PRINTING);

/** How many posters of a file are printed already. */
export function printedOf({ id, codes, finishedAt }: PosterFileRow): number {
  return finishedAt === null ? Number(lastSaid(PRINTING, id) ?? 0) : codes.length;
}

/** A finished file that is still there. */
export const isThere = ({ id, finishedAt }: PosterFileRow): boolean => finishedAt !== null && existsSync(posterFile(id));
