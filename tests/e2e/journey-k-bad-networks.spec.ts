import type { Page } from '@playwright/test';
import { POSTER } from '#lib/messages/campaign.ts';
import { WRITING } from '#lib/messages/form.ts';
import { NOT_SUBMITTED, RECEIVED, RETURNING } from '#lib/messages/outbox.ts';
import { PATHS, posterPath, QUERY } from '#lib/messages/paths.ts';
import { TROUBLE, UPDATE } from '#lib/messages/shell.ts';
import { expectAccessible } from './support/accessible.ts';
import { answerLost, badGateway, captivePortal, type FaultProxy, loginPage, pass, rewritten, truncated } from './support/fault-proxy.ts';
import { expect, heldInitiatives, NOBODY_ANSWERS, posterOf, test, untilWorkerControls } from './support/journey.ts';
import type { Program } from './support/program.ts';
import {
  anInitiative,
  dayThatCounts,
  receiptReference,
  scan,
  sendNow,
  submitButton,
  untilKept,
  untilReceived,
  untilSaved,
  writeWhole,
} from './support/writing.ts';

test.use({ expectedNoise: new RegExp(`${NOBODY_ANSWERS.source}|status of 502`) });

const held = (program: Program, title: string) => heldInitiatives(program).filter((row) => row.title === title);

async function begin(page: Page, program: Program, network: FaultProxy, title: string) {
  await scan(page, network.origin, posterOf(program, 'DEMO-2'));
  await untilWorkerControls(page);
  await writeWhole(page, anInitiative(await dayThatCounts(program.origin), title));
}

