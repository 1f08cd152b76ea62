import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhoneNumber, parsePhoneNumber } from '#lib/domain/phone-number.ts';

describe('parsePhoneNumber', () => {
  test.each([
    ['0912 345 678', '+84912345678'],
    ['+84 912.345.678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['0084 912-345-678', '+84912345678'],
    ['+84 (0) 912 345 678', '+84912345678'],
    ['０９１２３４５６７８', '+84912345678'],
    ['  0912\u00a0345\u00a0678 ', '+84912345678'],
    ['01234567890', '+84834567890'],
    ['0169 933 3999', '+84399333999'],
    ['+84 169 933 3999', '+84399333999'],
    ['0848888888', '+84848888888'],
    ['0274 3822 222', null],
    ['090123456', null],
    ['09123456789', null],
    ['0612345678', null],
    ['0130 123 4567', null],
    ['not a number', null],
    ['', null],
  ])('%s → %s', (typed, e164) => {
    expect(parsePhoneNumber(typed)).toBe(e164);
  });

  test.each([
    ['0120', '070'],
    ['0121', '079'],
    ['0122', '077'],
    ['0126', '076'],
    ['0128', '078'],
    ['0123', '083'],
    ['0124', '084'],
    ['0125', '085'],
    ['0127', '081'],
    ['0129', '082'],
    ['0162', '032'],
    ['0163', '033'],
    ['0164', '034'],
    ['0165', '035'],
    ['0166', '036'],
    ['0167', '037'],
    ['0168', '038'],
    ['0169', '039'],
    ['0186', '056'],
    ['0188', '058'],
    ['0199', '059'],
  ])('the prefix %s became %s in 2018', (old, current) => {
    expect(parsePhoneNumber(`${old}1234567`)).toBe(`+84${current.slice(1)}1234567`);
  });

  const mobile = fc.tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.stringMatching(/^\d{8}$/)).map(([head, rest]) => head + rest);
  const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0');
  test('reads every mobile number however it is written, and its own way of showing it', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom('0', '+84', '84', '0084', '+84 0'), separator, fc.nat(8), (digits, prefix, gap, at) => {
        const e164 = `+84${digits}`;
        expect(parsePhoneNumber(`${prefix}${gap}${digits.slice(0, at)}${gap}${digits.slice(at)}`)).toBe(e164);
        expect(parsePhoneNumber(formatPhoneNumber(e164))).toBe(e164);
        expect(parsePhoneNumber(e164)).toBe(e164);
      }),
    );
  });

  test('answers every text with a number of ours or null', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parsePhoneNumber(typed) ?? '+84912345678').toMatch(/^\+84[35789]\d{8}$/);
      }),
    );
  });
});

test('shows a number as people here read it', () => {
  expect(formatPhoneNumber('+84912345678')).toBe('0912 345 678');
});
