import { IMPORT, VERDICT_NAME } from '#lib/messages/desk/unit-import.ts';
import { unitDeskPath, unitImportsPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { signIn } from './support/desk.ts';
import { tableWithErrors, UPPER } from './support/desk-state.ts';
import { expect, test } from './support/journey.ts';

test('a table with mixed errors is judged row by row, its good rows are written when that is confirmed, and found in the tree', async ({
  page,
  program,
}) => {
  await signIn(page, program, 'admin', UPPER);
  await page.goto(program.origin + unitImportsPath());
  await page.getByLabel(IMPORT.file).setInputFiles(tableWithErrors());
  await page.getByRole('button', { name: IMPORT.submit }).click();
  await expect(page.getByText(IMPORT.willCreate(1))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(IMPORT.willSkip(3))).toBeVisible();
  await page.getByRole('link', { name: new RegExp(`^${VERDICT_NAME.faulty} `) }).click();
  await expect(page.getByText(IMPORT.range(1, 3, 3)).or(page.getByText(IMPORT.total(3)))).toBeVisible();

  await page.getByLabel(IMPORT.reason).fill('Rà soát danh sách theo Công văn số 12/LĐLĐ');
  await page.getByRole('button', { name: IMPORT.confirm }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi 1 đơn vị' })).toBeVisible({ timeout: 30_000 });

  await page.goto(`${program.origin}${unitTreePath()}?${QUERY.search}=det may vi du`);
  await expect(page.getByText(UNITS.found(1))).toBeVisible();
  await page.getByRole('link', { name: 'CĐCS Công ty Dệt may Ví Dụ', exact: true }).click();
  await expect(page).toHaveURL(program.origin + unitDeskPath('VD-01'));
});
