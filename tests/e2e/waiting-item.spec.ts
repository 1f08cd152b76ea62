import type { Page } from '@playwright/test';
import { CHECK, WRITING } from '#lib/messages/form.ts';
import { MINE, REMOVAL, WAITING } from '#lib/messages/mine.ts';
import { NOT_SUBMITTED, RECEIVED } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { captivePortal, pass } from './support/fault-proxy.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import type { Program } from './support/program.ts';
import {
  anInitiative,
  dayThatCounts,
  editPart,
  nextStep,
  scan,
  sendNow,
  submitButton,
  untilReceived,
  writeWhole,
} from './support/writing.ts';

test.use({ expectedNoise: NOBODY_ANSWERS });

/** An initiative that waits on the phone because the server is dead. */
async function queueOne(page: Page, program: Program) {
  await program.start();
  const initiative = anInitiative(await dayThatCounts(program.origin));
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await untilWorkerControls(page);
  await writeWhole(page, initiative);
  await program.kill();
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toBeVisible();
  return initiative;
}

test('what waits and is being edited is not sent; what is sent is the edited text, once', async ({ page, ownProgram: program }) => {
  test.setTimeout(180_000);
  await queueOne(page, program);
  await page.getByRole('button', { name: WAITING.edit, exact: true }).click();
  await page.waitForURL((url) => url.pathname === PATHS.write);
  await program.start();
  await expect(page.getByText(WRITING.stepOf(4)).or(page.getByText(WRITING.stepOf(3)))).toBeVisible();
  if (await page.getByText(CHECK.reviewTitle).isVisible()) await editPart(page, 3);
  const better = 'Hàng lỗi giảm từ 34 còn 2 sản phẩm mỗi ca, không còn dồn hàng cuối giờ.';
  await page.locator('[name="initiative.effect"]').fill(better);
  expect(heldInitiatives(program)).toEqual([]);
  await nextStep(page, 4);
  await page.locator('[name="consent.processing"]').check();
  await submitButton(page).click();
  await expect.poll(() => heldInitiatives(program).length).toBe(1);
  expect(heldInitiatives(program)).toMatchObject([{ revision: 1 }]);
  expect(String(program.query('SELECT content FROM initiative_bodies')[0]?.content)).toContain(better);
});

test('removed by mistake and taken back, it is sent all the same', async ({ page, ownProgram: program }) => {
  test.setTimeout(180_000);
  const { title } = await queueOne(page, program);
  await page.getByRole('button', { name: REMOVAL.named(title) }).click();
  await expect(page.getByText(MINE.emptyTitle)).toBeVisible();
  await page.getByRole('button', { name: REMOVAL.undo }).click();
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toBeVisible();
  await program.start();
  await sendNow(page);
  await expect.poll(() => heldInitiatives(program).length).toBe(1);
  await page.goto(program.origin + PATHS.mine);
  await expect(page.getByText(RECEIVED, { exact: true })).toBeVisible();
});

test('a page that answers 200 to everything, as a captive portal does, is never taken for a receipt', async ({
  page,
  networkBefore,
  ownProgram: program,
}) => {
  await program.start();
  const network = await networkBefore(program);
  const initiative = anInitiative(await dayThatCounts(program.origin));
  await scan(page, network.origin, posterOf(program, 'DEMO-1'));
  await untilWorkerControls(page);
  await writeWhole(page, initiative);
  network.become(captivePortal);
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toBeVisible();
  expect(heldInitiatives(program)).toEqual([]);
  network.become(pass);
  await sendNow(page);
  await untilReceived(page);
  expect(heldInitiatives(program)).toHaveLength(1);
});
