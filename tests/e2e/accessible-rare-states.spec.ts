import type { Page } from '@playwright/test';
import { POSTER } from '#lib/messages/campaign.ts';
import { UNIT_PICKER, WRITING } from '#lib/messages/form.ts';
import { INSTALL } from '#lib/messages/install.ts';
import { MINE, REMOVAL } from '#lib/messages/mine.ts';
import { OUTBOX_STATE } from '#lib/messages/outbox.ts';
import { PATHS, plainPathForPoster, posterPath } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { SHELL, TROUBLE } from '#lib/messages/shell.ts';
import { expectAccessible } from './support/accessible.ts';
import { DELIVERIES, says } from './support/fault-proxy.ts';
import { expect, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import {
  anInitiative,
  dayThatCounts,
  editPart,
  fillPerson,
  moreOfDraft,
  nextStep,
  receiptReference,
  scan,
  submitButton,
  untilSaved,
  writeWhole,
} from './support/writing.ts';

test.use({ expectedNoise: new RegExp(`${NOBODY_ANSWERS.source}|status of 422`) });

test('the plain form, refused', async ({ page, program }) => {
  await page.goto(program.origin + plainPathForPoster(posterOf(program, 'DEMO-1')));
  await fillPerson(page);
  await submitButton(page).click();
  await expect(page.getByText(WRITING.summaryTitle)).toBeVisible();
  await expectAccessible(page, 'plain form, refused');
});

test('a CĐCS that is not in the list', async ({ page, program }) => {
  test.setTimeout(120_000);
  await page.goto(program.origin + PATHS.write);
  await fillPerson(page);
  await nextStep(page, 2);
  await page.getByRole('combobox').first().fill('lam dong');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: UNIT_PICKER.unlisted }).click();
  await expect(page.locator('[name="unit.unlistedUnit"]')).toBeVisible();
  await expectAccessible(page, 'step 2, not in the list');
});

test('what the server sends back to be mended', async ({ page, networkBefore, program }) => {
  test.setTimeout(120_000);
  const network = await networkBefore(program);
  const problem = { type: '/problems/invalid-fields', title: 'x', status: 422, code: 'invalid-fields', requestId: 'x' };
  const refusal = JSON.stringify({ ...problem, errors: [{ pointer: '/initiative/title', code: 'too-short' }] });
  network.become(says(422, 'application/problem+json', refusal), DELIVERIES);
  await scan(page, network.origin, posterOf(program, 'DEMO-1'));
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin)));
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  await expect(page.getByText(OUTBOX_STATE['needs-fix'], { exact: true })).toBeVisible();
  await expectAccessible(page, 'needs mending');
});

test('a draft that was deleted and can be taken back, and one that another tab has written on', async ({ page, context, program }) => {
  test.setTimeout(180_000);
  await scan(page, program.origin, posterOf(program, 'DEMO-1'));
  const one = anInitiative(await dayThatCounts(program.origin), 'Khay đựng kim có nắp từ chống rơi xuống sàn');
  await writeWhole(page, one);
  await untilSaved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('[name="initiative.title"]')).toHaveValue(one.title);
  await editPart(second, 1);
  await second.locator('[name="author.section"]').fill('Kho phụ liệu');
  await untilSaved(second);
  await editPart(page, 1);
  await page.locator('[name="author.position"]').fill('Thủ kho');
  await expect(page.getByText(WRITING.newer)).toBeVisible();
  await expectAccessible(page, 'newer in another tab');

  await second.goto(program.origin + PATHS.mine);
  await moreOfDraft(second, one.title);
  await second.getByRole('button', { name: REMOVAL.named(one.title) }).click();
  await expect(second.getByRole('button', { name: REMOVAL.undo })).toBeVisible();
  await expectAccessible(second, 'deleted, with undo');
});

test('a phone that keeps nothing', async ({ page, program }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
  });
  await page.goto(program.origin + PATHS.write);
  await page.locator('[name="author.fullName"]').fill('Nguyễn Thị Hoa');
  await expect(page.getByText(WRITING.notSaved)).toBeVisible();
  await expectAccessible(page, 'form, nothing kept');
  await page.goto(program.origin + PATHS.mine);
  await expect(page.getByText(MINE.unavailableTitle)).toBeVisible();
  await expectAccessible(page, 'mine, nothing kept');
});

test.describe('on an Android phone', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/154.0.0.0 Mobile Safari/537.36',
  });

  test('poster, receipt and install hint, with the server and without it', async ({ page, ownProgram: program }) => {
    test.setTimeout(240_000);
    await program.start();
    await scan(page, program.origin, posterOf(program, 'DEMO-1'));
    await untilWorkerControls(page);
    await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
    await page.getByRole('link', { name: POSTER.yes }).click();
    await writeWhole(page, anInitiative(await dayThatCounts(program.origin)));
    await submitButton(page).click();
    await receiptReference(page);
    await expect(page.getByText(INSTALL.title)).toBeVisible();
    await expectAccessible(page, 'receipt with install hint');
    const receipt = page.url();
    await program.kill();
    await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
    await expect(page.getByRole('link', { name: POSTER.yes })).toBeVisible();
    await expectAccessible(page, 'poster, server dead');
    await page.goto(receipt);
    await expect(page.getByText(RECEIPT.success)).toBeVisible();
    await expectAccessible(page, 'receipt, server dead');
  });
});

test.describe('a page that broke', () => {
  test.use({ expectedNoise: /TypeError/ });

  test('says that nothing is lost, inside the frame, until another page is opened', async ({ page, program }) => {
    await page.goto(program.origin + PATHS.mine);
    await expect(page.getByText(MINE.emptyTitle)).toBeVisible();
    await keepDamagedReceipt(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: TROUBLE.brokenTitle })).toBeVisible();
    await expectAccessible(page, 'broken');
    await page.getByRole('link', { name: SHELL.guide }).first().click();
    await page.waitForURL(program.origin + PATHS.guide);
    await expect(page.getByRole('heading', { name: TROUBLE.brokenTitle })).toHaveCount(0);
  });
});

/** A record as no version of the program writes it, as a failing storage may leave one behind. */
async function keepDamagedReceipt(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sang-kien');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('receipts', 'readwrite');
          const rest = { title: '', phone: null, fields: null, body: null, askedAt: null, keptAt: 0, withdrawnAt: null };
          tx.objectStore('receipts').put({ reference: 'damaged', receipt: { id: 'damaged' }, ...rest });
          tx.oncomplete = () => resolve(opening.result.close());
        };
      }),
  );
}
