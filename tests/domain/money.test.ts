import { describe, expect, test } from 'vitest';
import { readMoney } from '#lib/domain/money.ts';

describe('an amount as people write it', () => {
  test.each([
    ['96.000.000', 96_000_000],
    ['96 000 000 đồng', 96_000_000],
    ['96000000đ', 96_000_000],
    ['96 000 000 vnd', 96_000_000],
    ['0', 0],
  ])('%s is exact', (typed, vnd) => {
    expect(readMoney(typed)).toEqual({ vnd, exact: true });
  });

  test.each([
    ['96tr', 96_000_000],
    ['1,2 tỷ', 1_200_000_000],
    ['24 triệu đồng', 24_000_000],
    ['1.200 triệu', 1_200_000_000],
    ['5 nghìn', 5_000],
    ['1,200,000', 1_200_000],
    ['９６ triệu', 96_000_000],
  ])('%s is understood, and asks to be confirmed', (typed, vnd) => {
    expect(readMoney(typed)).toEqual({ vnd, exact: false });
  });

  test.each(['', 'nhiều lắm', '-3', '96 cái', '1.2.3', '1.5', '12,34', '9'.repeat(20)])('"%s" is not guessed at', (typed) => {
    expect(readMoney(typed)).toBeNull();
  });
});
