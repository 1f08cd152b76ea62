import type { Page } from '@playwright/test';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { POSTER } from '#lib/messages/campaign.ts';
import { WRITING } from '#lib/messages/form.ts';
import { posterPath } from '#lib/messages/paths.ts';
import { hourAndDay, timeLeft, untilClosing } from '#lib/messages/time.ts';
import { expect, posterOf, test, untilWorkerControls } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { fillPerson, scan } from './support/writing.ts';

const OPENS = Date.parse('2021-03-10T00:00:00+07:00');
const CLOSES = Date.parse('2021-04-21T00:00:00+07:00');

/** What the command line writes, which decides by the real clock; a rehearsal in 2021 has its own. */
function decideClose(program: Program, version: number, closesAt: number) {
  const values = `SELECT id, ?, 1, ?, ?, 0, 'test', 'test', 0, 'keep-on-phone' FROM campaigns WHERE effect_from = '2021-01-01'`;
  program.change(`INSERT INTO intake_windows ${values}`, version, OPENS, closesAt);
}

function permit(program: Program, unitCode: string, from: number, until: number) {
  const of = `FROM campaigns, units WHERE units.code = ? AND effect_from = '2021-01-01'`;
  program.change(`INSERT INTO late_permits SELECT campaigns.id, units.id, 1, ?, 'test', 'test', ? ${of}`, until, from, unitCode);
}

/** The page's own minutes go by until it says so. */
async function untilSaid(page: Page, words: string) {
  await expect(async () => {
    await page.clock.fastForward(MINUTE_MS);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

test('a scanned page and an open form hear of other hours within a minute, and nothing typed is touched', async ({
  page,
  ownProgram: program,
}) => {
  const now = CLOSES - HOUR_MS;
  await program.start({ clock: new Date(now).toISOString() });
  await page.clock.install();
  const code = posterOf(program, 'DEMO-1');
  await page.goto(program.origin + posterPath(code));
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByText(untilClosing(CLOSES))).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'đã thay đổi' })).toHaveCount(0);
  decideClose(program, 2, CLOSES + 7 * DAY_MS);
  await untilSaid(page, `Thời gian nhận bài đã thay đổi. Nhận bài ${untilClosing(CLOSES + 7 * DAY_MS)}`);
  const closed = now - MINUTE_MS;
  decideClose(program, 3, closed);
  await untilSaid(page, POSTER.closedWrite);
  decideClose(program, 4, CLOSES);
  await untilSaid(page, POSTER.yes);

  await scan(page, program.origin, code);
  await fillPerson(page);
  decideClose(program, 5, closed);
  await untilSaid(page, WRITING.closed(hourAndDay(closed)));
  permit(program, 'DEMO-1', now, CLOSES + 2 * DAY_MS);
  await untilSaid(page, WRITING.extended(untilClosing(CLOSES + 2 * DAY_MS)));
  await expect(page.locator('[name="author.fullName"]')).not.toHaveValue('');

  await page.goto(program.origin + posterPath(code));
  await expect(page.getByText(`Đơn vị được gia hạn ${untilClosing(CLOSES + 2 * DAY_MS)}.`)).toBeVisible();
});

/** The phone's two clocks, each off by what the test says. */
function setClocks({ wall, steady }: { wall: number; steady: number }) {
  for (const [clock, off] of [
    [Date, wall],
    [performance, steady],
  ] as const) {
    const real = clock.now.bind(clock);
    Object.assign(clock, { now: () => real() + off });
  }
  document.dispatchEvent(new Event('visibilitychange'));
}

test('the time left is the server’s on a phone a day off, and stays so when its clock is set', async ({ page, context, program }) => {
  const told: { closesAt: string; serverNow: string } = await (await fetch(`${program.origin}/api/campaign`)).json();
  const left = (passed: number) => `Còn ${timeLeft(Date.parse(told.closesAt), Date.parse(told.serverNow) + passed)}`;
  await page.addInitScript(setClocks, { wall: -DAY_MS, steady: 0 });
  await page.goto(program.origin + posterPath(posterOf(program, 'DEMO-1')));
  await untilWorkerControls(page);
  const shown = page.getByTestId('window-title');
  await expect(shown).toHaveText(left(0));
  await context.setOffline(true);
  for (const wall of [3 * DAY_MS, -5 * DAY_MS]) {
    await page.evaluate(setClocks, { wall, steady: 0 });
    await expect(shown).toHaveText(left(0));
  }
  await expect(async () => {
    await page.evaluate(setClocks, { wall: DAY_MS, steady: DAY_MS });
    await expect(shown).not.toHaveText(left(0), { timeout: 500 });
  }).toPass();
});
