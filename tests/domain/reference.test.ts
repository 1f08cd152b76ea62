import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET, checkSymbol, codeFromValues, formatCode, parseCode } from '#lib/domain/reference.ts';

const symbols = [...CODE_ALPHABET];
const values = fc.array(fc.nat(30), { minLength: 7, maxLength: 7 });

describe('the check symbol', () => {
  test('stands for Σ(i+2)·vᵢ mod 31', () => {
    expect(checkSymbol('0000001')).toBe(CODE_ALPHABET[8]);
    expect(checkSymbol('1000000')).toBe(CODE_ALPHABET[2]);
  });

  const pairs = symbols.flatMap((right) => symbols.filter((wrong) => wrong !== right).map((wrong) => [right, wrong] as const));
  const around = (place: number, middle: string) => `${'0'.repeat(place)}${middle}`.padEnd(7, '0');

  test.each([0, 1, 2, 3, 4, 5, 6])('changes with every other symbol at place %i', (place) => {
    for (const [right, wrong] of pairs) expect(checkSymbol(around(place, right))).not.toBe(checkSymbol(around(place, wrong)));
  });

  test.each([0, 1, 2, 3, 4, 5])('changes when places %i and the next are swapped', (place) => {
    for (const [one, two] of pairs) expect(checkSymbol(around(place, one + two))).not.toBe(checkSymbol(around(place, two + one)));
  });

  test('no wrong symbol and no swapped neighbours, the check included, pass in any code', () => {
    fc.assert(
      fc.property(values, fc.nat(7), fc.constantFrom(...symbols), (drawn, place, other) => {
        const code = codeFromValues(drawn);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        expect(parseCode(wrong)).toBe(other === code[place] ? code : null);
        const swapped = code.slice(0, place) + (code[place + 1] ?? '') + (code[place] ?? '') + code.slice(place + 2);
        if (place < 7 && swapped !== code) expect(parseCode(swapped)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('parseCode', () => {
  test('reads a code as people type it: dash, blanks, lower case, O for 0, I and L for 1, wide letters', () => {
    const code = codeFromValues([0, 1, 10, 30, 0, 1, 5]);
    const sloppy = formatCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' – ');
    expect(parseCode(sloppy)).toBe(code);
    expect(parseCode(code.replaceAll('1', 'I'))).toBe(code);
    expect(parseCode([...code].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''))).toBe(code);
  });

  test('reads back every code and its printed form', () => {
    fc.assert(
      fc.property(values, (drawn) => {
        const code = codeFromValues(drawn);
        expect(code).toHaveLength(8);
        expect([parseCode(code), parseCode(formatCode(code))]).toEqual([code, code]);
      }),
    );
  });

  test.each(['', '7K3M92X', '7K3M92XHH', 'U0000000', '7K3M-92X!', 'ĐĐĐĐĐĐĐĐ'])('refuses %j', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });
});

test('a code has exactly seven free symbols', () => {
  expect(() => codeFromValues([1, 2, 3])).toThrow(RangeError);
});
