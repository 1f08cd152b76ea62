import { expect, test } from 'vitest';
import { wholeTyped } from '#lib/domain/whole-number.ts';

test.each([
  ['1250', 1250],
  ['1.250', 1250],
  [' 1 250 000 ', 1_250_000],
  ['1\u00a0250', 1250],
  ['0', 0],
  ['', null],
  ['1.25', null],
  ['12,5', null],
  ['-3', null],
  ['1000000000000', null],
])('%j as a whole number', (typed, number) => {
  expect(wholeTyped(typed)).toBe(number);
});
