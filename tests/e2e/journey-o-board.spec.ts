import { BOARD, TODAY, taskWords } from '#lib/messages/desk/board.ts';
import { PROGRAMME } from '#lib/messages/desk/programme.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { handIn } from './support/desk-state.ts';
import { expect, test } from './support/journey.ts';

const TITLE = 'Thẻ màu giúp học sinh lớp 1 tự xếp hàng';

test('an officer sees what a worker handed in and its rate, records the plan; the union above sees both', async ({
  page,
  browser,
  program,
}) => {
  const { origin } = program;
  program.change(`INSERT INTO member_counts (unit_id, as_of, recorded_at, members, source, recorded_by)
    SELECT id, '2021-01-01', 1, 50, 'test', 'test' FROM units WHERE code = 'DEMO-8'`);
  await handIn(program, { title: TITLE });
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, program, 'officer', 'DEMO-8');
  await expect(async () => {
    await page.goto(origin + DESK_PATHS.officer);
    await expect(page.getByText('CĐCS đạt 2% (tối thiểu 2%): đã đủ.')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText(TITLE)).toBeVisible();
  await expectAccessible(page, 'an officer’s desk');

  const missing = page.getByText(taskWords({ kind: 'plan' }, 0).text);
  await expect(missing).toBeVisible();
  await page.locator('summary', { hasText: PROGRAMME.plan.record }).click();
  await page.getByLabel(PROGRAMME.plan.number).fill('12/KH-CĐCS');
  await page.getByLabel(PROGRAMME.plan.date).fill('15/3/2021');
  await page.getByRole('button', { name: PROGRAMME.plan.record, exact: true }).click();
  await expect(page.getByText(PROGRAMME.plan.done)).toBeVisible();
  await expect(page.getByText(PROGRAMME.recorded('12/KH-CĐCS', '15/03/2021'))).toBeVisible();
  await expect(missing).toBeHidden();

  const desk = await browser.newPage();
  await signIn(desk, program, 'upper-officer', 'LDLD-74-724');
  await desk.goto(origin + DESK_PATHS.officer);
  await desk.getByRole('link', { name: TODAY.openBoard }).click();
  const row = desk.getByRole('row').filter({ has: desk.getByRole('link', { name: /Trường Tiểu học Giả Định 1/ }) });
  await expect(row).toContainText('2%');
  await expectAccessible(desk, 'a board');
  const file = desk.waitForEvent('download');
  await desk.getByRole('link', { name: BOARD.export }).click();
  expect((await file).suggestedFilename()).toMatch(/^Tiến độ LĐLĐ thành phố Dĩ An .*\.xlsx$/);
  await desk.close();
});
