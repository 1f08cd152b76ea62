import { randomUUID } from 'node:crypto';
import { BOARD, TODAY, taskWords } from '#lib/messages/desk/board.ts';
import { PROGRAMME } from '#lib/messages/desk/programme.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { expectAccessible } from './support/accessible.ts';
import { signIn } from './support/desk.ts';
import { expect, test } from './support/journey.ts';
import type { Program } from './support/program.ts';

const TITLE = 'Thẻ màu giúp học sinh lớp 1 tự xếp hàng';
const TEXT = 'Trước đây mất mười phút mỗi buổi, nay học sinh tự xếp trong hai phút.';

/** One initiative of a member of DEMO-8, as a phone sends it. */
async function handIn({ origin }: Program) {
  const campaign: { id: string; effectPeriod: { from: string } } = await (await fetch(`${origin}/api/campaign`)).json();
  const who = { fullName: 'Lê Thị Thu', birthYear: 1990, sex: 'female', phone: '0912 345 678', email: null, isUnionMember: true };
  const work = { occupationGroup: 'teacher', position: 'Giáo viên', section: 'Tổ 1', sharePercent: 100 };
  const when = { proposedOn: null, appliedFrom: campaign.effectPeriod.from, appliedTo: null };
  const body = {
    campaignId: campaign.id,
    formVersion: 1,
    unit: { topUnitCode: 'LDLD-74', subordinateUnitCode: 'LDLD-74-724', grassrootsUnitCode: 'DEMO-8', unlistedUnit: null },
    posterCode: null,
    author: { ...who, ...work },
    coAuthors: [],
    initiative: {
      ...{ sector: 'public-administrative', criteria: ['development-and-peer-support'], title: TITLE, problem: TEXT, solution: TEXT },
      ...{ effect: TEXT, benefitVnd: null, confidential: false, ...when },
    },
    consent: { processing: true, publicDisplay: false, textVersion: '1' },
    attemptToken: null,
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/initiatives/${randomUUID()}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
}

test('an officer sees what a worker handed in and its rate, records the plan; the union above sees both', async ({
  page,
  browser,
  program,
}) => {
  const { origin } = program;
  program.change(`INSERT INTO member_counts (unit_id, as_of, recorded_at, members, source, recorded_by)
    SELECT id, '2021-01-01', 1, 50, 'test', 'test' FROM units WHERE code = 'DEMO-8'`);
  await handIn(program);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, program, 'officer', 'DEMO-8');
  await expect(async () => {
    await page.goto(origin + DESK_PATHS.officer);
    await expect(page.getByText('CĐCS đạt 2% (tối thiểu 2%): đã đủ.')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText(TITLE)).toBeVisible();
  await expectAccessible(page, 'an officer’s desk');

  const missing = page.getByText(taskWords({ kind: 'plan' }, 0).text);
  await expect(missing).toBeVisible();
  await page.locator('summary', { hasText: PROGRAMME.plan.record }).click();
  await page.getByLabel(PROGRAMME.plan.number).fill('12/KH-CĐCS');
  await page.getByLabel(PROGRAMME.plan.date).fill('15/3/2021');
  await page.getByRole('button', { name: PROGRAMME.plan.record, exact: true }).click();
  await expect(page.getByText(PROGRAMME.plan.done)).toBeVisible();
  await expect(page.getByText(PROGRAMME.recorded('12/KH-CĐCS', '15/03/2021'))).toBeVisible();
  await expect(missing).toBeHidden();

  const desk = await browser.newPage();
  await signIn(desk, program, 'upper-officer', 'LDLD-74-724');
  await desk.goto(origin + DESK_PATHS.officer);
  await desk.getByRole('link', { name: TODAY.openBoard }).click();
  const row = desk.getByRole('row').filter({ has: desk.getByRole('link', { name: /Trường Tiểu học Giả Định 1/ }) });
  await expect(row).toContainText('2%');
  await expectAccessible(desk, 'a board');
  const file = desk.waitForEvent('download');
  await desk.getByRole('link', { name: BOARD.export }).click();
  expect((await file).suggestedFilename()).toMatch(/^Tiến độ LĐLĐ thành phố Dĩ An .*\.xlsx$/);
  await desk.close();
});