test('portal, login page, 502, nobody, a cut answer and a lost one: nothing of it is a receipt, and it is delivered once', async ({
  page,
  program,
  networkBefore,
}) => {
  test.setTimeout(120_000);
  const network = await networkBefore(program);
  const title = 'Giá treo kéo cắt chỉ có dây rút tự cuộn';
  await begin(page, program, network, title);
  network.become(captivePortal);
  await submitButton(page).click();
  await page.waitForURL((url) => url.pathname === PATHS.mine);
  const waits = () => expect(page.getByText(NOT_SUBMITTED, { exact: true })).toBeVisible();
  await waits();
  for (const fault of [loginPage, badGateway, truncated, answerLost]) {
    const before = network.tried();
    network.become(fault);
    await sendNow(page);
    await expect.poll(network.tried).toBeGreaterThan(before);
    await waits();
  }
  expect(held(program, title)).toHaveLength(1);
  await network.refuse();
  const refused = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
  await sendNow(page);
  await refused;
  await waits();

  await network.listen();
  network.become(pass);
  await sendNow(page);
  await untilReceived(page);
  expect(held(program, title)).toMatchObject([{ revision: 1 }]);
  expect(new Set(network.delivered.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('what a restored server has lost goes back by itself under its old code; the cookie lists it when the phone has forgotten all', async ({
  page,
  ownProgram: program,
  networkBefore,
}) => {
  test.setTimeout(120_000);
  await program.start();
  const network = await networkBefore(program);
  const title = 'Khay xoay chia ốc vít theo thứ tự lắp';
  await begin(page, program, network, title);
  await submitButton(page).click();
  const reference = await receiptReference(page);
  const [row] = held(program, title);
  for (const table of ['receipts', 'initiative_bodies', 'initiative_ancestors', 'initiatives']) {
    program.change(`DELETE FROM ${table} WHERE ${table === 'initiatives' ? 'id' : 'initiative_id'} = ?`, String(row?.id));
  }
  await askAgainToday(page);
  network.become(badGateway, ({ method, path }) => method === 'PUT' && path.startsWith('/api/receipts/'));
  await page.goto(network.origin + PATHS.mine);
  await expect(page.getByText(RETURNING.why)).toBeVisible();
  await expectAccessible(page, 'goes back to the server');

  network.become(pass);
  await sendNow(page);
  await untilReceived(page);
  await expect.poll(() => held(program, title)).toMatchObject([{ id: row?.id, reference }]);
  await page.goto(network.origin + PATHS.mine);
  await expect(page.getByText(RECEIVED, { exact: true })).toBeVisible();
  await expect(page.getByText(RETURNING.why)).toHaveCount(0);

  await page.goto(network.origin + PATHS.guide);
  await page.evaluate(
    () => new Promise((done) => Object.assign(indexedDB.deleteDatabase('sang-kien'), { onsuccess: done, onblocked: done })),
  );
  await page.goto(network.origin + PATHS.mine);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText(RECEIVED, { exact: true })).toBeVisible();
});

/** As if the day of the last question were over. */
async function askAgainToday(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sang-kien');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('receipts', 'readwrite');
          const all = tx.objectStore('receipts').getAll();
          all.onsuccess = () => {
            for (const kept of all.result) tx.objectStore('receipts').put({ ...kept, askedAt: null });
          };
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

test('a new version while two tabs hold half-written texts: only the tab that agrees reloads, and no word is lost', async ({
  page,
  context,
  program,
  networkBefore,
}) => {
  const network = await networkBefore(program);
  await page.goto(network.origin + PATHS.write);
  await untilWorkerControls(page);
  const second = await context.newPage();
  await second.goto(network.origin + PATHS.write);
  await page.locator('[name="author.section"]').fill('Tổ hoàn thiện');
  await untilSaved(page);
  await second.locator('[name="author.section"]').fill('Tổ cắt');
  await untilSaved(second);
  network.become(
    rewritten((text) => `${text}\n// another version`),
    ({ path }) => path === '/sw.js',
  );
  await second.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  for (const tab of [page, second]) await expect(tab.getByText(UPDATE.ready)).toBeVisible();

  await second.locator('[name="author.section"]').fill('Tổ cắt số 2');
  await second.evaluate(() => Object.assign(window, { sameTab: true }));
  await page.evaluate(() => Object.assign(window, { sameTab: true }));
  await page.getByRole('button', { name: UPDATE.act }).click();
  await page.waitForFunction(() => !('sameTab' in window));
  await expect(page.locator('[name="author.section"]')).toHaveValue('Tổ hoàn thiện');
  expect(await second.evaluate(() => 'sameTab' in window)).toBe(true);
  await expect(second.locator('[name="author.section"]')).toHaveValue('Tổ cắt số 2');
  await untilKept(second, 'author.section', 'Tổ cắt số 2');

  await second.getByRole('button', { name: UPDATE.act }).click();
  await second.waitForFunction(() => !('sameTab' in window));
  await expect(second.locator('[name="author.section"]')).toHaveValue('Tổ cắt số 2');
});

test.describe('the scripts of the form do not come', () => {
  test.use({ serviceWorkers: 'block', expectedNoise: /status of 502|ChunkLoadError/ });

  /** The form after a scan, touched while only what stands in its page comes through. */
  async function scanWithoutForm(page: Page, program: Program, network: FaultProxy) {
    const html = await (await page.request.get(program.origin + PATHS.write)).text();
    await page.goto(network.origin + posterPath(posterOf(program, 'DEMO-2')));
    network.become(badGateway, ({ path }) => path.startsWith('/_next/static/') && !html.includes(path.replace('/_next/', '')));
    await page.getByRole('link', { name: POSTER.yes }).click();
    await page.waitForURL((url) => url.pathname === PATHS.write);
    await page.locator('[name="author.fullName"]').fill('Trần Thị Lan');
    await expect(page.getByText(TROUBLE.formPlain)).toBeVisible();
  }

  test('the form says so and waits; tried again, it goes on with every word', async ({ page, program, networkBefore }) => {
    const network = await networkBefore(program);
    await scanWithoutForm(page, program, network);
    await expectAccessible(page, 'a form without its scripts');
    network.become(pass);
    await page.getByRole('button', { name: TROUBLE.retry }).click();
    await expect(page.getByText(WRITING.stepOf(1))).toBeVisible();
    await expect(page.getByText(TROUBLE.formPlain)).toHaveCount(0);
    await untilKept(page, 'author.fullName', 'Trần Thị Lan');
  });

  test('it is the plain form meanwhile, for the unit and the campaign of the scan', async ({ page, program, networkBefore }) => {
    const network = await networkBefore(program);
    await scanWithoutForm(page, program, network);
    const campaign = new URL(page.url()).searchParams.get(QUERY.campaign) ?? '';
    await page.locator('[name="initiative.title"]').fill('Giá đỡ khung thêu');
    await submitButton(page).click();
    await page.waitForURL((url) => url.pathname === PATHS.submitPlain);
    for (const [name, value] of [
      ['author.fullName', 'Trần Thị Lan'],
      ['initiative.title', 'Giá đỡ khung thêu'],
      ['campaignId', campaign],
      ['posterCode', posterOf(program, 'DEMO-2')],
      ['unit.grassrootsUnitCode', 'DEMO-2'],
    ] as const)
      await expect(page.locator(`[name="${name}"]`)).toHaveValue(value);
  });
});
