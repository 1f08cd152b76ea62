import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asShownIn, fromOldEncoding, OLD_LETTERS, type OldEncoding, oldEncodingOf, oldFontOf } from '#lib/domain/old-fonts.ts';
import { cleanText } from '#lib/domain/vietnamese-text.ts';
import samples from '#tests/support/sample-initiatives.json' with { type: 'json' };

const ENCODINGS: readonly OldEncoding[] = ['tcvn3', 'vni'];
const VOWELS = 'aăâeêioôơuưy';
const SMALL = [
  ...[...VOWELS].flatMap((vowel) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].filter((letter) => !/[a-z]/.test(letter));
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** As it was typed: small toned letters stand for capitals too in TCVN3, whose fonts for capitals draw them large. */
const typed = (text: string, encoding: OldEncoding) =>
  [...text].map((letter) => OLD_LETTERS[encoding].get(letter) ?? OLD_LETTERS[encoding].get(letter.toLowerCase()) ?? letter).join('');

const texts = samples
  .flatMap(({ title, problem, solution, effect }) => [title, problem, solution, effect])
  .map((text) => cleanText(text).replaceAll('\u00ad', ''));
const words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];

describe('the tables', () => {
  test('know every Vietnamese letter', () => {
    expect(new Set(LETTERS).size).toBe(134);
    expect(LETTERS.filter((letter) => !OLD_LETTERS.vni.has(letter))).toEqual([]);
    expect(SMALL.filter((letter) => !OLD_LETTERS.tcvn3.has(letter))).toEqual([]);
    expect([...'ĂÂÊÔƠƯĐ'].filter((letter) => !OLD_LETTERS.tcvn3.has(letter))).toEqual([]);
  });

  test.each(ENCODINGS)('of %s never give two letters one code', (encoding) => {
    expect(new Set(OLD_LETTERS[encoding].values()).size).toBe(OLD_LETTERS[encoding].size);
  });

  test.each(LETTERS)('read %s back from both encodings', (letter) => {
    expect(fromOldEncoding(typed(letter, 'vni'), 'vni')).toBe(letter);
    const font = letter === letter.toUpperCase() ? '.VnTimeH' : '.VnTime';
    expect(asShownIn(typed(letter.toLowerCase(), 'tcvn3'), font)).toBe(letter);
  });

  test.each(ENCODINGS)('give back whole texts from %s', (encoding) => {
    for (const text of texts) {
      const small = encoding === 'tcvn3' ? text.toLowerCase() : text;
      expect(fromOldEncoding(typed(small, encoding), encoding)).toBe(small);
    }
  });
});

describe('what is told from the text alone', () => {
  const CO_SO = 'Công đoàn cơ sở';

  test.each([
    ['tcvn3', 'C«ng ®oµn c¬ së'],
    ['vni', 'Coâng ñoaøn cô sôû'],
  ] as const)('is %s: %s', (encoding, old) => {
    expect(oldEncodingOf(old)).toBe(encoding);
    expect(fromOldEncoding(old, encoding)).toBe(CO_SO);
  });

  test.each(ENCODINGS)('is the encoding of every part of the samples in %s', (encoding) => {
    expect(texts.filter((text) => oldEncodingOf(typed(text, encoding)) !== encoding)).toEqual([]);
  });

  test('reads the soft hyphen as a letter, also after cleaning', () => {
    const old = 'T\u00ad\u00ac\u00ad m\u00adu \u00ae\u00ad\u00eec n\u00ad\u00edc';
    expect(oldEncodingOf(cleanText(old))).toBe('tcvn3');
    expect(fromOldEncoding(cleanText('m\u00adu n\u00ad\u00edc'), 'tcvn3')).toBe('mưu nước');
  });

  test.each([
    'Máy cắt Ø20 × 30, dày 5 µm ± 0,1; «hãng» ® ½ vòng',
    'Ø20 × 30 mm, 5 µm, 3 µl, ½ inch, §7, ¶ 2, 20 ° C',
    'Công ty có giá Ø20, 10 µm',
    'Là bà già có ô và lá ý',
    'El niño mañana año señor español corazón',
    'Für schöne Grüße aus Köln, größer über Straße',
    'Où êtes-vous ? « Été », français, naïve, maïs, cœur, sûr, août',
    'Smörgåsbord på svenska är gött; rød grød med fløde',
    'may\u00adbe a hy\u00adphen\u00adat\u00aded text',
    'Cong doan co so',
    '',
  ])('leaves alone what other writing explains: %s', (text) => {
    expect(oldEncodingOf(text)).toBeNull();
  });

  test('never suspects Vietnamese in Unicode: 10.000 texts of real words, samples and random letters', () => {
    const signs = ['Ø20', '5', 'µm', '×', '«', '»', '½', '®', '\u00ad', '·', '\u00a0', ',', '2–3', 'COVID-19'];
    const random = fc
      .array(fc.constantFrom(...LETTERS, ...'bcdghklmnpqrstvx'), { minLength: 1, maxLength: 7 })
      .map((some) => some.join(''));
    const token = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: random },
      { weight: 1, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.constantFrom(...texts) },
    );
    const onlyUnicodeHas = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u036f]/;
    const withSigns = fc.array(token, { minLength: 1, maxLength: 25 }).map((some) => some.join(' '));
    const lettersAlone = fc
      .array(fc.oneof(fc.constantFrom(...words), random), { minLength: 1, maxLength: 25 })
      .map((some) => some.join(' '));
    const sample = fc.oneof(
      withSigns.filter((text) => onlyUnicodeHas.test(text)),
      lettersAlone,
    );
    fc.assert(
      fc.property(sample, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        const written = text.normalize(form);
        expect(oldEncodingOf(written)).toBeNull();
        if (onlyUnicodeHas.test(written))
          for (const font of ['.VnTime', '.VnTimeH', 'VNI-Times']) expect(asShownIn(written, font)).toBe(written);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('what the name of a font tells', () => {
  test.each([
    ['.VnTime', { encoding: 'tcvn3', capitals: false }],
    ['".VnTimeH"', { encoding: 'tcvn3', capitals: true }],
    ['.VnArial Narrow', { encoding: 'tcvn3', capitals: false }],
    ['VNI-Times', { encoding: 'vni', capitals: false }],
    ['VNI Helve', { encoding: 'vni', capitals: false }],
    ['Times New Roman', null],
    ['Vnature', null],
  ])('%s', (name, font) => {
    expect(oldFontOf(name)).toEqual(font);
  });

  test('draws capitals, also of plain letters', () => {
    expect(asShownIn('c«ng ®oµn c¬ së', '.VnTimeH')).toBe('CÔNG ĐOÀN CƠ SỞ');
    expect(asShownIn('Coâng ñoaøn', 'VNI-Times')).toBe('Công đoàn');
    expect(asShownIn('C«ng ®oµn', 'Times New Roman')).toBe('C«ng ®oµn');
  });
});
