import type { Browser, BrowserContextOptions } from '@playwright/test';
import { accessibilityFaults } from '#tests/e2e/support/accessible.ts';
import { NOBODY_ANSWERS, untilWorkerControls } from '#tests/e2e/support/journey.ts';
import type { Program } from '#tests/e2e/support/program.ts';
import { askedElsewhere, WEIGHT_BAR, weigh } from '#tests/e2e/support/weight.ts';
import { type Figure, kilobytes } from './figure.ts';

type Pages = ReadonlyMap<string, string>;

const RENDERED_MS = 1_000;
const LEAST_WORDS = 40;

/** What a first visit transfers, of which HTML and CSS; nobody else is asked. */
export async function weightFigures(browser: Browser, phone: BrowserContextOptions, pages: Pages, origin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, address] of pages) {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
    const weight = await weigh(await context.newPage(), address);
    const strangers = askedElsewhere(weight, origin).length;
    await context.close();
    figures.push({
      what: `First visit, all transfers, ${name}`,
      bar: `≤ ${kilobytes(WEIGHT_BAR.all)}, HTML + CSS ≤ ${kilobytes(WEIGHT_BAR.markup)}, nobody else asked`,
      measured: `${kilobytes(weight.all)}, HTML + CSS ${kilobytes(weight.markup)}, ${strangers} elsewhere`,
      holds: weight.all <= WEIGHT_BAR.all && weight.markup <= WEIGHT_BAR.markup && strangers === 0,
    });
  }
  return figures;
}

/** With JavaScript off every page has its heading and its words; the forms have fields and somewhere to send them. */
export async function plainFigures(browser: Browser, phone: BrowserContextOptions, pages: Pages, forms: Pages): Promise<Figure[]> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  const found: string[] = [];
  let holds = true;
  for (const [name, address] of pages) {
    await page.goto(address);
    const words = (await page.locator('body').innerText()).split(/\s+/).length;
    holds &&= words >= LEAST_WORDS && (await page.locator('h1:visible').count()) > 0;
    found.push(`${name} ${words}`);
  }
  for (const [name, address] of forms) {
    await page.goto(address);
    const fields = await page.locator('form[method="post"] :is(input, textarea, select):visible').count();
    holds &&= fields > 10;
    found.push(`${name} ${fields} fields`);
  }
  await context.close();
  return [{ what: 'Readable and fillable before JavaScript', bar: 'always', measured: `words: ${found.join(', ')}`, holds }];
}

/** Second visit with the server dead: when each page was first painted, and what was written to the console. Kills the server. */
export async function offlineFigures(browser: Browser, phone: BrowserContextOptions, pages: Pages, program: Program): Promise<Figure[]> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !NOBODY_ANSWERS.test(message.text())) complaints.push(message.text());
  });
  for (const address of pages.values()) {
    await page.goto(address);
    await untilWorkerControls(page);
  }
  await program.kill();
  const figures: Figure[] = [];
  for (const [name, address] of pages) {
    complaints.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    const shown = (await page.locator('h1:visible').count()) > 0;
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    );
    figures.push({
      what: `Second visit, server dead, ${name}`,
      bar: `painted ≤ ${RENDERED_MS} ms, no console error`,
      measured: `${Math.round(paint)} ms, ${complaints.length} errors`,
      holds: shown && paint <= RENDERED_MS && complaints.length === 0,
    });
  }
  await context.close();
  return figures;
}

/** axe on every page as it stands, phone and desk, light and dark. */
export async function axeFigure(browser: Browser, phone: BrowserContextOptions, pages: Pages): Promise<Figure> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const found: string[] = [];
  for (const [name, address] of pages) {
    await page.goto(address, { waitUntil: 'networkidle' });
    found.push(...(await accessibilityFaults(page, name)));
  }
  await context.close();
  return {
    what: `axe, ${pages.size} pages × 2 widths × light and dark`,
    bar: '0 violations',
    measured: found.length === 0 ? '0' : found.join('; '),
    holds: found.length === 0,
  };
}
