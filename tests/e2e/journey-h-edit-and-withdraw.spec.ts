import { WRITING } from '#lib/messages/form.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { STATUS_WORDS, TRACKING, WITHDRAWAL } from '#lib/messages/tracking.ts';
import { expect, posterOf, test } from './support/journey.ts';
import { trackOwn } from './support/tracking.ts';
import { anInitiative, dayThatCounts, nextStep, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

test('before the close its author edits it, every version is kept, and withdraws it for good', async ({ page, ownProgram: program }) => {
  await program.start();
  await scan(page, program.origin, posterOf(program, 'DEMO-5'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin)));
  await submitButton(page).click();
  const reference = await receiptReference(page);

  await trackOwn(page, program.origin, reference);
  await page.getByRole('button', { name: TRACKING.edit }).click();
  await expect(page.getByText(WRITING.titleEditing)).toBeVisible();
  const better = 'Hàng lỗi giảm từ 34 còn 4 sản phẩm mỗi ca sau khi chỉnh lại rãnh.';
  await expect(page.getByText(WRITING.stepOf(3))).toBeVisible();
  await page.locator('[name="initiative.effect"]').fill(better);
  await nextStep(page, 4);
  await page.locator('[name="consent.processing"]').check();
  await page.getByRole('button', { name: WRITING.submitEdit }).click();
  expect(await receiptReference(page)).toBe(reference);
  await expect(page.getByRole('heading', { name: RECEIPT.revised(2) })).toBeVisible();
  const versions = program.query('SELECT revision, content FROM initiative_bodies ORDER BY revision');
  expect(versions.map((row) => row.revision)).toEqual([1, 2]);
  expect(String(versions[1]?.content)).toContain(better);

  await trackOwn(page, program.origin, reference);
  await page.getByRole('button', { name: TRACKING.withdraw }).click();
  await page.getByRole('dialog').getByRole('button', { name: WITHDRAWAL.confirm }).click();
  await expect(page.getByText(STATUS_WORDS.withdrawn.name, { exact: true }).first()).toBeVisible();
  await trackOwn(page, program.origin, reference);
  await expect(page.getByText(STATUS_WORDS.withdrawn.name, { exact: true }).first()).toBeVisible();
  expect(program.query('SELECT status FROM initiatives')).toEqual([{ status: 'withdrawn' }]);
  await expect(page.getByRole('button', { name: TRACKING.edit })).toHaveCount(0);
});
