import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, searchKey, textLength } from '#lib/domain/vietnamese-text.ts';

const PIECES = [
  'công đoàn',
  'Dĩ An',
  'e\u0302\u0301',
  '\r\n',
  '\n\n\n\n\n',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u00ad',
  '\uf0b7 ',
  '· ',
  '• ',
  '\t',
  ' ',
  '\ud800',
  '\u2028',
  '\u3000',
  '\u0387',
  '\u2003',
  '\u0316\u0301\u0323',
  '\u3164',
  '1',
];
const messy = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('cleaning', () => {
  test.each([
    ['NFC', 'e\u0302\u0301', 'ế'],
    ['line ends of every system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['blanks that do not break', 'a\u00a0b\u202fc', 'a b c'],
    ['a bullet behind a wide blank, or one that only NFC reveals', '\u3000\u00b7 a\n\u2003\u0387 b', '- a\n- b'],
    ['letters that meet when something invisible between them goes', 'e\u200b\u0302', 'ê'],
    ['bullets of Word', '\uf0b7\tone\n\uf0a7two\n · three\n• four', '- one\n- two\n- three\n- four'],
    ['dots inside a line stay', 'a · b', 'a · b'],
    ['nothing invisible', '\ufeffa\u200b\u200d\u202e\u2066b\u0000', 'ab'],
    ['nothing that is drawn as nothing', 'a\u061c\u034f\u115f\u3164\uffa0\u206f\ufff9b\u{e0041}\u0085', 'ab'],
    ['nothing that XML cannot hold', 'a\u000b\u0001\uffff\ufffe\ufdd0\u{1ffff}b', 'ab'],
    ['the choice of an emoji stays', '\u2764\ufe0f', '\u2764\ufe0f'],
    ['marks do not pile up', `a${'\u0316'.repeat(400)}b`, `a${'\u0316'.repeat(4)}b`],
    ['two marks on a letter that has no composed form stay', 'x\u0323\u0303', 'x\u0323\u0303'],
    ['at most two blank lines', 'a\n\n\n\n\nb', 'a\n\n\nb'],
    ['two blank lines stay', 'a\n\n\nb', 'a\n\n\nb'],
    ['blanks at line ends', 'a  \nb\t\n', 'a\nb'],
    ['the soft hyphen stays: in TCVN3 it is a letter', 'm\u00adu', 'm\u00adu'],
    ['half a pair becomes the mark of a lost letter', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_name, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
        expect(cleanLine(cleanLine(raw))).toBe(cleanLine(raw));
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves one line without line ends or runs of blanks', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        expect(cleanLine(raw)).not.toMatch(/[\n\r\t]| {2}|^ | $/);
      }),
    );
  });
});

test('a length counts what a person sees as letters, composed', () => {
  expect(textLength(cleanText('Việt\u00a0Nam e\u0302\u0301 😀'))).toBe(12);
});

describe('searchKey', () => {
  test.each([
    ['Dĩ An', 'di an'],
    ['ĐỒNG  NAI', 'dong nai'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Bình Dương', 'binh duong'],
    ['H’Hen Niê', 'h’hen nie'],
    ['CĐCS Công ty\u00a0A ', 'cdcs cong ty a'],
  ])('%s → %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('is the same for composed and decomposed text, in any case, and folds once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạẰẩỆớữỵĐ '), { maxLength: 20 }), (letters) => {
        const text = letters.join('');
        const key = searchKey(text);
        expect([searchKey(text.normalize('NFD')), searchKey(text.toUpperCase()), searchKey(key)]).toEqual([key, key, key]);
        expect(key).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});
