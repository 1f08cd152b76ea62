import type { Locator, Page } from '@playwright/test';
import { WORD_MEDIA_TYPE } from '#lib/contracts/word-document.ts';
import { FIELDS, WRITING } from '#lib/messages/form.ts';
import { PATHS, WORD_TEMPLATE_PATH } from '#lib/messages/paths.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { OLD_FONT, WORD_FILE } from '#lib/messages/word.ts';
import { docx, lines, paragraph, run } from '#tests/support/word-files.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { nextStep, untilKept } from './support/writing.ts';

test.use({ expectedNoise: /Failed to load resource: the server responded with a status of 4(13|22)/ });

const field = (page: Page, name: string) => page.locator(`[name="initiative.${name}"]`);
const openButton = (page: Page) => page.getByRole('button', { name: WORD_FILE.act });

async function openThirdStep(page: Page, origin: string) {
  await page.goto(origin + PATHS.write);
  await page.locator('[name="author.fullName"]').fill('Nguyễn Thị Hoa');
  await expect(page.getByText(WRITING.saved('').trim())).toBeVisible();
  await nextStep(page, 2);
  await nextStep(page, 3);
  await page.getByText(WORD_FILE.title).click();
}

/** Chooses a file as a person does: by the button, also from the keyboard. */
async function choose(page: Page, bytes: Buffer, name = 'sang-kien.docx') {
  const chooser = page.waitForEvent('filechooser');
  await openButton(page).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: WORD_MEDIA_TYPE, buffer: bytes });
}

const told = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text });

const label = (name: 'title' | 'problem' | 'effect') => FIELDS[`initiative.${name}`].label;

test('a filled template goes into its fields, is kept as a draft, and can be taken back', async ({ page, program }) => {
  await openThirdStep(page, program.origin);
  await field(page, 'effect').fill('Có sẵn.');
  const file = docx(lines(label('title'), 'Gá dẫn vải tự canh mép', label('problem'), 'Lệch 2 mm', 'tháo ra', label('effect'), 'Giảm lỗi'));
  await choose(page, file);
  const outcome = told(page, WORD_FILE.taken(['Tên sáng kiến', 'Trước đây thế nào', 'Hiệu quả']));
  await expect(outcome).toBeVisible();
  await expect(field(page, 'title')).toHaveValue('Gá dẫn vải tự canh mép');
  await expect(field(page, 'problem')).toHaveValue('Lệch 2 mm\ntháo ra');
  await expect(field(page, 'effect')).toHaveValue('Có sẵn.\n\nGiảm lỗi');
  await untilKept(page, 'initiative.problem', 'Lệch 2 mm\ntháo ra');
  await expectAccessible(page, 'a Word file taken');

  await outcome.getByRole('button', { name: WORD_FILE.undo }).click();
  await expect(told(page, WORD_FILE.undone)).toBeVisible();
  await expect(openButton(page)).toBeFocused();
  await expect(field(page, 'title')).toHaveValue('');
  await expect(field(page, 'effect')).toHaveValue('Có sẵn.');
});

test('an old font is asked about before anything is put in; a text without headings is one text', async ({ page, program }) => {
  await openThirdStep(page, program.origin);
  const file = docx(paragraph(run('C«ng ®oµn c¬ së', '.VnTime')) + paragraph('<w:r><w:drawing/></w:r>'));
  await choose(page, file);
  const question = told(page, OLD_FONT.text);
  await expect(question).toContainText('Công đoàn cơ sở');
  await expect(field(page, 'solution')).toHaveValue('');
  await question.getByRole('button', { name: OLD_FONT.convert }).click();
  await expect(field(page, 'solution')).toHaveValue('Công đoàn cơ sở');
  await expect(told(page, WORD_FILE.undivided)).toContainText(WORD_FILE.dropped(['pictures']));
});

test('a file that is refused says why and what to do, and changes nothing', async ({ page, program }) => {
  await openThirdStep(page, program.origin);
  await choose(page, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'cu.doc');
  await expect(told(page, PROBLEM_TEXT['word-file-old'])).toBeVisible();
  await choose(page, Buffer.alloc(6 * 1024 * 1024), 'to.docx');
  await expect(told(page, PROBLEM_TEXT['word-file-too-large'])).toBeVisible();
  await expect(field(page, 'solution')).toHaveValue('');
});

test('the template is downloaded by its stable address', async ({ page, program }) => {
  await openThirdStep(page, program.origin);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: WORD_FILE.template }).click();
  const file = await (await arriving).path();
  expect((await arriving).suggestedFilename()).toBe(WORD_TEMPLATE_PATH.slice(1));
  const chooser = page.waitForEvent('filechooser');
  await openButton(page).click();
  await (await chooser).setFiles(file);
  await expect(told(page, WORD_FILE.empty)).toBeVisible();
});

test.describe('inside Zalo', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/154.0 Mobile Safari/537.36 Zalo android/260901903 ZaloTheme/light',
  });

  test('no download is offered, the file can still be read', async ({ page, program }) => {
    await openThirdStep(page, program.origin);
    await expect(openButton(page)).toBeVisible();
    await expect(page.getByRole('link', { name: WORD_FILE.template })).toHaveCount(0);
  });
});
