import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { POSTER } from '#lib/messages/campaign.ts';
import { FORM } from '#lib/messages/desk/forms.ts';
import { BULK, CONFIRM, FILES, HISTORY, POSTERS, REPLACE, REVOKE, SHARE } from '#lib/messages/desk/posters.ts';
import { formatDate } from '#lib/messages/format.ts';
import { DESK_PATHS, posterOfUnitPath, posterPath } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { expect, posterOf, test } from './support/journey.ts';

/** A refused form is part of the journey. */
test.use({ expectedNoise: /status of 422/ });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();

test('an officer prints, shares, confirms and revokes; a scan of what was revoked says so', async ({
  page,
  browser,
  ownProgram: program,
}) => {
  test.setTimeout(120_000);
  await program.start();
  const { origin } = program;
  const code = posterOf(program, 'DEMO-1');
  await signIn(page, program, 'officer', 'DEMO-1');

  await test.step('the preview is the sheet that prints', async () => {
    await page.goto(origin + DESK_PATHS.myPosters);
    const preview = page.locator("img[src*='/picture']");
    await expect.poll(() => preview.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^A5$/i }).click();
    const print = page.getByRole('link', { name: POSTERS.print('A5') });
    const paper = await page.request.get(origin + (await print.getAttribute('href')));
    expect(paper.headers()['content-type']).toBe('application/pdf');
    expect((await paper.body()).toString('latin1')).toMatch(/^%PDF[\s\S]*%%EOF\s*$/);
    await expectAccessible(page, 'posters of a unit');
  });

  await test.step('the picture is saved as PNG, the link names the poster', async () => {
    const saved = page.waitForEvent('download');
    await press(page, SHARE.savePicture);
    const file = await (await saved).path();
    expect(readFileSync(file).subarray(1, 4).toString('latin1')).toBe('PNG');
    await expect(page.getByText(origin + posterPath(code), { exact: true })).toBeVisible();
  });

  const worker = await browser.newPage();
  await test.step('from the paper an officer comes to confirm it', async () => {
    await worker.goto(origin + posterPath(code));
    await expect(worker.getByText(POSTER.question)).toBeVisible();
    await expect(worker.getByRole('link', { name: POSTER.forOfficers })).toHaveAttribute('href', posterOfUnitPath(code));
    await page.goto(origin + posterOfUnitPath(code));
    await unfold(page, CONFIRM.label);
    await press(page, CONFIRM.submit);
    await expect(page.getByText(HISTORY.confirmed(formatDate(Date.now())))).toBeVisible();
  });

  await test.step('replaced and revoked, only the new one leads on', async () => {
    await unfold(page, REPLACE.label);
    await page.getByLabel(REPLACE.old, { exact: true }).selectOption('revoke');
    await press(page, REPLACE.submit);
    await expect(page.getByText(FORM.summaryTitle)).toBeVisible();
    await page.getByLabel(REPLACE.reason).fill('Bị dán đè');
    await press(page, REPLACE.submit);
    await expect(page.getByText(HISTORY.serial(2))).toBeVisible();
    await expect(page.getByText(HISTORY.reason('Bị dán đè'))).toBeVisible();
    await worker.goto(origin + posterPath(code));
    await expect(worker.getByText(POSTER.revokedTitle)).toBeVisible();
    await unfold(page, REVOKE.label);
    await page.getByLabel(REVOKE.reason, { exact: true }).fill('Dọn nhà máy');
    await press(page, REVOKE.submit);
    await expect(page.getByText(POSTERS.none)).toBeVisible();
    await expectAccessible(page, 'no poster holds');
  });
});

test('a union prints for all below it, leaves, comes back and fetches', async ({ page, ownProgram: program }) => {
  test.setTimeout(120_000);
  await program.start();
  const { origin } = program;
  await signIn(page, program, 'upper-officer', 'LDLD-74-724');
  await page.goto(origin + DESK_PATHS.posters);
  await expect(page.getByRole('heading', { name: BULK.title })).toBeVisible();
  await expectAccessible(page, 'posters below a union');
  await page.getByLabel(BULK.which).selectOption('subtree');
  await press(page, BULK.submit);
  await expect(page.getByText(FILES.leave)).toBeVisible();
  await page.goto(origin + DESK_PATHS.posters);
  await page.getByRole('link', { name: /6 áp phích khổ A4/ }).click();
  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name: FILES.download(6) }).click({ timeout: 30_000 });
  expect(readFileSync(await (await fetched).path()).toString('latin1')).toMatch(/^%PDF[\s\S]*\/Count 6\b[\s\S]*%%EOF\s*$/);
  await expectAccessible(page, 'a file that is ready');
});
