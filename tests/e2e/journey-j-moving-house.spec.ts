import type { Browser, Page } from '@playwright/test';
import { formatCode } from '#lib/domain/reference.ts';
import { COPYING } from '#lib/messages/copying.ts';
import { INSTALL } from '#lib/messages/install.ts';
import { MOVE_FROM_HERE, MOVING, NOT_RECEIVED, RECEIVING } from '#lib/messages/moving.ts';
import { PATHS, receiptPath, receivePath } from '#lib/messages/paths.ts';
import { toBase64Url } from '#lib/offline/base64url.ts';
import { packDraft } from '#lib/offline/draft-envelope.ts';
import { newDraft } from '#lib/offline/draft-store.ts';
import { expectAccessible } from './support/accessible.ts';
import { pastedText } from './support/clipboards.ts';
import { expect, heldInitiatives, posterOf, test } from './support/journey.ts';
import {
  anInitiative,
  dayThatCounts,
  fillInitiative,
  moreOfDraft,
  nextStep,
  receiptReference,
  scan,
  submitButton,
  untilKept,
  untilSaved,
  writeWhole,
} from './support/writing.ts';

const PHONE_NAME = 'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko)';
const ZALO = `${PHONE_NAME} Version/4.0 Chrome/154.0.0.0 Mobile Safari/537.36 Zalo android/260901903 ZaloTheme/light ZaloLanguage/vi`;
const CHROME = `${PHONE_NAME} Chrome/154.0.0.0 Mobile Safari/537.36`;
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

test.use({ userAgent: ZALO, permissions: ['clipboard-write'], expectedNoise: /status of 404/ });

/** Another browser of the same person: a store of its own. */
async function anotherBrowser(browser: Browser, userAgent = CHROME): Promise<Page> {
  const context = await browser.newContext({ userAgent });
  return await context.newPage();
}

async function copiedLink(page: Page, where: string = MOVING.title): Promise<string> {
  const panel = page.getByRole('region', { name: where });
  await panel.getByRole('button', { name: MOVING.copy }).click();
  await expect(panel.getByRole('button', { name: COPYING.done })).toBeVisible();
  return await pastedText(page);
}

test('written in Zalo, handed in from the browser, and from Zalo again: one initiative, one receipt', async ({
  page,
  browser,
  program,
}) => {
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  const one = anInitiative(await dayThatCounts(program.origin), 'Xe đẩy phôi hai tầng cho tổ cắt');
  await writeWhole(page, one);
  await untilSaved(page);
  await expect(page.getByText(MOVE_FROM_HERE.zalo)).toBeVisible();
  await page.getByRole('button', { name: MOVING.act }).click();
  await expect(page.getByText(MOVING.inside)).toBeVisible();
  const link = await copiedLink(page);
  const way = await page.getByRole('link', { name: MOVING.open }).getAttribute('href');
  expect(way).toContain(link.replace('http://', 'intent://'));
  expect(way).toContain(`browser_fallback_url=${encodeURIComponent(page.url())}`);
  await expectAccessible(page, 'writing in Zalo, the way out');

  const second = await anotherBrowser(browser, SAFARI);
  await second.goto(link);
  await expect(second.getByText(one.title)).toBeVisible();
  expect(second.url()).toBe(program.origin + PATHS.receive);
  expect(await second.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="referrer"]')?.content)).toBe('no-referrer');
  await expectAccessible(second, 'a draft that has come');
  await second.getByRole('button', { name: RECEIVING.accept }).click();
  await expect(second.locator('[name="initiative.solution"]')).toHaveValue(one.solution);
  await second.locator('[name="consent.processing"]').check();
  await submitButton(second).click();
  const reference = await receiptReference(second);

  await submitButton(page).click();
  expect(await receiptReference(page)).toBe(reference);
  expect(heldInitiatives(program).filter(({ title }) => title === one.title)).toMatchObject([{ revision: 1, reference }]);

  await second.goto(link);
  await second.getByRole('button', { name: RECEIVING.accept }).click();
  await expect(second.getByText(RECEIVING.handedIn(formatCode(reference)))).toBeVisible();

  // On an iPhone what is still being written is offered its way before the home screen is.
  const begun = newDraft({ 'initiative.title': 'Khay chống rơi kim' }, Date.now());
  await second.goto(program.origin + receivePath('draft', toBase64Url(await packDraft(begun))));
  await second.getByRole('button', { name: RECEIVING.accept }).click();
  await expect(second.locator('[name="initiative.title"]')).toHaveValue('Khay chống rơi kim');
  await second.goto(program.origin + receiptPath(reference));
  await expect(second.getByText(INSTALL.draftsFirst(1))).toBeVisible();
  await expectAccessible(second, 'receipt on an iPhone with a draft');
  await second.context().close();
});

