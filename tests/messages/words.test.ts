import { describe, expect, test } from 'vitest';
import { FIELD_ERROR_CODES } from '#lib/contracts/field-errors.ts';
import { CRITERIA } from '#lib/domain/initiative.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import type { IntakeWindow, Phase } from '#lib/domain/intake-window.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { windowWords } from '#lib/messages/campaign.ts';
import { fieldErrorText } from '#lib/messages/field-errors.ts';
import { CRITERION_NAMES, FIELDS, placeInForm, SHORT_NAMES, shortName } from '#lib/messages/form.ts';
import { formatDate, formatDay, formatMoment, formatMoney, formatNumber, letterDate } from '#lib/messages/format.ts';
import { closingHour, effectPeriodWords, timeLeft, untilClosing } from '#lib/messages/time.ts';

const OPENS = vietnamMidnight('2021-03-10');
const CLOSES = vietnamMidnight('2021-04-21');

const hours = (phase: Phase, now: number, facts: Partial<IntakeWindow> & { late?: boolean } = {}) =>
  windowWords({ phase, now, opensAt: OPENS, closesAt: CLOSES, graceMinutes: 0, beforeOpening: 'keep-on-phone', late: false, ...facts });

describe('formats', () => {
  test('numbers, money and days as they are written here', () => {
    expect([formatNumber(75_000), formatNumber(999), formatMoney(96_000_000)]).toEqual(['75.000', '999', '96.000.000 đồng']);
    expect([formatDay('2021-03-01'), formatDate(CLOSES), letterDate(CLOSES)]).toEqual(['01/03/2021', '21/04/2021', '21/4/2021']);
    expect(formatMoment(OPENS + 10 * HOUR_MS + 47 * MINUTE_MS + 3_000)).toBe('10:47:03 ngày 10/03/2021');
  });
});

test('days below ten and the first two months have their zero in the letter’s own style too, as Nghị định 30/2020 writes them', () => {
  const days = ['2027-01-02', '2026-12-05', '2021-03-10', '2021-02-28'];
  expect(days.map((day) => letterDate(vietnamMidnight(day)))).toEqual(['02/01/2027', '05/12/2026', '10/3/2021', '28/02/2021']);
});

describe('the close cannot be taken for another evening (R30)', () => {
  test('a midnight is said as 24 giờ of the day before and as 0 giờ of the day itself', () => {
    expect(closingHour(CLOSES)).toBe('24 giờ ngày 20/4/2021');
    expect(untilClosing(CLOSES)).toBe('đến hết 24 giờ ngày 20/4/2021 (0 giờ ngày 21/4/2021, giờ Việt Nam)');
  });

  test('another hour is said as it is', () => {
    expect(untilClosing(CLOSES - 7 * HOUR_MS + 30 * MINUTE_MS)).toBe('đến 17 giờ 30 ngày 20/4/2021 (giờ Việt Nam)');
  });

  test.each([
    [19 * DAY_MS + 4 * HOUR_MS + 59 * MINUTE_MS, '19 ngày 4 giờ'],
    [DAY_MS, '1 ngày'],
    [5 * HOUR_MS + 12 * MINUTE_MS, '5 giờ 12 phút'],
    [MINUTE_MS - 1, 'chưa đến 1 phút'],
    [-5, 'chưa đến 1 phút'],
  ])('%i ms left never promise too much', (left, words) => {
    expect(timeLeft(CLOSES, CLOSES - left)).toBe(words);
  });

  test('every phase of the window has its words', () => {
    expect(hours('before', OPENS - HOUR_MS).title).toBe('Còn 1 giờ nữa mở nhận bài');
    expect(hours('open', CLOSES - DAY_MS).title).toBe('Còn 1 ngày');
    expect(hours('after', CLOSES).text).toContain('đã đóng cập nhật sáng kiến từ 0 giờ ngày 21/4/2021');
  });

  test('a unit’s own hours, a grace and texts held for the opening are said where the window is shown', () => {
    expect(hours('open', CLOSES - DAY_MS, { late: true }).text).toBe(`Đơn vị được gia hạn ${untilClosing(CLOSES)}.`);
    expect(hours('open', CLOSES - DAY_MS, { graceMinutes: 10 }).notes).toEqual([
      'Bài đã bấm Nộp trước giờ đóng mà mạng chậm được nhận thêm 10 phút.',
    ]);
    expect(hours('before', OPENS - 1, { beforeOpening: 'hold-on-server' }).notes.join()).toContain('tính từ giờ mở');
    expect([hours('open', OPENS).notes, hours('after', CLOSES, { graceMinutes: 10 }).notes]).toEqual([[], []]);
  });
});

