import { settingsCall, settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import { TAKE_OVER, TWO_FACTOR } from '#lib/messages/desk/forms.ts';
import { SECTION_NAME, SETTING, SETTINGS } from '#lib/messages/desk/settings.ts';
import { CHECK, STEPS, WRITING } from '#lib/messages/form.ts';
import { WAITING } from '#lib/messages/mine.ts';

import { DESK_PATHS, PATHS } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { anInitiative, scan, submitButton, untilReceived, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: /status of 409/, serviceWorkers: 'block' });

/** Below a province, whose admins would first set up a second factor. */
const OWNER = 'LDLD-74-724';
const SLUG = '75nghin-sangkien-vuotkho-phattrien';
const OWN = 'giảm phát thải, tiết kiệm năng lượng và nước';

function adminOf(program: Program): string {
  program.change('UPDATE campaigns SET owner_unit_id = (SELECT id FROM units WHERE code = ?)', OWNER);
  const person = ['--name', 'Lê Thị Mai', '--login', 'mai.le', '--role', 'admin', '--unit', OWNER];
  return /http\S+/.exec(program.runScript('cli.ts', 'account', 'create', ...person))?.[0] ?? '';
}

test('a campaign asks more while somebody writes; the text goes on in the new form', async ({ page, browser, ownProgram: program }) => {
  test.setTimeout(120_000);
  await program.start({ clock: '2021-04-02T09:00:00+07:00' });
  const { origin } = program;
  const link = adminOf(program);

  await test.step('a whole text stands in the form of before', async () => {
    await scan(page, origin, posterOf(program, 'DEMO-1'));
    await writeWhole(page, anInitiative('15/02/2021'));
  });

  await test.step('an admin adds a criterion and requires an email, told what that does', async () => {
    const office = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await office.newPage();
    await desk.goto(link);
    await desk.getByLabel(TAKE_OVER.password).fill('kim chỉ vải áo xanh');
    await desk.getByRole('button', { name: TAKE_OVER.submit }).click();
    await desk.getByRole('link', { name: TWO_FACTOR.later }).click();
    await desk.waitForURL(origin + DESK_PATHS.officer);
    await desk.goto(origin + settingsSectionPath(SLUG, 'criteria'));
    await desk.getByLabel(SETTING.newCriterion).fill(OWN);
    await desk.getByLabel(SETTINGS.reason).fill('Bổ sung theo kế hoạch');
    await desk.getByRole('button', { name: SETTINGS.save }).click();
    await expect(desk.locator('#understood-error').first()).toBeVisible();
    await desk.getByLabel(SETTINGS.understood).check();
    await desk.getByRole('button', { name: SETTINGS.save }).click();
    await expect(desk.getByText(SETTINGS.done(SECTION_NAME.criteria))).toBeVisible();
    await expectAccessible(desk, 'settings');
    const form = { 'required.author.email': 'yes', understood: 'yes', reason: 'Để báo kết quả cho tác giả', seen: '2' };
    const headers = { origin, accept: 'application/json' };
    expect((await desk.request.post(origin + settingsCall(SLUG, 'required'), { form, headers })).status()).toBe(200);
    await office.close();
  });

  await test.step('the phone is told to update, and nothing of the text is lost', async () => {
    await submitButton(page).click();
    await page.waitForURL((url) => url.pathname === PATHS.mine);
    await expect(page.getByText(PROBLEM_TEXT['form-outdated'])).toBeVisible();
    await page.getByRole('button', { name: WAITING.refresh }).click();
    await page.waitForURL((url) => url.pathname === PATHS.write);
    await expect(page.getByText(WRITING.missing(['Email']))).toBeVisible();
    await expect(page.getByText(WRITING.formChanged)).toBeVisible();
  });

  await test.step('what is new is filled in, and the text is received', async () => {
    await page.getByRole('button', { name: CHECK.editPart(STEPS[2]) }).click();
    await expect(page.locator('[name="initiative.title"]')).toHaveValue(anInitiative('').title);
    await page.getByLabel(OWN).check();
    await page.getByRole('button', { name: WRITING.back }).click();
    await page.getByRole('button', { name: WRITING.back }).click();
    await page.locator('[name="author.email"]').fill('hoa.nguyen@congdoan.test');
    for (const step of [2, 3, 4]) {
      await page.getByRole('button', { name: WRITING.next }).click();
      await expect(page.getByText(WRITING.stepOf(step))).toBeVisible();
    }
    await submitButton(page).click();
    await untilReceived(page);
    expect(heldInitiatives(program)).toHaveLength(1);
    const [body] = program.query('SELECT content FROM initiative_bodies');
    expect(JSON.parse(String(body?.content))).toMatchObject({
      formVersion: 3,
      author: { email: 'hoa.nguyen@congdoan.test' },
      initiative: { criteria: ['technical-improvement-productivity', 'own-1'] },
    });
  });
});
