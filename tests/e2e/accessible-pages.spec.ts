import { WRITING } from '#lib/messages/form.ts';
import { DRAFT } from '#lib/messages/mine.ts';
import { PATHS, posterPath, receiptPath, writePathForPoster } from '#lib/messages/paths.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, posterOf, test } from './support/journey.ts';
import { trackByHand } from './support/tracking.ts';
import {
  anInitiative,
  dayThatCounts,
  fillInitiative,
  fillPerson,
  nextStep,
  receiptReference,
  scan,
  submitButton,
  untilSaved,
  writeWhole,
} from './support/writing.ts';

test.use({ expectedNoise: /status of (404|410|422)/ });

test('pages that stand by themselves', async ({ page, program }) => {
  test.setTimeout(240_000);
  const pages: [string, string][] = [
    ['home, open', PATHS.home],
    ['home of a closed campaign', '/75nghin-sangkien-vuotkho-phattrien'],
    ['guide', PATHS.guide],
    ['guide, searched', `${PATHS.guide}?tim=word`],
    ['nothing on this phone', PATHS.mine],
    ['tracking, empty', PATHS.track],
    ['receipts, none', PATHS.receipts],
    ['receiving a draft, none', PATHS.receive],
    ['receiving a draft, a broken link', `${PATHS.receive}#bai=AQEx`],
    ['receipt, unknown', receiptPath('7K3M92XH')],
    ['no such page', '/khong-co-trang-nay/x'],
    ['poster', posterPath(posterOf(program, 'DEMO-1'))],
    ['poster, unknown', posterPath('7K3M92XH')],
    ['plain form', `${PATHS.writePlain}?q=${posterOf(program, 'DEMO-1')}`],
  ];
  for (const [state, path] of pages) {
    await page.goto(program.origin + path, { waitUntil: 'networkidle' });
    await expectAccessible(page, state);
  }
  program.change('UPDATE posters SET revoked_at = 1 WHERE code = ?', posterOf(program, 'DEMO-9'));
  await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-9')));
  await expectAccessible(page, 'poster, revoked');
});

test('every step of the form, untouched, filled, and refused', async ({ page, program }) => {
  test.setTimeout(240_000);
  await page.goto(program.origin + PATHS.write);
  await expectAccessible(page, 'step 1, untouched');
  await fillPerson(page);
  await page.getByRole('button', { name: WRITING.addCoAuthor }).click();
  await expect(page.locator('[name="coAuthors.0.fullName"]')).toBeVisible();
  await expectAccessible(page, 'step 1, joint authors');
  await nextStep(page, 2);
  await expectAccessible(page, 'step 2, nothing chosen');
  const picker = page.getByRole('combobox').first();
  await picker.fill('binh duong');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'step 2, searching');
  await nextStep(page, 3);
  await expectAccessible(page, 'step 3, untouched');
  await nextStep(page, 4);
  await submitButton(page).click();
  await expect(page.getByText(WRITING.summaryTitle)).toBeVisible();
  await expectAccessible(page, 'refused');

  await page.goto(program.origin + writePathForPoster(posterOf(program, 'DEMO-1')));
  await fillPerson(page);
  await nextStep(page, 2);
  await expectAccessible(page, 'step 2, unit from the poster');
  await nextStep(page, 3);
  await fillInitiative(page, anInitiative(await dayThatCounts(program.origin)));
  await untilSaved(page);
  await expectAccessible(page, 'step 3, filled');
  await nextStep(page, 4);
  await expectAccessible(page, 'step 4, complete');
  await page.goto(program.origin + PATHS.mine, { waitUntil: 'networkidle' });
  await page.locator('summary', { hasText: DRAFT.more }).first().click();
  await expectAccessible(page, 'drafts on this phone');
});

test('after handing in', async ({ page, program }) => {
  test.setTimeout(240_000);
  await scan(page, program.origin, posterOf(program, 'DEMO-7'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin)));
  await submitButton(page).click();
  const reference = await receiptReference(page);
  await expectAccessible(page, 'receipt');
  await page.goto(program.origin + PATHS.mine, { waitUntil: 'networkidle' });
  await expectAccessible(page, 'submitted on this phone');
  await page.goto(program.origin + PATHS.receipts, { waitUntil: 'networkidle' });
  await expectAccessible(page, 'receipts of this phone');
  await page.goto(program.origin + PATHS.track, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: TRACKING.submit }).click();
  await expectAccessible(page, 'tracking, refused');
  await trackByHand(page, program.origin, reference, '0987 654 321');
  await expect(page.getByText(TRACKING.notFoundTitle)).toBeVisible();
  await expectAccessible(page, 'tracking, not found');
  await trackByHand(page, program.origin, reference);
  await expect(page.getByText(TRACKING.timeline)).toBeVisible();
  await expectAccessible(page, 'tracking, found');
  await page.getByRole('button', { name: TRACKING.withdraw }).click();
  await expectAccessible(page, 'withdrawal asked');
});
