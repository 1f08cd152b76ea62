import { type Browser, chromium } from '@playwright/test';
import { PATHS, posterPath } from '#lib/messages/paths.ts';
import journeys, { PHONE } from '#tests/e2e/playwright.config.ts';
import { posterOf } from '#tests/e2e/support/journey.ts';
import { createProgram, type Program } from '#tests/e2e/support/program.ts';
import { type Figure, tableOf } from './pages/figure.ts';
import { lighthouseFigures } from './pages/lighthouse.ts';
import { typingFigure } from './pages/typing.ts';
import { axeFigure, offlineFigures, plainFigures, weightFigures } from './pages/visits.ts';

/**
 * `npm run bench:pages`: the numbers that pages hold, on the production build with a server and a database of its own. Prints a table
 * against the bars; exit code 1 when one is missed.
 */
const DEBUGGING_PORT = 4108;

const CONTEXT = { ...PHONE, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' } as const;

async function withBrowser<T>(extra: string[], work: (browser: Browser) => Promise<T>): Promise<T> {
  const { launchOptions } = { ...journeys.use };
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), ...extra] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** What a worker may open: the address as it is named in the table, and in full. */
function workerPages(program: Program): Map<string, string> {
  const poster = posterPath(posterOf(program, 'DEMO-1'));
  const paths = [PATHS.home, poster, PATHS.write, PATHS.mine, PATHS.track, PATHS.guide, PATHS.receipts];
  return new Map(paths.map((path) => [path === poster ? posterPath('CODE') : path, program.origin + path]));
}

const part = (pages: Map<string, string>, names: readonly string[]) => new Map([...pages].filter(([name]) => names.includes(name)));

async function figuresOf(program: Program): Promise<Figure[]> {
  const pages = workerPages(program);
  const said: string[] = [];
  const scores = await withBrowser([`--remote-debugging-port=${DEBUGGING_PORT}`], () =>
    lighthouseFigures(pages, DEBUGGING_PORT, (text) => said.push(text)),
  );
  const seen = await withBrowser([], async (browser) => [
    ...(await weightFigures(browser, CONTEXT, part(pages, [posterPath('CODE'), PATHS.write]), program.origin)),
    ...(await plainFigures(browser, CONTEXT, pages, new Map([[PATHS.writePlain, program.origin + PATHS.writePlain]]))),
    await typingFigure(browser, CONTEXT, program.origin + PATHS.write),
    await axeFigure(browser, CONTEXT, pages),
    ...(await offlineFigures(browser, CONTEXT, pages, program)),
  ]);
  if (said.length > 0) console.log(`What cost Lighthouse points:\n${said.map((one) => `* ${one}`).join('\n')}\n`);
  return [...scores, ...seen];
}

const program = await createProgram();
try {
  await program.start();
  const figures = await figuresOf(program);
  console.log(tableOf(figures));
  if (figures.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  await program.remove();
}
