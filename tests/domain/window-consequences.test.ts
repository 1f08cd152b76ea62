import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '#lib/domain/instant.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import type { PhaseWindow } from '#lib/domain/window-change.ts';
import { type Consequence, permitConsequences, windowConsequences } from '#lib/domain/window-consequences.ts';
import { consequenceWords } from '#lib/messages/desk/consequences.ts';

const OPENS_AT = vietnamMidnight('2021-03-10');
const CLOSES_AT = vietnamMidnight('2021-04-21');
const FIRST: PhaseWindow = { phaseNo: 1, opensAt: OPENS_AT, closesAt: CLOSES_AT, graceMinutes: 0, beforeOpening: 'keep-on-phone' };
const WEEK = 7 * DAY_MS;
const kinds = (all: readonly Consequence[]) => all.map(({ kind }) => kind);
const ofWindow = (facts: Partial<PhaseWindow>, now: number, before: PhaseWindow | null = FIRST) =>
  windowConsequences([FIRST], { window: { ...FIRST, ...facts }, before }, now);

describe('a moved window', () => {
  test('an extension before the close says only that', () => {
    expect(kinds(ofWindow({ closesAt: CLOSES_AT + WEEK }, CLOSES_AT - 1))).toEqual(['closes-later', 'pages-learn']);
  });

  test('an extension after the close lets what is parked go, from the very millisecond of the close', () => {
    expect(kinds(ofWindow({ closesAt: CLOSES_AT + WEEK }, CLOSES_AT))).toEqual(['closes-later', 'parked-go', 'pages-learn']);
  });

  test('an earlier close warns, and says that what was received stays', () => {
    expect(kinds(ofWindow({ closesAt: CLOSES_AT - WEEK }, OPENS_AT))).toEqual(['closes-earlier', 'received-stays', 'pages-learn']);
  });

  test('another grace or rule changes nothing else', () => {
    expect(kinds(ofWindow({ graceMinutes: 15 }, OPENS_AT))).toEqual(['grace', 'pages-learn']);
    expect(ofWindow({ beforeOpening: 'hold-on-server' }, OPENS_AT - 1)).toEqual([
      { kind: 'early', rule: 'hold-on-server', opensAt: OPENS_AT },
      { kind: 'pages-learn' },
    ]);
  });
});

describe('a new phase', () => {
  const later = { phaseNo: 2, opensAt: CLOSES_AT + WEEK, closesAt: CLOSES_AT + 2 * WEEK };
  test('lets what is parked go when it opens', () => {
    expect(ofWindow(later, CLOSES_AT + DAY_MS, null)).toContainEqual({ kind: 'parked-go', at: later.opensAt });
    expect(ofWindow(later, later.opensAt, null)).toContainEqual({ kind: 'parked-go', at: null });
  });

  test('lets it go at once where the server holds what is early', () => {
    const held = { ...later, beforeOpening: 'hold-on-server' } as const;
    expect(ofWindow(held, CLOSES_AT + DAY_MS, null)).toContainEqual({ kind: 'parked-go', at: null });
    expect(ofWindow(held, CLOSES_AT - DAY_MS, null)).toContainEqual({ kind: 'parked-go', at: later.opensAt });
  });
});

describe('a late permit', () => {
  const moment = { windows: [FIRST] as [PhaseWindow], own: null, above: null };
  test('after the close lets the texts of the unit go', () => {
    const told = permitConsequences({ ...moment, now: CLOSES_AT }, CLOSES_AT + WEEK);
    expect(kinds(told)).toEqual(['permit', 'parked-go', 'pages-learn']);
  });

  test('while the campaign is open says from when it helps, or that it does not', () => {
    const now = CLOSES_AT - WEEK;
    expect(permitConsequences({ ...moment, now }, CLOSES_AT + 1)[1]).toEqual({ kind: 'permit-after-close', closesAt: CLOSES_AT });
    expect(permitConsequences({ ...moment, now }, CLOSES_AT)[1]).toEqual({ kind: 'permit-idle', closesAt: CLOSES_AT });
  });

  test('that is taken back ends, unless one of a unit above goes on', () => {
    const above = { from: CLOSES_AT, until: CLOSES_AT + 3 * WEEK };
    const now = CLOSES_AT + HOUR_MS;
    expect(kinds(permitConsequences({ ...moment, own: CLOSES_AT + WEEK, above, now }, null))).toEqual([
      'permit-ends',
      'permit-above',
      'received-stays',
      'pages-learn',
    ]);
    expect(kinds(permitConsequences({ ...moment, above, now: above.until }, CLOSES_AT + 4 * WEEK))).not.toContain('permit-above');
  });
});

test.each<[Consequence, string]>([
  [
    { kind: 'closes-later', from: CLOSES_AT, to: CLOSES_AT + WEEK },
    'Đóng sau 24 giờ ngày 27/4/2021, muộn hơn 7 ngày so với hiện nay (24 giờ ngày 20/4/2021).',
  ],
  [
    { kind: 'closes-earlier', from: CLOSES_AT, to: CLOSES_AT - 7 * HOUR_MS },
    'Đóng sau 17 giờ ngày 20/4/2021, SỚM hơn 7 giờ so với hiện nay (24 giờ ngày 20/4/2021). Ai tin giờ cũ sẽ bị muộn: Anh/Chị cần báo trước cho các đơn vị.',
  ],
  [{ kind: 'grace', from: 0, to: 15 }, 'Sau giờ đóng nhận thêm 15 phút, chỉ cho bài đã bấm Nộp trước giờ đóng.'],
  [{ kind: 'grace', from: 15, to: 0 }, 'Không còn nhận thêm 15 phút sau giờ đóng, kể cả bài đã bấm Nộp trước đó.'],
  [
    { kind: 'parked-go', at: OPENS_AT },
    'Bài quá hạn đang giữ trên máy của người nộp sẽ tự gửi được từ 0 giờ ngày 10/3/2021, khi người nộp mở trang.',
  ],
])('%j in words', (one, words) => {
  expect(consequenceWords(one)).toBe(words);
});
