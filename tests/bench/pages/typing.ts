import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { fillPerson, nextStep, untilKept } from '#tests/e2e/support/writing.ts';
import type { Figure } from './figure.ts';

const LENGTH = 20_000;
const KEYS = 400;
const KEY_EVERY_MS = 40;
/** How much slower than this machine's a five-year-old phone's processor is taken to be, as Lighthouse does. */
const SLOWER = 4;
const PATIENCE_MS = 120_000;
const BAR_MS = 100;

declare global {
  interface Window {
    longestKeyMs: { delay: number; handlers: number };
  }
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}

/** From now on the page notes the longest time from a key to the end of its handlers, and the longest handlers alone. */
function watchKeys() {
  window.longestKeyMs = { delay: 0, handlers: 0 };
  const isEvent = (entry: PerformanceEntry): entry is PerformanceEventTiming => 'processingEnd' in entry;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter(isEvent)) {
      if (!/^(key|input|beforeinput)/.test(entry.name)) continue;
      const longest = window.longestKeyMs;
      longest.delay = Math.max(longest.delay, entry.processingEnd - entry.startTime);
      longest.handlers = Math.max(longest.handlers, entry.processingEnd - entry.processingStart);
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

async function openText(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'networkidle' });
  await fillPerson(page);
  await nextStep(page, 2);
  await nextStep(page, 3);
  return page.locator('[name="initiative.solution"]');
}

/** The last 400 keys of a text of 20.000 characters, 25 a second, on a slowed processor; the autosave runs meanwhile. */
export async function typingFigure(browser: Browser, phone: BrowserContextOptions, address: string): Promise<Figure> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const solution = await openText(page, address);
  const begun = 'Cach lam nay vua re vua de. '.repeat(LENGTH).slice(0, LENGTH - KEYS);
  const typed = 'Canh mep bang ga dan vai tu che. '.repeat(KEYS).slice(0, KEYS);
  await solution.fill(begun);
  await untilKept(page, 'initiative.solution', begun);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(watchKeys);
  await solution.press('Control+End');
  await solution.pressSequentially(typed, { delay: KEY_EVERY_MS, timeout: PATIENCE_MS });
  const dropped = begun.length + typed.length - (await solution.inputValue()).length;
  const intact = (await solution.inputValue()) === begun + typed;
  await untilKept(page, 'initiative.solution', begun + typed);
  const { delay, handlers } = await page.evaluate(() => window.longestKeyMs);
  await context.close();
  return {
    what: `Typing ${KEYS} keys at the end of ${LENGTH} characters, processor slowed ${SLOWER} ×, autosave running`,
    bar: `no dropped key, key to end of its handlers ≤ ${BAR_MS} ms`,
    measured: `${dropped} dropped, longest ${Math.round(delay)} ms, of which handlers ${Math.round(handlers)} ms`,
    holds: intact && delay <= BAR_MS,
  };
}
