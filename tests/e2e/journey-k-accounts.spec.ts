import type { Page } from '@playwright/test';
import { ACCOUNT, ACCOUNTS, AUDIT, NEW_ACCOUNT, SLIP, VERB_TEXT } from '#lib/messages/desk/accounts.ts';
import { FORM, SIGN_IN, TAKE_OVER, TWO_FACTOR } from '#lib/messages/desk/forms.ts';
import { DESK } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { oneTimeCode } from './support/one-time-code.ts';

/** A refused form and a page of somebody who is signed out are part of the journey. */
test.use({ expectedNoise: /status of (401|404|410|422)/ });

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function switchOnTwoFactor(page: Page, password: string) {
  await page.getByLabel(TWO_FACTOR.current).fill(password);
  await press(page, TWO_FACTOR.start);
  const key = await page.getByTestId('secret').innerText();
  await expectAccessible(page, 'second factor, set-up');
  await page.getByLabel(TWO_FACTOR.code).fill(oneTimeCode(key.trim()));
  await press(page, TWO_FACTOR.confirm);
  await expect(page.getByText(TWO_FACTOR.done)).toBeVisible();
}

test('first admin by link, officer by slip, and nothing typed is lost on the way', async ({ page, browser, ownProgram: program }) => {
  test.setTimeout(240_000);
  await program.start();
  const { origin } = program;

  await test.step('the link of the first start makes the first admin, who needs a second factor before anything else', async () => {
    const path = program.runScript('first-admin.ts');
    await page.goto(origin + path);
    await expect(page.getByText(TAKE_OVER.first)).toBeVisible();
    await expectAccessible(page, 'first admin');
    await page.getByLabel(TAKE_OVER.name).fill('Nguyễn Văn Nam');
    await page.getByLabel(TAKE_OVER.chosenUsername).fill('nam.tld');
    await page.getByLabel(TAKE_OVER.password).fill('matkhau123');
    await press(page, TAKE_OVER.submit);
    await expect(page.getByText(FORM.summaryTitle)).toBeVisible();
    await expectAccessible(page, 'first admin, refused');
    await page.getByLabel(TAKE_OVER.password).fill('bốn biển một nhà');
    await press(page, TAKE_OVER.submit);
    await expect(page.getByText(TWO_FACTOR.required)).toBeVisible();
    await page.goto(origin + DESK_PATHS.accounts);
    await expect(page).toHaveURL(origin + DESK_PATHS.twoFactor);
    await switchOnTwoFactor(page, 'bốn biển một nhà');
    expect(program.runScript('first-admin.ts')).toBe('');
  });

  await test.step('a session that ends in the middle of a form loses nothing typed', async () => {
    await page.goto(origin + DESK_PATHS.newAccount);
    await page.getByLabel(NEW_ACCOUNT.name).fill('Trần Thị Hoa');
    await page.getByLabel(NEW_ACCOUNT.username).fill('0912 345 678');
    await page.getByLabel(NEW_ACCOUNT.role).selectOption('officer');
    await page.getByLabel(NEW_ACCOUNT.unit).fill('DEMO-1');
    await page.evaluate(() => navigator.onLine);
    program.change('DELETE FROM sessions');
    program.change('DELETE FROM second_factors');
    program.change('UPDATE accounts SET two_factor_enabled = 0');
    await press(page, NEW_ACCOUNT.submit);
    await expect(page.getByRole('heading', { name: SIGN_IN.title })).toBeVisible();
    await expectAccessible(page, 'sign-in');
    await page.getByLabel(SIGN_IN.username).fill('NAM.TLD');
    await page.getByLabel(SIGN_IN.password).fill('bốn biển một nhà');
    await press(page, SIGN_IN.submit);
    await switchOnTwoFactor(page, 'bốn biển một nhà');
    await page.goto(origin + DESK_PATHS.newAccount);
    await expect(page.getByText(FORM.restored)).toBeVisible();
    await expect(page.getByLabel(NEW_ACCOUNT.username)).toHaveValue('0912 345 678');
    await expect(page.getByLabel(NEW_ACCOUNT.role)).toHaveValue('officer');
    await expectAccessible(page, 'new account');
    await press(page, NEW_ACCOUNT.submit);
    await expect(page.getByRole('heading', { name: SLIP.title })).toBeVisible();
    await expectAccessible(page, 'slip');
  });

  const address = await page.getByTestId('slip-address').innerText();

  await test.step('the officer takes the account over on a phone', async () => {
    const phone = await browser.newPage();
    await phone.goto(address);
    await expect(phone.getByText(TAKE_OVER.welcome('Trần Thị Hoa'))).toBeVisible();
    await expectAccessible(phone, 'taking over');
    await phone.getByLabel(TAKE_OVER.password).fill('kim chỉ vải áo xanh');
    await press(phone, TAKE_OVER.submit);
    await phone.getByRole('link', { name: TWO_FACTOR.later }).click();
    await expect(phone.getByRole('heading', { name: DESK.hello('Trần Thị Hoa') })).toBeVisible();
    await expectAccessible(phone, "officer's first page");
    await phone.goto(origin + DESK_PATHS.myAccount);
    await expectAccessible(phone, 'my account');
    await phone.goto(origin + DESK_PATHS.accounts);
    await expect(phone).toHaveURL(origin + DESK_PATHS.notAllowed);
    await expectAccessible(phone, 'not allowed');
    await phone.goto(address);
    await expect(phone.getByText(TAKE_OVER.goneTitle)).toBeVisible();
    await expectAccessible(phone, 'slip used');
    await phone.context().close();
  });

  await test.step('the admin sees it in the list and in the log', async () => {
    await page.goto(origin + DESK_PATHS.accounts);
    await expect(page.getByRole('link', { name: 'Trần Thị Hoa' })).toBeVisible();
    await expectAccessible(page, 'accounts');
    await page.getByRole('link', { name: 'Trần Thị Hoa' }).click();
    await page.getByText(ACCOUNT.handOver).click();
    await expectAccessible(page, 'account');
    await page.goto(origin + DESK_PATHS.audit);
    for (const verb of ['account-created', 'account-taken-over', 'personal-data-read'])
      await expect(page.locator('li strong', { hasText: VERB_TEXT[verb] ?? verb }).first()).toBeVisible();
    await expectAccessible(page, 'audit log');
    await page.getByLabel(AUDIT.unit).fill('DEMO-1');
    await press(page, AUDIT.filter);
    await expect(page.locator('li strong', { hasText: VERB_TEXT['account-taken-over'] ?? '' })).toBeVisible();
    await page.getByRole('button', { name: DESK.signOut }).click();
    await expect(page.getByRole('heading', { name: SIGN_IN.title })).toBeVisible();
    await page.goto(`${origin}${DESK_PATHS.accounts}?tim=hoa`);
    await expect(page).toHaveURL(/dang-nhap\?tiep=%2Fquan-tri%2Ftai-khoan/);
    await expect(page.getByText(ACCOUNTS.create)).toHaveCount(0);
  });
});
