import { formatCode } from '#lib/domain/reference.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { STATUS_WORDS, TRACKING } from '#lib/messages/tracking.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import { trackByHand, trackOwn } from './support/tracking.ts';
import { anInitiative, dayThatCounts, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

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
