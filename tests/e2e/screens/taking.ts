import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '#scripts/run.mjs';
import { test as base } from '../support/journey.ts';
import { createProgram } from '../support/program.ts';
import { smallerPng } from './smaller-png.ts';

/** Nine in the morning in the campaign of the letter. */
export const CLOCK = '2021-04-02T09:00:00+07:00';
/** The same in every run: a poster's symbol says under which address it is served. */
const PORT = 3175;

/** A program of the day of the letter, the same for all pictures. */
export const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  ownProgram: async ({}, use) => {
    const program = await createProgram(PORT);
    await program.start({ clock: CLOCK });
    await use(program);
    await program.remove();
  },
});

/** What a page shows from its top, as `docs/screens/NAME.png`. */
export async function take(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await document.fonts.ready;
  });
  const png = await page.screenshot({ animations: 'disabled' });
  writeFileSync(join(ROOT, 'docs', 'screens', `${name}.png`), smallerPng(png));
}
