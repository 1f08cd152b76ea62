import { formatCode } from '#lib/domain/reference.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { UNIT_PICKER, WRITING } from '#lib/messages/form.ts';
import { PATHS, posterPath, QUERY, writePathForPoster } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { SHELL } from '#lib/messages/shell.ts';
import { STATUS_WORDS, TRACKING } from '#lib/messages/tracking.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import { trackByHand, trackOwn } from './support/tracking.ts';
import { anInitiative, dayThatCounts, nextStep, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: /status of 404/ });

test('a scanned code leads to a receipt that the server vouches for, and to its status', async ({ page, program }) => {
  const title = 'Hộp dụng cụ treo cạnh chuyền để khỏi đi lấy kéo';
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin), title));
  await submitButton(page).click();

  const reference = await receiptReference(page);
  await expect(page.getByText(RECEIPT.success)).toBeVisible();
  await expect(page.getByText(formatCode(reference)).first()).toBeVisible();
  const held = heldInitiatives(program).filter((row) => row.title === title);
  expect(held).toMatchObject([{ reference, revision: 1, status: 'submitted' }]);
  expect(await page.locator('script[src^="http"], link[href^="http"]:not([href*="localhost"])').count()).toBe(0);

  await trackOwn(page, program.origin, reference);
  await expect(page.getByText(STATUS_WORDS.submitted.name, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(title).first()).toBeVisible();
});

test('after a scan the code and the warning stand above the buttons of a small phone', async ({ page, program }) => {
  await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
  const bar = await page.getByRole('link', { name: POSTER.yes }).boundingBox();
  for (const words of [POSTER.code, SHELL.safety]) {
    const box = await page.getByRole('main').getByText(words).boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0), words).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

test('back from the receipt is no alarm, and the next initiative keeps the poster', async ({ page, program }) => {
  const code = posterOf(program, 'DEMO-1');
  await scan(page, program.origin, code);
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin), 'Xe đẩy cuộn vải có khóa bánh'));
  await expect(page).toHaveURL(/ban-nhap=/);
  await submitButton(page).click();
  const reference = await receiptReference(page);

  await page.goBack();
  await expect(page.getByText(WRITING.handedIn(formatCode(reference)))).toBeInViewport();
  await expect(page.getByText(WRITING.lost)).toHaveCount(0);
  await page.getByRole('link', { name: WRITING.toReceipt }).click();
  await page.getByRole('link', { name: RECEIPT.another }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get(QUERY.poster) === code && url.searchParams.has(QUERY.campaign));
  await page.getByRole('button', { name: WRITING.next, exact: true }).click();
  await expect(page.getByText(UNIT_PICKER.fromPoster)).toBeVisible();
});

test('a second scan over a half-written text offers that text first, unseen', async ({ page, program }) => {
  const code = posterOf(program, 'DEMO-1');
  await scan(page, program.origin, code);
  await page.locator('[name="author.fullName"]').fill('Trần Văn Kín');
  await expect(page).toHaveURL(/ban-nhap=/);
  await page.goto(program.origin + writePathForPoster(code));
  await page.locator('[name="author.fullName"]').focus();
  await expect(page.getByText('Trần Văn Kín')).toHaveCount(0);
  await page.getByRole('link', { name: WRITING.continueOne }).click();
  await expect(page.locator('[name="author.fullName"]')).toHaveValue('Trần Văn Kín');
});

test('another phone sees the receipt by its code, and the text only with the phone number', async ({ page, program, browser }) => {
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin), 'Giá để cuộn chỉ xoay bốn tầng cho chuyền may'));
  await submitButton(page).click();
  const reference = await receiptReference(page);

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByText(formatCode(reference)).first()).toBeVisible();
  await expect(elsewhere.getByText('Giá để cuộn chỉ')).toHaveCount(0);

  await trackByHand(elsewhere, program.origin, reference);
  await expect(elsewhere.getByText('Giá để cuộn chỉ').first()).toBeVisible();
  await trackByHand(elsewhere, program.origin, reference, '0987 654 321');
  await expect(elsewhere.getByText(TRACKING.notFoundTitle)).toBeVisible();
  await other.close();
});

test('typed in the first field, a union of a lower level is found and fills its parent; Enter goes on', async ({ page, program }) => {
  await page.goto(program.origin + PATHS.write);
  await nextStep(page, 2);
  await page.getByRole('combobox').first().fill('di an');
  await expect(page.getByRole('option').first()).toContainText('Dĩ An');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="unit.topUnitName"]')).toHaveValue('Bình Dương');
  await expect(page.locator('[name="unit.subordinateUnitName"]')).toHaveValue(/Dĩ An/);
  await expect(page.getByRole('combobox').last()).toBeFocused();
  await page.getByRole('button', { name: UNIT_PICKER.unlistedAct }).press('Enter');
  await expect(page.locator('[name="unit.unlistedUnit"]')).toBeFocused();
});
