import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/domain/instant.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { campaignTime, formatPercent, formatRate, sinceWords } from '#lib/messages/desk/board.ts';

test.each([
  [0, '0%'],
  [199, '1,99%'],
  [200, '2%'],
  [205, '2,05%'],
  [1200, '12%'],
  [123_456, '1.234,56%'],
])('%d hundredths are written %s', (hundredths, words) => expect(formatRate(hundredths)).toBe(words));

test('a campaign’s own percentage keeps its fraction', () => expect([formatPercent(2), formatPercent(2.5)]).toEqual(['2%', '2,5%']));

const NOW = vietnamMidnight('2021-04-02') + 10 * HOUR_MS;
test.each([
  [0, 'vừa xong'],
  [10 * MINUTE_MS, '10 phút trước'],
  [2 * HOUR_MS, '2 giờ trước'],
  [11 * HOUR_MS, 'hôm qua'],
  [5 * DAY_MS, '5 ngày trước'],
  [60 * DAY_MS, '01/02/2021'],
  [-MINUTE_MS, 'vừa xong'],
])('%d ms ago is “%s”', (past, words) => expect(sinceWords(NOW - past, NOW)).toBe(words));

test('the time of a campaign is told before, during and after it', () => {
  const times = { opensAt: vietnamMidnight('2021-03-10'), closesAt: vietnamMidnight('2021-04-21') };
  expect(campaignTime(times, vietnamMidnight('2021-03-09'))).toBe('mở sau 1 ngày');
  expect(campaignTime(times, vietnamMidnight('2021-04-01') + 20 * HOUR_MS)).toBe('còn 19 ngày 4 giờ');
  expect(campaignTime(times, times.closesAt)).toBe('đã đóng, nhận bài đến hết 20/4/2021');
});
