import type { Browser, Page } from '@playwright/test';
import { inboxItemPath } from '#lib/messages/desk/announcement-paths.ts';
import { progressPath, sortText } from '#lib/messages/desk/board-paths.ts';
import { unitImportPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_PATHS, DESK_QUERY, PATHS, posterPath, unitPostersPath } from '#lib/messages/paths.ts';
import { plantBoard } from '../support/board-state.ts';
import { signIn } from '../support/desk.ts';
import { sentAnnouncement, UPPER, uploadedTable } from '../support/desk-state.ts';
import { expect, posterOf } from '../support/journey.ts';
import type { Program } from '../support/program.ts';
import {
  anInitiative,
  fillInitiative,
  fillPerson,
  nextStep,
  receiptReference,
  scan,
  submitButton,
  untilSaved,
  writeWhole,
} from '../support/writing.ts';
import { CLOCK, take, test } from './taking.ts';

const DESK = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, isMobile: false, hasTouch: false };
/** High enough for the first rows of its table. */
const BOARD_SIZE = { width: 1280, height: 900 };
const DRAFT_TITLE = 'Sổ tay lỗi máy may dán mã màu';

/** Small files: a telephone's picture is shown at half its size anyway. */
test.use({ deviceScaleFactor: 1.5 });

/** As if so many had been handed in all over the country. */
function manyHandedIn(program: Program, n: number) {
  program.change(
    `INSERT INTO counters (unit_id, campaign_id, status, sector, occupation_group, n)
     SELECT owner_unit_id, id, 'submitted', 'enterprise', 'other', ? FROM campaigns`,
    n,
  );
}

async function picturesOfUnion(desk: Page, program: Program): Promise<string> {
  const { origin } = program;
  await signIn(desk, program, 'admin', UPPER);
  await plantBoard(desk, program, Date.parse(CLOCK));
  await desk.setViewportSize(BOARD_SIZE);
  await desk.goto(origin + progressPath(UPPER, { [DESK_QUERY.sort]: sortText('rate', true) }));
  await take(desk, 'board');
  await desk.emulateMedia({ colorScheme: 'dark' });
  await take(desk, 'board-dark');
  await desk.emulateMedia({ colorScheme: 'light' });
  await desk.setViewportSize(DESK.viewport);
  await desk.goto(origin + unitTreePath({ within: UPPER }));
  await take(desk, 'units');
  await desk.goto(origin + unitImportPath(await uploadedTable(desk, program)));
  await take(desk, 'import');
  await pictureOfPosters(desk, program);
  return sentAnnouncement(desk, program, 'Triển khai Kế hoạch số 153', '15/4/2021');
}

async function pictureOfCampaign(browser: Browser, program: Program) {
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  const admin = await signIn(page, program, 'admin', 'TLD');
  program.change('UPDATE accounts SET two_factor_enabled = 1 WHERE username = ?', admin);
  await page.goto(program.origin + DESK_PATHS.campaigns);
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`${DESK_PATHS.campaigns}/`));
  await take(page, 'campaign');
  await context.close();
}

async function picturesOfOfficer(phone: Page, program: Program, sent: string) {
  const { origin } = program;
  await signIn(phone, program, 'officer', 'DEMO-6');
  await phone.goto(origin + DESK_PATHS.officer);
  await take(phone, 'officer');
  await phone.goto(origin + inboxItemPath(sent, 'DEMO-6'));
  await take(phone, 'announcement');
}

async function pictureOfPosters(desk: Page, program: Program) {
  await desk.goto(program.origin + unitPostersPath('DEMO-1'));
  const preview = desk.locator("img[src*='/picture']").first();
  await expect.poll(() => preview.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBeGreaterThan(0);
  await take(desk, 'posters');
}

/** On the day of the letter, in its campaign. */
test('pictures of the desks', async ({ browser, ownProgram: program }) => {
  test.setTimeout(240_000);
  const office = await browser.newContext(DESK);
  const sent = await picturesOfUnion(await office.newPage(), program);
  await office.close();
  await pictureOfCampaign(browser, program);
  await picturesOfOfficer(await browser.newPage(), program, sent);
});

test('pictures of the way from a scan to a receipt', async ({ page, ownProgram: program }) => {
  const { origin } = program;
  const code = posterOf(program, 'DEMO-1');
  await page.clock.setFixedTime(CLOCK);
  manyHandedIn(program, 46_218);
  await page.goto(origin + PATHS.home);
  await take(page, 'home');
  await page.goto(origin + posterPath(code));
  await take(page, 'scan');
  await scan(page, origin, code);
  await writeWhole(page, anInitiative('15/02/2021'));
  await submitButton(page).click();
  await receiptReference(page);
  await take(page, 'receipt');
  await scan(page, origin, code);
  await fillPerson(page);
  await nextStep(page, 2);
  await nextStep(page, 3);
  await fillInitiative(page, { ...anInitiative('', DRAFT_TITLE), benefitVnd: '' });
  await untilSaved(page);
  await take(page, 'writing');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(origin + PATHS.mine);
  await take(page, 'mine-dark');
});