test('a long text goes sealed, is read once, and never replaces other words unasked', async ({ page, browser, program }) => {
  const one = anInitiative(await dayThatCounts(program.origin), 'Sổ tay lỗi may có hình chụp từng công đoạn');
  const long = Array.from({ length: 900 }, (_, n) => `Bước ${n}: đo ${(n * 7919) % 1009} mm rồi so với mẫu ${(n * 104_729) % 997}.`).join(
    '\n',
  );
  await page.goto(program.origin + PATHS.write);
  for (const step of [2, 3] as const) await nextStep(page, step);
  await fillInitiative(page, { ...one, solution: long.slice(0, 19_000) });
  await untilKept(page, 'initiative.appliedFrom', one.appliedFrom);
  await page.goto(program.origin + PATHS.mine);
  await moreOfDraft(page, one.title);
  await page.getByRole('button', { name: MOVING.named(one.title) }).click();
  await expect(page.getByText(MOVING.sealed)).toBeVisible();
  const link = await copiedLink(page);
  await expect(page.getByText(/Bài vẫn còn ở đây\.$/)).toBeVisible();
  const [drop] = program.query('SELECT box FROM drops');
  expect(String(drop?.box)).toMatch(/^[\w-]+$/);
  expect(String(drop?.box)).not.toContain(link.split('.').at(-1));

  const second = await anotherBrowser(browser);
  await second.goto(link);
  // The address has forgotten the key by now: what is offered stays offered.
  await second.context().setOffline(true);
  await second.getByRole('button', { name: RECEIVING.take }).click();
  await expect(second.getByText(NOT_RECEIVED.offline)).toBeVisible();
  await second.context().setOffline(false);
  await second.getByRole('button', { name: RECEIVING.take }).click();
  await expect(second.locator('[name="initiative.solution"]')).toHaveValue(long.slice(0, 19_000));
  expect(program.query('SELECT id FROM drops')).toEqual([]);
  await second.locator('[name="initiative.effect"]').fill('Viết thêm ở máy kia');
  await untilKept(second, 'initiative.effect', 'Viết thêm ở máy kia');

  await page.goto(link);
  await expect(page.getByText(RECEIVING.insideApp)).toBeVisible();
  expect(await copiedLink(page, RECEIVING.offeredTitle)).toBe(link);
  await page.getByRole('button', { name: RECEIVING.take }).click();
  await expect(page.getByText(NOT_RECEIVED['link-gone'])).toBeVisible();

  await page.goto(program.origin + PATHS.mine);
  await moreOfDraft(page, one.title);
  await page.getByRole('button', { name: MOVING.named(one.title) }).click();
  await page.getByRole('button', { name: MOVING.codeAct }).click();
  const code = page.locator('[translate="no"]');
  await expect(code).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectAccessible(page, 'a code to type');

  await second.goto(program.origin + PATHS.receive);
  await second.getByLabel(RECEIVING.label).fill((await code.innerText()).toLowerCase());
  await second.getByRole('button', { name: RECEIVING.take }).click();
  await expect(second.getByText(RECEIVING.differsTitle)).toBeVisible();
  await expectAccessible(second, 'other words stand here');
  await second.getByRole('button', { name: RECEIVING.keepArriving }).click();
  await expect(second.locator('[name="initiative.effect"]')).toHaveValue(one.effect);
  await second.context().close();
});
