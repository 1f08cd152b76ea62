import { IMPORT, IMPORT_TITLE, VERDICT_NAME } from '#lib/messages/desk/unit-import.ts';
import { unitDeskPath, unitImportsPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { UNITS } from '#lib/messages/desk/units.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';

const UPPER = 'LDLD-74-724';

/** As Excel in Viet Nam saves CSV: marked UTF-8, semicolons. */
function tableOf(rows: readonly (readonly string[])[]): Buffer {
  const { code, name, level, kind, parentCode } = IMPORT_TITLE;
  return Buffer.from(`\ufeff${[[code, name, level, kind, parentCode], ...rows].map((row) => row.join(';')).join('\r\n')}`);
}

test('a table with mixed errors is judged row by row, its good rows are written when that is confirmed, and found in the tree', async ({
  page,
  program,
}) => {
  const made = program.runScript(
    'cli.ts',
    'account',
    'create',
    '--name',
    'Lê Thị Mai',
    '--login',
    'mai.import',
    '--role',
    'admin',
    '--unit',
    UPPER,
  );
  const form = { token: /#(\S+)/.exec(made)?.[1] ?? '', password: 'kim chỉ vải áo xanh' };
  const headers = { origin: program.origin, accept: 'application/json' };
  expect((await page.request.post(`${program.origin}/api/take-over`, { form, headers })).ok()).toBe(true);
  const buffer = tableOf([
    ['VD-01', 'CĐCS Công ty Dệt may Ví Dụ', 'Công đoàn cơ sở', 'Công đoàn cơ sở', UPPER],
    ['VD-02', 'CĐCS lạc chỗ', 'Công đoàn cơ sở', 'Công đoàn cơ sở', 'LDLD-79'],
    ['VD-03', 'CĐCS hai lần', 'Công đoàn cơ sở', 'Công đoàn cơ sở', UPPER],
    ['VD-03', 'CĐCS hai lần', 'Công đoàn cơ sở', 'Công đoàn cơ sở', UPPER],
  ]);

  await page.goto(program.origin + unitImportsPath());
  await page.getByLabel(IMPORT.file).setInputFiles({ name: 'don-vi.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: IMPORT.submit }).click();
  await expect(page.getByText(IMPORT.willCreate(1))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(IMPORT.willSkip(3))).toBeVisible();
  await expectAccessible(page, 'verdicts of an import');
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
