import { formatCode } from '#lib/domain/reference.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { PLAIN, WRITING } from '#lib/messages/form.ts';
import { PATHS, posterPath, UNITS_ANCHOR } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import { anInitiative, dayThatCounts, fillInitiative, fillPerson, receiptReference, submitButton } from './support/writing.ts';

test.use({ javaScriptEnabled: false, expectedNoise: /status of 422/ });

test('without JavaScript the same form leads to the same receipt', async ({ page, program }) => {
  const title = 'Thước đo nhanh khổ vải bằng gỗ có khắc vạch';
  await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
  await page.getByRole('link', { name: POSTER.yes }).click();
  await page.waitForURL((url) => url.pathname === PATHS.writePlain);
  await fillPerson(page);
  await fillInitiative(page, anInitiative(await dayThatCounts(program.origin), title));
  await page.locator('[name="consent.processing"]').check();
  await submitButton(page).click();
  const reference = await receiptReference(page);
  await expect(page.getByText(RECEIPT.success)).toBeVisible();
  await expect(page.getByText(RECEIPT.trackNeedsScript)).toBeVisible();
  const ways = page.getByRole('main');
  for (const name of [RECEIPT.track, RECEIPT.mine]) await expect(ways.getByRole('link', { name })).toBeHidden();
  await expect(page.getByText(formatCode(reference)).first()).toBeVisible();
  expect(heldInitiatives(program).filter((row) => row.title === title)).toMatchObject([{ reference, status: 'submitted' }]);
});

test('the next unit list opens where the lists stand, and nothing that was typed is lost', async ({ page, program }) => {
  await page.goto(program.origin + PATHS.writePlain);
  await expect(page.getByText(WRITING.campaign(''))).toBeVisible();
  await page.locator('[name="author.fullName"]').fill('Nguyễn Thị Hoa');
  await page.locator('[name="unit.topUnitCode"]').selectOption({ index: 1 });
  await page.getByRole('button', { name: PLAIN.chooseUnit }).click();
  await page.waitForURL((url) => url.pathname === PATHS.submitPlain && url.hash === `#${UNITS_ANCHOR}`);
  await expect(page.locator('[name="unit.topUnitCode"]')).toBeInViewport();
  await expect(page.locator('[name="author.fullName"]')).toHaveValue('Nguyễn Thị Hoa');
});

test('what is wrong stands beside its field, and nothing that was typed is lost', async ({ page, program }) => {
  await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
  await page.getByRole('link', { name: POSTER.yes }).click();
  await page.waitForURL((url) => url.pathname === PATHS.writePlain);
  await fillPerson(page);
  const initiative = anInitiative(await dayThatCounts(program.origin));
  await fillInitiative(page, { ...initiative, title: 'Ngắn' });
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await submitButton(page).click();
  expect((await answered).status()).toBe(422);
  await expect(page.getByText(WRITING.summaryTitle)).toBeVisible();
  const title = page.locator('[name="initiative.title"]');
  await expect(title).toHaveValue('Ngắn');
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="initiative.solution"]')).toHaveValue(initiative.solution);
  await expect(page.locator('[name="author.sex"][value="female"]')).toBeChecked();

  await title.fill(initiative.title);
  await page.locator('[name="consent.processing"]').check();
  await submitButton(page).click();
  await receiptReference(page);
});
