import { settingsCall, settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import { SECTION_NAME, SETTING, SETTINGS } from '#lib/messages/desk/settings.ts';
import { WRITING } from '#lib/messages/form.ts';
import { WAITING } from '#lib/messages/mine.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { anInitiative, editPart, nextStep, scan, submitButton, untilKept, untilReceived, writeWhole } from './support/writing.ts';

test.use({ expectedNoise: /status of 409/, serviceWorkers: 'block' });

/** Below a province, whose admins would first set up a second factor. */
const OWNER = 'LDLD-74-724';
const SLUG = '75nghin-sangkien-vuotkho-phattrien';
const TODAYS = '5c0c2a8e-9f1c-4d1e-8f43-0f4f6d7a2b10';
const OWN = 'giảm phát thải, tiết kiệm năng lượng và nước';

/** From now on another campaign of the country is that of today: it closes a day later. */
function anotherBegins(program: Program) {
  const words = 'unit_programme_name, owner_unit_id, introduction, target, effect_from, effect_to, spread_seconds';
  const facts = `${words}, participation_target_percent, form_version, created_at`;
  program.change(
    `INSERT INTO campaigns (id, slug, slug_key, name, ${facts})
     SELECT ?, 'cua-hom-nay', 'cuahomnay', 'Chương trình của hôm nay', ${facts} FROM campaigns`,
    TODAYS,
  );
  const decision = 'version, phase_no, opens_at, grace_minutes, before_opening, actor, reason, created_at';
  program.change(
    `INSERT INTO intake_windows (campaign_id, closes_at, ${decision})
     SELECT campaigns.id, closes_at + 86400000, ${decision.replace('created_at', 'intake_windows.created_at')}
     FROM intake_windows, campaigns WHERE slug = 'cua-hom-nay'`,
  );
  program.change('UPDATE campaigns SET owner_unit_id = (SELECT id FROM units WHERE code = ?) WHERE slug = ?', OWNER, SLUG);
}

test('a campaign asks more while somebody writes; the text goes on in its new form', async ({ page, browser, ownProgram: program }) => {
  test.setTimeout(120_000);
  await program.start({ clock: '2021-04-02T09:00:00+07:00' });
  const { origin } = program;

  await test.step('a whole text stands in the form of before; another campaign is that of today by now', async () => {
    await scan(page, origin, posterOf(program, 'DEMO-1'));
    await writeWhole(page, anInitiative('15/02/2021'));
    anotherBegins(program);
  });

  await test.step('an admin adds a criterion and requires an email', async () => {
    const office = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const desk = await office.newPage();
    await signIn(desk, program, 'admin', OWNER);
    await desk.goto(origin + settingsSectionPath(SLUG, 'criteria'));
    await desk.getByLabel(SETTING.newCriterion).fill(OWN);
    await desk.getByLabel(SETTINGS.reason).fill('Bổ sung theo kế hoạch');
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

  await test.step('what is new is filled in, and the text is received in its own campaign', async () => {
    await editPart(page, 1);
    await page.locator('[name="author.email"]').fill('hoa.nguyen@congdoan.test');
    await nextStep(page, 2);
    await nextStep(page, 3);
    await page.getByLabel(OWN).check();
    await nextStep(page, 4);
    await submitButton(page).click();
    await untilReceived(page);
    expect(heldInitiatives(program)).toHaveLength(1);
    const [body] = program.query('SELECT content FROM initiative_bodies');
    expect(JSON.parse(String(body?.content))).toMatchObject({
      campaignId: program.query('SELECT id FROM campaigns WHERE slug = ?', SLUG)[0]?.id,
      formVersion: 2,
      author: { email: 'hoa.nguyen@congdoan.test' },
      initiative: { title: anInitiative('').title, criteria: ['technical-improvement-productivity', 'own-1'] },
    });
  });

  await test.step('with the nation’s over, the next scan shows the union’s own, and what is begun there is for it', async () => {
    program.change('UPDATE intake_windows SET closes_at = opens_at + 86400000 WHERE campaign_id = ?', TODAYS);
    const [own] = program.query('SELECT id, name FROM campaigns WHERE slug = ?', SLUG);
    await scan(page, origin, posterOf(program, 'DEMO-1'));
    await page.locator('[name="author.fullName"]').fill('Trần Thị Lan');
    await expect(page.getByText(WRITING.campaign(String(own?.name)))).toBeVisible();
    await untilKept(page, 'campaignId', String(own?.id));
  });
});
