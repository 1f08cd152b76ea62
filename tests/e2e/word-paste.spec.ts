import type { Locator, Page } from '@playwright/test';
import { WRITING } from '#lib/messages/form.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { OLD_FONT, PASTED } from '#lib/messages/word.ts';
import { expectAccessible } from './support/accessible.ts';
import { CLIPBOARDS, OLD_FONTS_BY_NAME } from './support/clipboards.ts';
import { expect, test } from './support/journey.ts';
import { nextStep, untilKept } from './support/writing.ts';

const NAME = 'initiative.solution';

/** The form at its third step, ready to be pasted into. */
async function openThirdStep(page: Page, origin: string): Promise<Locator> {
  await page.goto(origin + PATHS.write);
  await page.locator('[name="author.fullName"]').fill('Nguyễn Thị Hoa');
  await expect(page.getByText(WRITING.saved('').trim())).toBeVisible();
  await nextStep(page, 2);
  await nextStep(page, 3);
  return page.locator(`[name="${NAME}"]`);
}

/** The event of a paste, as the browser makes it: the page may take it over. */
async function paste(field: Locator, html: string, plain = '') {
  await field.focus();
  return field.evaluate(
    (element, { html, plain }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', plain);
      return !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, plain },
  );
}

/** The browser's own paste of plain text, by the keyboard. */
async function pastePlain(page: Page, field: Locator, text: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await field.focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

test('text of every clipboard comes as lines, says what was lost, and can be taken back', async ({ page, program }) => {
  const field = await openThirdStep(page, program.origin);
  for (const { name, html, text, lost } of CLIPBOARDS) {
    await field.fill('Đầu. Cuối.');
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
    expect(await paste(field, html), name).toBe(true);
    const told = page.getByRole('status').filter({ hasText: lost ?? '' });
    await expect(told, name).toBeVisible();
    expect(await field.inputValue(), name).toBe(`Đầu. ${text}Cuối.`);
    if (text === '') continue;
    await page.keyboard.type('gõ thêm ');
    await told.getByRole('button', { name: PASTED.undo }).click();
    expect(await field.inputValue(), name).toBe('Đầu. gõ thêm Cuối.');
    await expect(told).toBeHidden();
  }
  await untilKept(page, NAME, 'Đầu. Cuối.');
});

test('plain text and HTML without more to say are left to the browser', async ({ page, program }) => {
  const field = await openThirdStep(page, program.origin);
  expect(await paste(field, '<span style="color:red">chữ</span>', 'chữ')).toBe(false);
  expect(await paste(field, '', 'chữ')).toBe(false);
  await pastePlain(page, field, 'Công đoàn cơ sở Ø20 µm');
  await expect(field).toHaveValue('Công đoàn cơ sở Ø20 µm');
  await field.blur();
  await expect(page.getByText(OLD_FONT.text)).toBeHidden();
});

test('old letters are shown in Unicode, changed only on consent, and back on request', async ({ page, program }) => {
  const field = await openThirdStep(page, program.origin);
  const old = 'C«ng ®oµn c¬ së m\u00adu n\u00ad\u00edc';
  await pastePlain(page, field, old);
  const offer = page.getByRole('status').filter({ hasText: OLD_FONT.text });
  await expect(offer).toContainText('Công đoàn cơ sở mưu nước');
  await expectAccessible(page, 'old font offer');
  expect(await field.inputValue()).toBe(old);
  await offer.getByRole('button', { name: OLD_FONT.convert }).click();
  await expect(field).toHaveValue('Công đoàn cơ sở mưu nước');
  await untilKept(page, NAME, 'Công đoàn cơ sở mưu nước');
  await page.getByRole('button', { name: PASTED.undo }).click();
  await expect(field).toHaveValue(old);

  await field.blur();
  await expect(offer).toBeVisible();
  await field.fill('C«ng ®oµn tõng c¬ së');
  await offer.getByRole('button', { name: OLD_FONT.convert }).click();
  await expect(offer).toContainText('Công đoàn từng cơ sở');
  await expect(field).toHaveValue('C«ng ®oµn tõng c¬ së');

  await field.fill('');
  await offer.getByRole('button', { name: OLD_FONT.convert }).click();
  await field.focus();
  await page.keyboard.insertText('Coâng ñoaøn cô sôû');
  await expect(offer).toBeHidden();
  await field.blur();
  await expect(offer).toContainText('Công đoàn cơ sở');
  await offer.getByRole('button', { name: OLD_FONT.keep }).click();
  await expect(offer).toBeHidden();
  await field.focus();
  await page.keyboard.type(' ');
  await field.blur();
  await expect(offer).toBeHidden();
  expect(await field.inputValue()).toBe('Coâng ñoaøn cô sôû ');
});

test('fonts that Word names are read run by run', async ({ page, program }) => {
  const field = await openThirdStep(page, program.origin);
  await paste(field, OLD_FONTS_BY_NAME.html);
  const offer = page.getByRole('status').filter({ hasText: OLD_FONT.text });
  await expect(offer).toContainText(OLD_FONTS_BY_NAME.unicode);
  expect(await field.inputValue()).toBe(OLD_FONTS_BY_NAME.asItIs);
  await offer.getByRole('button', { name: OLD_FONT.convert }).click();
  await expect(field).toHaveValue(OLD_FONTS_BY_NAME.unicode);
});
