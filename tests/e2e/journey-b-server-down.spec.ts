import { WRITING } from '#lib/messages/form.ts';
import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';
import { PATHS, posterPath, writePathForPoster } from '#lib/messages/paths.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import { anInitiative, dayThatCounts, fillInitiative, fillPerson, nextStep, submitButton, untilSaved } from './support/writing.ts';

test.use({ expectedNoise: NOBODY_ANSWERS });

test('written and handed in while the server is dead, sent by itself when it is back, once', async ({ page, ownProgram: program }) => {
  test.setTimeout(180_000);
  await program.start();
  const day = await dayThatCounts(program.origin);
  const code = posterOf(program, 'DEMO-2');
  await page.goto(program.origin + posterPath(code));
  await untilWorkerControls(page);
  await program.kill();

  await page.goto(program.origin + writePathForPoster(code));
  await fillPerson(page);
  await nextStep(page, 2);
  await nextStep(page, 3);
  const initiative = anInitiative(day);
  await fillInitiative(page, initiative);
  await untilSaved(page);
  await page.reload();
  await expect(page.locator('[name="initiative.effect"]')).toHaveValue(initiative.effect);
  await expect(page.getByText(WRITING.stepOf(3))).toBeVisible();

  await nextStep(page, 4);
  await page.locator('[name="consent.processing"]').check();
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true }).first()).toBeVisible();

  await program.start();
  await expect.poll(() => heldInitiatives(program).length, { timeout: 90_000 }).toBe(1);
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);
  const [row] = heldInitiatives(program);
  await expect(page.getByText(String(row?.reference).slice(0, 4)).first()).toBeVisible();
  expect(row).toMatchObject({ title: initiative.title, revision: 1 });
});
