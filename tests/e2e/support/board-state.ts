import type { Page } from '@playwright/test';
import { recordCall } from '#lib/messages/desk/board-paths.ts';
import { memberCountsCall } from '#lib/messages/desk/unit-paths.ts';
import { handIn, sendForm, UPPER } from './desk-state.ts';
import { expect } from './journey.ts';
import type { Program } from './program.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The CĐCS below `UPPER`: members (null: nobody has said), how many have handed in, when the last one did, and what is recorded. */
const UNITS = [
  { unit: 'DEMO-1', members: 1250, handed: 28, ago: 10 * MINUTE_MS, plan: true, signing: true },
  { unit: 'DEMO-6', members: 149, handed: 2, ago: DAY_MS, plan: true, signing: false },
  { unit: 'DEMO-8', members: 50, handed: 6, ago: 120 * MINUTE_MS, plan: true, signing: true },
  { unit: 'DEMO-12', members: 25, handed: 0, ago: 0, plan: false, signing: false },
  { unit: 'DEMO-21', members: 51, handed: 1, ago: 5 * DAY_MS, plan: false, signing: false },
  { unit: 'DEMO-22', members: null, handed: 3, ago: 3 * DAY_MS, plan: true, signing: false },
] as const;

const TITLES = [
  'Gá dẫn vải tự canh mép trên máy may một kim',
  'Thẻ màu giúp học sinh lớp 1 tự xếp hàng',
  'Xe đẩy hai tầng thay cho bê thùng hàng',
  'Sổ tay lỗi máy may đan mã màu',
  'Rập lót đế cắt lồng nhau để tiết kiệm da thuộc',
  'Lắp cảm biến tự ngắt máy nén khí khi không tải',
];
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Võ', 'Đặng', 'Bùi'];
const NAMES = ['Thị Thu', 'Văn Hải', 'Thị Mai', 'Minh Quân', 'Ngọc Lan', 'Văn Bình', 'Thị Cúc', 'Hồng Phúc'];

/** How many came on each of the last fourteen days; together as many as are handed in. */
const DAYS = [1, 1, 1, 2, 2, 1, 3, 3, 3, 2, 4, 5, 5, 7];

const pick = (words: readonly string[], i: number) => words[i % words.length] ?? '';

async function recorded(page: Page, program: Program, slug: string, { unit, members, plan, signing }: (typeof UNITS)[number]) {
  const place = { code: unit, campaign: slug, desk: 'below' } as const;
  if (members !== null)
    await sendForm(page, program, memberCountsCall(unit), { members: String(members), asOf: '1/3/2021', source: 'Báo cáo quý I' });
  if (plan) await sendForm(page, program, recordCall('plan', place, 'record'), { planNumber: '12/KH-CĐCS', planDate: '15/3/2021' });
  if (signing) await sendForm(page, program, recordCall('signing', place, 'record'), { signingNumber: '', signingDate: '20/3/2021' });
}

async function allHandIn(program: Program) {
  let i = 0;
  for (const { unit, handed } of UNITS) {
    for (let n = 0; n < handed; n += 1, i += 1) {
      const author = `${pick(FAMILIES, i)} ${pick(NAMES, i >> 1)}`;
      await handIn(program, { unit, title: pick(TITLES, i), author, phone: `09123${String(i).padStart(5, '0')}` });
    }
  }
}

/** Boards are counted; then the days and hours that lie before the beginning of the clock are put into them. */
async function spreadOverDays(program: Program, now: number) {
  const waiting = () =>
    program.query("SELECT (SELECT count(*) FROM board_queue) + (SELECT count(*) FROM board_campaigns WHERE stage <> 'ready') AS n")[0]?.n;
  await expect.poll(waiting, { timeout: 60_000, intervals: [200] }).toBe(0);
  for (const { unit, ago } of UNITS)
    for (const table of ['unit_facts', 'unit_progress'])
      program.change(
        `UPDATE ${table} SET last_activity_at = ? WHERE last_activity_at IS NOT NULL AND unit_id = (SELECT id FROM units WHERE code = ?)`,
        now - ago,
        unit,
      );
  const place = program.query(
    'SELECT campaign_id, unit_id FROM daily_counts WHERE unit_id = (SELECT id FROM units WHERE code = ?)',
    UPPER,
  )[0];
  const day = (i: number) => new Date(now + 7 * 60 * MINUTE_MS - (DAYS.length - 1 - i) * DAY_MS).toISOString().slice(0, 10);
  program.change('DELETE FROM daily_counts WHERE unit_id = ?', String(place?.unit_id));
  for (const [i, n] of DAYS.entries())
    program.change('INSERT INTO daily_counts VALUES (?, ?, ?, ?)', String(place?.campaign_id), String(place?.unit_id), day(i), n);
}

/** A board with rates as in an ordinary week, for whoever is signed in at `page` and may record below `UPPER`. `now`: where the clock began. */
export async function plantBoard(page: Page, program: Program, now: number): Promise<{ slug: string }> {
  const campaign: { slug: string } = await (await fetch(`${program.origin}/api/campaign`)).json();
  await allHandIn(program);
  for (const unit of UNITS) await recorded(page, program, campaign.slug, unit);
  await spreadOverDays(program, now);
  return campaign;
}
