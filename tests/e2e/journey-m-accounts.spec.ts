import type { Page } from '@playwright/test';
import { ACCOUNT, AUDIT, NEW_ACCOUNT, SLIP } from '#lib/messages/desk/accounts.ts';
import { VERB_TEXT } from '#lib/messages/desk/audit-words.ts';
import { DESK_INSTALL } from '#lib/messages/desk/board.ts';
import { FORM, MY_ACCOUNT, SIGN_IN, TAKE_OVER, TWO_FACTOR } from '#lib/messages/desk/forms.ts';
import { DESK } from '#lib/messages/desk/frame.ts';
import { POSTERS } from '#lib/messages/desk/posters.ts';
import { UNIT_FINDER } from '#lib/messages/desk/units.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { UNREACHABLE } from '#lib/messages/problems.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { oneTimeCode } from './support/one-time-code.ts';
import { anInitiative, dayThatCounts, receiptReference, scan, submitButton, writeWhole } from './support/writing.ts';

/** Refused forms and a network that is gone are part of the journey. */
test.use({ expectedNoise: /status of (401|410|422)|ERR_INTERNET_DISCONNECTED/ });

const ANDROID = 'Mozilla/5.0 (Linux; Android 11; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36';
const TITLE = 'Giá treo chỉ xoay được cho chuyền may';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function confirmTwoFactor(page: Page) {
  const key = await page.getByTestId('secret').innerText();
  await page.getByLabel(TWO_FACTOR.code).fill(oneTimeCode(key.trim()));
  await press(page, TWO_FACTOR.confirm);
  await expect(page.getByText(TWO_FACTOR.done)).toBeVisible();
}

