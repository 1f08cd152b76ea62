import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const SCHEMES = ['light', 'dark'] as const;
/** In the dark only colours differ: what does not depend on them was judged in the light. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

function judge(page: Page, scheme: (typeof SCHEMES)[number]) {
  const axe = new AxeBuilder({ page });
  if (scheme === 'dark') return axe.withRules(RULES_OF_COLOUR).analyze();
  return axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
}

/** WCAG 2.2 AA and good practice: every violation on the page as it stands, on a phone and on a desk, in the light and in the dark. */
export async function accessibilityFaults(page: Page, state: string): Promise<string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const size of SIZES) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await judge(page, colorScheme);
      const where = `${state}, ${size.width} px, ${colorScheme}`;
      for (const { id, nodes } of violations) found.push(`${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) found.push(`${where}: ${overflow} px wider than the screen`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
  return found;
}

export async function expectAccessible(page: Page, state: string) {
  expect.soft(await accessibilityFaults(page, state), state).toEqual([]);
}
