import { PATHS } from '#lib/messages/paths.ts';
import { expect, test } from './support/journey.ts';

test('a page printed from a phone in dark mode is black on white', async ({ page, program }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto(program.origin + PATHS.guide);
  const title = page.getByRole('heading', { level: 1 });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(title).toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(14, 22, 38)');
});
