import { MINUTE_MS } from '#lib/domain/instant.ts';
import { ACT_NAME, CAMPAIGN_DESK, CHANGE } from '#lib/messages/desk/campaigns.ts';
import { consequenceWords } from '#lib/messages/desk/consequences.ts';
import { FORM, TAKE_OVER, TWO_FACTOR } from '#lib/messages/desk/forms.ts';
import { NOT_SUBMITTED, OUTBOX_STATE, RECEIVED } from '#lib/messages/outbox.ts';
import { DESK_PATHS, PATHS } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { anInitiative, scan, submitButton, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: new RegExp(`${NOBODY_ANSWERS.source}|status of 409`) });

/** Below a province, whose admins would first set up a second factor. */
const OWNER = 'LDLD-74-724';
const CLOSED = Date.parse('2021-04-20T23:00:00+07:00');

/** An admin of the unit that owns the campaign; answers the one-time link. */
function adminOf(program: Program): string {
  program.change('UPDATE campaigns SET owner_unit_id = (SELECT id FROM units WHERE code = ?)', OWNER);
  const person = ['--name', 'Lê Thị Mai', '--login', 'mai.le', '--role', 'admin', '--unit', OWNER];
  return /http\S+/.exec(program.runScript('cli.ts', 'account', 'create', ...person))?.[0] ?? '';
}

function closeEarlier(program: Program) {
  const decision = `SELECT campaign_id, 2, 1, opens_at, ?, 0, 'test', 'test', 0, before_opening FROM intake_windows`;
  program.change(`INSERT INTO intake_windows ${decision}`, CLOSED);
}

test('an admin extends a closed window, and a parked phone sends by itself', async ({ page, context, browser, ownProgram: program }) => {
  test.setTimeout(180_000);
  await program.start({ clock: '2021-04-20T23:30:00+07:00' });
  const { origin } = program;
  const link = adminOf(program);

  await test.step('a text that came too late is parked', async () => {
    await scan(page, origin, posterOf(program, 'DEMO-1'));
    await untilWorkerControls(page);
    await writeWhole(page, anInitiative('15/02/2021'));
    await context.setOffline(true);
    await submitButton(page).click();
    await page.waitForURL((url) => url.pathname === PATHS.mine);
    closeEarlier(program);
    await context.setOffline(false);
    await expect(page.getByText(OUTBOX_STATE.parked)).toBeVisible({ timeout: 60_000 });
    await page.clock.install();
    await page.reload();
    await expect(page.getByText(OUTBOX_STATE.parked)).toBeVisible();
  });

  await test.step('the admin sees what an extension does before confirming it', async () => {
    const office = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await office.newPage();
    await desk.goto(link);
    await desk.getByLabel(TAKE_OVER.password).fill('kim chỉ vải áo xanh');
    await desk.getByRole('button', { name: TAKE_OVER.submit }).click();
    await desk.getByRole('link', { name: TWO_FACTOR.later }).click();
    await desk.waitForURL(origin + DESK_PATHS.officer);
    await desk.goto(origin + DESK_PATHS.campaigns);
    await desk.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(desk.getByRole('heading', { name: CAMPAIGN_DESK.history })).toBeVisible();
    await expectAccessible(desk, 'campaign');
    await desk.getByRole('link', { name: ACT_NAME.close }).click();
    await desk.getByLabel(CHANGE.closeDay).fill('31/4/2021');
    await desk.getByRole('button', { name: CHANGE.ask }).click();
    await expect(desk.getByText(FORM.summaryTitle)).toBeVisible();
    await expect(desk.getByLabel(CHANGE.closeDay)).toHaveValue('31/4/2021');
    await expectAccessible(desk, 'change of hours, refused');
    await desk.getByLabel(CHANGE.closeDay).fill('27/4/2021');
    await desk.getByRole('button', { name: CHANGE.ask }).click();
    await expect(desk.getByText(consequenceWords({ kind: 'parked-go', at: null }))).toBeVisible();
    await expectAccessible(desk, 'consequences');
    expect(heldInitiatives(program)).toEqual([]);
    await desk.getByLabel(CHANGE.reason).fill('Theo đề nghị của các công đoàn cơ sở');
    await desk.getByRole('button', { name: CHANGE.yes }).click();
    await expect(desk.getByText(CAMPAIGN_DESK.done.window)).toBeVisible();
    await expect(desk.getByText('Theo đề nghị của các công đoàn cơ sở')).toBeVisible();
    await office.close();
  });

  await test.step('the phone that lies open sends by itself and shows the receipt', async () => {
    await page.clock.fastForward(MINUTE_MS);
    await expect(page.getByText(RECEIVED, { exact: true })).toBeVisible();
    await expect(page.getByText(NOT_SUBMITTED, { exact: true })).toHaveCount(0);
    expect(heldInitiatives(program)).toHaveLength(1);
  });
});
