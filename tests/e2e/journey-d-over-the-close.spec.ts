import { MINUTE_MS } from '#lib/domain/instant.ts';
import { WAITING } from '#lib/messages/mine.ts';
import { NOT_SUBMITTED, OUTBOX_STATE, RECEIVED } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { pastedText } from './support/clipboards.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import { anInitiative, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({
  expectedNoise: new RegExp(`${NOBODY_ANSWERS.source}|status of 409`),
  permissions: ['clipboard-write'],
});

test('finished in time, offline over the close: parked, readable, copyable, sent by itself when the close is moved', async ({
  page,
  ownProgram: program,
}) => {
  test.setTimeout(180_000);
  await program.start({ clock: '2021-04-20T23:30:00+07:00' });
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  await untilWorkerControls(page);
  const initiative = anInitiative('15/02/2021');
  await writeWhole(page, initiative);
  await program.kill();
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect(page.getByText(OUTBOX_STATE['waiting-to-retry'])).toBeVisible();

  await program.start({ clock: '2021-04-21T00:00:00+07:00' });
  await page.reload();
  await expect(page.getByText(OUTBOX_STATE.parked)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(NOT_SUBMITTED, { exact: true }).first()).toBeVisible();
  expect(heldInitiatives(program)).toEqual([]);

  await page.getByText(WAITING.read, { exact: true }).click();
  await expect(page.getByText(initiative.solution)).toBeVisible();
  await page.getByRole('button', { name: WAITING.copy }).click();
  await expect.poll(() => pastedText(page)).toContain(initiative.solution);
  await page.clock.install();
  await page.reload();
  await expect(page.getByText(OUTBOX_STATE.parked)).toBeVisible();

  const [closed, extended] = ['2021-04-21T00:00:00+07:00', '2021-04-28T00:00:00+07:00'].map((at) => Date.parse(at));
  const decision = `SELECT campaign_id, 2, 1, opens_at, ?, 0, 'test', 'by demand', 0, before_opening FROM intake_windows WHERE closes_at = ?`;
  program.change(`INSERT INTO intake_windows ${decision}`, extended ?? 0, closed ?? 0);
  await page.clock.fastForward(MINUTE_MS);
  await expect(page.getByText(RECEIVED, { exact: true })).toBeVisible();
  await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);
  expect(heldInitiatives(program)).toMatchObject([{ title: initiative.title, revision: 1 }]);
});
