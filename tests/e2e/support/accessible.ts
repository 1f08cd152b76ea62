import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from './journey.ts';

/** Put into the page once: the ready-made builder loads it anew and opens a second page for each of the four looks. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
/** A desk zoomed to 400 % (WCAG 1.4.10): then nothing may be wider than the screen either. */
const ZOOMED = { width: 320, height: 256 };
const SCHEMES = ['light', 'dark'] as const;
/** In the dark only colours differ: what does not depend on them was judged in the light. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function judge(page: Page, scheme: (typeof SCHEMES)[number]): Promise<axe.Result[]> {
  const runOnly: axe.RunOptions['runOnly'] =
    scheme === 'dark' ? { type: 'rule', values: RULES_OF_COLOUR } : { type: 'tag', values: EVERYTHING };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async (options) => {
      if (!window.axe) throw new Error('axe did not load');
      return (await window.axe.run(document, options)).violations;
    },
    { runOnly, resultTypes: ['violations' as const] },
  );
}

async function tooWide(page: Page, where: string): Promise<string[]> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return overflow > 0 ? [`${where}: ${overflow} px wider than the screen`] : [];
}

/** WCAG 2.2 AA and good practice: every violation on the page as it stands, on a phone and on a desk, in the light and in the dark. */
export async function accessibilityFaults(page: Page, state: string): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of SIZES) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const violations = await judge(page, colorScheme);
      const where = `${state}, ${size.width} px, ${colorScheme}`;
      for (const { id, nodes } of violations) found.push(`${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
      found.push(...(await tooWide(page, where)));
    }
  }
  await page.setViewportSize(ZOOMED);
  found.push(...(await tooWide(page, `${state}, zoomed to 400 %`)));
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
  return found;
}

export async function expectAccessible(page: Page, state: string) {
  // The framework hangs the title of a page that was led to within the app in a moment later than its content.
  await expect(page).toHaveTitle(/\S/);
  expect.soft(await accessibilityFaults(page, state), state).toEqual([]);
}