describe('fields and their faults', () => {
  test('the criteria are exactly the words of the letter, in its order (R11)', () => {
    expect(CRITERIA.map((one) => CRITERION_NAMES[one])).toEqual([
      'phát huy sáng kiến, cải tiến kỹ thuật, nâng cao năng suất lao động',
      'sáng kiến - sáng tạo, vượt khó trong lao động sản xuất',
      'sáng kiến để thúc đẩy sự phát triển của cơ quan, đơn vị, doanh nghiệp, bản thân, giúp đỡ đồng nghiệp',
    ]);
  });

  test('Đơn vị trực thuộc explains itself as the letter does (R24)', () => {
    expect(FIELDS['unit.subordinateUnitCode'].hint).toContain(
      'Công đoàn cấp trên trực tiếp cơ sở (cấp trên của CĐCS nơi người tham gia đang sinh hoạt)',
    );
  });

  test('every code on every field is a sentence that tells what to do, never a code', () => {
    for (const name of Object.keys(SHORT_NAMES)) {
      for (const code of [...FIELD_ERROR_CODES, 'never-heard-of']) {
        const words = fieldErrorText({ pointer: `/${name.replaceAll('.', '/')}`, code });
        expect(words).toMatch(/^\p{Lu}.{10,}/u);
        expect(words).not.toMatch(/undefined|[a-z]-[a-z]/);
      }
    }
  });

  test('a joint author is told about the joint author, whichever row it is', () => {
    const said = (field: string, code: string) => fieldErrorText({ pointer: `/coAuthors/3/${field}`, code });
    expect(said('sharePercent', 'not-a-number')).toBe('Phần đóng góp của đồng tác giả ghi bằng số nguyên. Ví dụ: 30');
    expect(said('isUnionMember', 'required')).toBe('Anh/Chị cho biết đồng tác giả có phải đoàn viên công đoàn không');
  });

  test('no fault and no example names a year that a later campaign does not count', () => {
    for (const code of FIELD_ERROR_CODES) {
      for (const name of ['appliedFrom', 'appliedTo', 'proposedOn']) {
        expect(fieldErrorText({ pointer: `/initiative/${name}`, code })).not.toMatch(/20\d\d/);
      }
    }
    expect([FIELDS['initiative.appliedFrom'].example, FIELDS['initiative.appliedTo'].example].join()).not.toMatch(/20\d\d/);
  });

  test('the effect period is said in the words of the letter when it is its own (R32)', () => {
    const period = { from: '2021-01-01', to: '2021-04-30' };
    expect(effectPeriodWords(period)).toBe('trong 4 tháng đầu năm 2021 (01/01–30/4/2021)');
    expect(fieldErrorText({ pointer: '/initiative/appliedFrom', code: 'outside-effect-period' }, period)).toBe(
      'Hiệu quả của sáng kiến phải phát sinh trong 4 tháng đầu năm 2021 (01/01–30/4/2021)',
    );
    expect(effectPeriodWords({ from: '2026-01-01', to: '2026-11-30' })).toBe('từ 01/01/2026 đến 30/11/2026');
  });

  test('rows of joint authors share one short name and one place', () => {
    expect(shortName('coAuthors.3.fullName')).toBe('Đồng tác giả');
    expect(placeInForm('author.phone')).toBeLessThan(placeInForm('coAuthors.3.fullName'));
    expect(placeInForm('coAuthors.3.fullName')).toBeLessThan(placeInForm('unit.topUnitCode'));
    expect(placeInForm('initiative.effect')).toBeLessThan(placeInForm('consent.processing'));
  });
});
