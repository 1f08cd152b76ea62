import { NOT_SUBMITTED, OUTBOX_STATE } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import { anInitiative, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: new RegExp(`${NOBODY_ANSWERS.source}|status of 409`) });

test('what waits: before the opening, without a network, and too late', async ({ page, ownProgram: program }) => {
  test.setTimeout(300_000);
  await program.start({ clock: '2021-03-09T20:00:00+07:00' });
  await page.goto(program.origin + PATHS.home, { waitUntil: 'networkidle' });
  await expectAccessible(page, 'home, before the opening');
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await untilWorkerControls(page);
  await writeWhole(page, anInitiative('15/02/2021'));
  await expectAccessible(page, 'step 4, before the opening');
  await submitButton(page).click();
  await expect(page.getByText(OUTBOX_STATE['waiting-for-opening'])).toBeVisible();
  await expectAccessible(page, 'waiting for the opening');

  await program.kill();
  for (const path of [PATHS.home, PATHS.write, PATHS.mine, PATHS.track, PATHS.guide]) {
    await page.goto(program.origin + path);
    await expectAccessible(page, `${path}, server dead`);
  }

  await program.start({ clock: '2021-04-21T00:00:00+07:00' });
  await page.goto(program.origin + PATHS.mine);
  await expect(page.getByText(OUTBOX_STATE.parked)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(NOT_SUBMITTED, { exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'parked');
  for (const path of [PATHS.home, PATHS.write]) {
    await page.goto(program.origin + path, { waitUntil: 'networkidle' });
    await expectAccessible(page, `${path}, closed`);
  }
});
