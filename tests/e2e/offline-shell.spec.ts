import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { UNIT_PICKER } from '#lib/messages/form.ts';
import { RECEIVING } from '#lib/messages/moving.ts';
import { PATHS, posterPath, receivePath } from '#lib/messages/paths.ts';
import { toBase64Url } from '#lib/offline/base64url.ts';
import { packDraft } from '#lib/offline/draft-envelope.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { expect, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';

const SHELL = [PATHS.home, PATHS.write, PATHS.mine, PATHS.track, PATHS.guide, PATHS.receipts, PATHS.receive];
const RENDERED_MS = 1_000;

test.use({ expectedNoise: NOBODY_ANSWERS });

test('on the second visit every page of the shell stands within a second, with the server dead, and a draft arrives', async ({
  page,
  ownProgram: program,
}) => {
  await program.start();
  const poster = posterPath(posterOf(program, 'DEMO-1'));
  await page.goto(program.origin + poster);
  await untilWorkerControls(page);
  await page.goto(program.origin + poster);
  await program.kill();
  for (const path of [...SHELL, `${PATHS.write}?q=7K3M92XH`, poster]) {
    await page.goto(program.origin + path);
    await expect(page.locator('h1').filter({ visible: true }).first()).toBeVisible();
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    );
    expect(paint, path).toBeLessThanOrEqual(RENDERED_MS);
  }
  const draft = newDraft({ 'initiative.title': 'Khay chống rơi kim' }, Date.now());
  await page.goto(program.origin + receivePath('draft', toBase64Url(await packDraft(draft))));
  await page.getByRole('button', { name: RECEIVING.accept }).click();
  await expect(page.locator('[name="initiative.title"]')).toHaveValue('Khay chống rơi kim');
});

test('links inside the shell stay soft offline', async ({ page, ownProgram: program }) => {
  await program.start();
  await page.goto(program.origin + PATHS.home);
  await untilWorkerControls(page);
  await page.goto(program.origin + PATHS.home);
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = 'yes';
  });
  await program.kill();
  await page.locator(`header a[href="${PATHS.guide}"]`).click();
  await page.waitForURL((url) => url.pathname === PATHS.guide);
  await expect(page.locator('h1').filter({ visible: true }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe('yes');
});

test('a typed address that the phone does not know opens the start page offline; a code that nobody has is told', async ({
  page,
  ownProgram: program,
}) => {
  await program.start();
  await page.goto(program.origin + PATHS.home);
  await untilWorkerControls(page);
  await page.goto(program.origin + PATHS.home);
  await program.kill();
  await page.goto(`${program.origin}/75nghin-sangkien-vuotkho-phattrien/`);
  await expect(page.getByRole('main').getByRole('link', { name: CAMPAIGN.write })).toBeVisible();
  await page.goto(program.origin + posterPath('ABC'));
  await expect(page.getByText(UNIT_PICKER.posterUnknown)).toBeVisible();
});
