import { join } from 'node:path';
import { posterPath } from '#lib/messages/paths.ts';
import { ROOT } from '#scripts/run.mjs';
import { posterOf, test } from '../support/journey.ts';
import { anInitiative, receiptReference, scan, submitButton, writeWhole } from '../support/writing.ts';

const picture = (name: string) => join(ROOT, 'docs', 'screens', `${name}.png`);

/** On the day of the letter, in its campaign. */
test('pictures of the way from a scan to a receipt', async ({ page, ownProgram: program }) => {
  await program.start({ clock: '2021-04-02T09:00:00+07:00' });
  const code = posterOf(program, 'DEMO-1');
  await page.goto(program.origin + posterPath(code), { waitUntil: 'networkidle' });
  await page.screenshot({ path: picture('scan') });
  await scan(page, program.origin, code);
  await writeWhole(page, anInitiative('15/02/2021'));
  await submitButton(page).click();
  await receiptReference(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: picture('receipt') });
});
