import { WRITING } from '#lib/messages/form.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import {
  anInitiative,
  dayThatCounts,
  editPart,
  receiptReference,
  scan,
  submitButton,
  toLastStep,
  untilSaved,
  writeWhole,
} from './support/writing.ts';

test('one draft in two tabs: nothing is overwritten in silence, and it is handed in once', async ({ page, context, program }) => {
  const title = 'Xe đẩy hàng hai tầng tự chế cho kho phụ liệu';
  await scan(page, program.origin, posterOf(program, 'DEMO-3'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin), title));
  await untilSaved(page);

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('[name="initiative.title"]')).toHaveValue(title);
  await editPart(second, 1);
  await second.locator('[name="author.section"]').fill('Kho phụ liệu');
  await untilSaved(second);

  await editPart(page, 1);
  await page.locator('[name="author.position"]').fill('Thủ kho');
  await expect(page.getByText(WRITING.newer)).toBeVisible();
  await page.getByRole('button', { name: WRITING.takeNewer }).click();
  await expect(page.locator('[name="author.section"]')).toHaveValue('Kho phụ liệu');

  for (const tab of [page, second]) await toLastStep(tab);
  await Promise.all([submitButton(page).click(), submitButton(second).click()]);
  await Promise.race([receiptReference(page), receiptReference(second)]);
  await expect.poll(() => heldInitiatives(program).filter((row) => row.title === title)).toHaveLength(1);
  const [row] = heldInitiatives(program).filter((one) => one.title === title);
  expect(row).toMatchObject({ revision: 1, status: 'submitted' });

  const third = await context.newPage();
  await third.goto(program.origin + PATHS.mine);
  await expect(third.getByRole('heading', { name: title })).toHaveCount(1);
});
