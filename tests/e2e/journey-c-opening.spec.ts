import type { Page } from '@playwright/test';
import { NOT_SUBMITTED, OUTBOX_STATE, RECEIVED } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { anInitiative, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: NOBODY_ANSWERS });

async function finish(page: Page, program: Program, title: string) {
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await writeWhole(page, anInitiative('15/02/2021', title));
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
}

test('two initiatives finished before the opening go out by themselves when it comes, one receipt each', async ({
  page,
  ownProgram: program,
}) => {
  test.setTimeout(180_000);
  await program.start({ clock: '2021-03-09T20:00:00+07:00' });
  await finish(page, program, 'Khay hứng đầu chỉ dưới bàn máy vắt sổ');
  await finish(page, program, 'Bảng màu nhận biết cỡ chỉ cho người mới');
  await expect(page.getByText(OUTBOX_STATE['waiting-for-opening'])).toHaveCount(2);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(2);
  expect(heldInitiatives(program)).toEqual([]);

  await program.start({ clock: '2021-03-09T23:59:52+07:00' });
  await page.reload();
  await expect(page.getByText(OUTBOX_STATE['waiting-for-opening'])).toHaveCount(2);
  await expect.poll(() => heldInitiatives(program).length, { timeout: 90_000 }).toBe(2);
  await expect(page.getByText(RECEIVED, { exact: true })).toHaveCount(2);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);
  const opening = Date.parse('2021-03-10T00:00:00+07:00');
  const times = program.query('SELECT received_at FROM initiatives').map((row) => Number(row.received_at));
  expect(times.every((at) => at >= opening)).toBe(true);
  expect(program.query('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 2 }]);
});