test('first admin by link, officer by slip, poster, worker, and back to the officer; no lost network or session costs a word', async ({
  page,
  browser,
  ownProgram: program,
}) => {
  test.setTimeout(240_000);
  await program.start();
  const { origin } = program;

  await test.step('the link of the first start makes the first admin, who needs a second factor before anything else', async () => {
    const path = program.runScript('first-admin.ts');
    await page.goto(origin + path);
    await expect(page.getByText(TAKE_OVER.first)).toBeVisible();
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
    await page.getByLabel(TWO_FACTOR.current).fill('bốn biển một nhà');
    await press(page, TWO_FACTOR.start);
    await expect(page.getByTestId('secret')).toBeVisible();
    await expectAccessible(page, 'second factor, set-up');
    await confirmTwoFactor(page);
    expect(program.runScript('first-admin.ts')).toBe('');
  });

  await test.step('a session that ends in the middle of a form loses nothing typed', async () => {
    await page.goto(origin + DESK_PATHS.newAccount);
    await page.getByLabel(NEW_ACCOUNT.name).fill('Trần Thị Hoa');
    await page.getByLabel(NEW_ACCOUNT.username).fill('0912 345 678');
    await page.getByLabel(NEW_ACCOUNT.role).selectOption('officer');
    await page.getByLabel(NEW_ACCOUNT.unit).fill('may vi du');
    await page.getByRole('list', { name: UNIT_FINDER.found }).getByRole('button', { name: 'DEMO-1' }).click();
    await expect(page.getByLabel(NEW_ACCOUNT.unit)).toHaveValue('DEMO-1');
    await expect(page.getByRole('status').filter({ hasText: 'Ví Dụ' })).toBeVisible();
    await page.context().setOffline(true);
    await press(page, NEW_ACCOUNT.submit);
    await expect(page.getByText(UNREACHABLE.offline)).toBeVisible();
    await page.context().setOffline(false);
    program.change('DELETE FROM sessions');
    program.change('DELETE FROM second_factors');
    program.change('UPDATE accounts SET two_factor_enabled = 0');
    await press(page, NEW_ACCOUNT.submit);
    await expect(page.getByRole('heading', { name: SIGN_IN.title })).toBeVisible();
    await expectAccessible(page, 'sign-in');
    await page.getByLabel(SIGN_IN.username).fill('NAM.TLD');
    await page.getByLabel(SIGN_IN.password, { exact: true }).fill('bốn biển một nhà');
    await press(page, SIGN_IN.submit);
    await page.getByLabel(TWO_FACTOR.current).fill('bốn biển một nhà');
    await press(page, TWO_FACTOR.start);
    await confirmTwoFactor(page);
    await page.goto(origin + DESK_PATHS.newAccount);
    await expect(page.getByText(FORM.restored)).toBeVisible();
    await expect(page.getByLabel(NEW_ACCOUNT.username)).toHaveValue('0912 345 678');
    await expect(page.getByLabel(NEW_ACCOUNT.role)).toHaveValue('officer');
    await press(page, NEW_ACCOUNT.submit);
    await expect(page.getByRole('heading', { name: SLIP.title })).toBeVisible();
    await expectAccessible(page, 'slip');
  });

  const address = await page.getByTestId('slip-address').innerText();

  const phone = await (await browser.newContext({ userAgent: ANDROID })).newPage();

  await test.step('the officer takes the account over on a phone, is told how to keep the desk there, and changes the password', async () => {
    await phone.goto(address);
    await expect(phone.getByText(TAKE_OVER.welcome('Trần Thị Hoa'))).toBeVisible();
    await phone.getByLabel(TAKE_OVER.password).fill('len sợi vải áo vàng');
    await press(phone, TAKE_OVER.submit);
    await phone.getByRole('link', { name: TWO_FACTOR.later }).click();
    await expect(phone.getByRole('heading', { name: DESK.hello('Trần Thị Hoa') })).toBeVisible();
    await expect(phone.getByRole('heading', { name: DESK_INSTALL.title })).toBeVisible();
    await phone.goto(origin + DESK_PATHS.myAccount);
    await phone.getByLabel(MY_ACCOUNT.current).fill('len sợi vải áo vàng');
    await phone.getByLabel(MY_ACCOUNT.password, { exact: true }).fill('kim chỉ vải áo xanh');
    await press(phone, MY_ACCOUNT.change);
    await expect(phone.getByText(MY_ACCOUNT.changed)).toBeVisible();
    await expectAccessible(phone, 'my account');
    await phone.goto(origin + DESK_PATHS.accounts);
    await expect(phone).toHaveURL(origin + DESK_PATHS.notAllowed);
  });

  await test.step('prints a poster; a worker scans it and hands in; the officer sees it', async () => {
    await phone.goto(origin + DESK_PATHS.myPosters);
    const print = await phone.getByRole('link', { name: POSTERS.print('A4') }).getAttribute('href');
    const paper = await phone.request.get(origin + print);
    expect(paper.headers()['content-type']).toBe('application/pdf');
    const code = /\/posters\/(\w{8})\//.exec(print ?? '')?.[1] ?? '';
    const worker = await (await browser.newContext()).newPage();
    await scan(worker, origin, code);
    await writeWhole(worker, anInitiative(await dayThatCounts(origin), TITLE));
    await submitButton(worker).click();
    await receiptReference(worker);
    await worker.context().close();
    await expect(async () => {
      await phone.goto(origin + DESK_PATHS.officer);
      await expect(phone.getByText(TITLE)).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  await test.step('the slip works once', async () => {
    await phone.goto(address);
    await expect(phone.getByText(TAKE_OVER.goneTitle)).toBeVisible();
    await phone.context().close();
  });

  await test.step('and signs in with JavaScript off', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(origin + DESK_PATHS.myAccount);
    for (const password of ['kim chỉ vải áo đỏ', 'kim chỉ vải áo xanh']) {
      await plain.getByLabel(SIGN_IN.username).fill('0912345678');
      await plain.getByLabel(SIGN_IN.password, { exact: true }).fill(password);
      await press(plain, SIGN_IN.submit);
    }
    await expect(plain).toHaveURL(origin + DESK_PATHS.myAccount);
    await press(plain, DESK.signOut);
    await expect(plain.getByRole('heading', { name: SIGN_IN.title })).toBeVisible();
    await plain.context().close();
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
    await expect(page.getByRole('heading', { name: SIGN_IN.title })).toBeVisible();
  });
});
