import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import units from '#drizzle/seed/units-2021.json' with { type: 'json' };
import { millimetres } from '#lib/documents/paper.ts';
import { emWidth } from '#lib/documents/poster-fonts.ts';
import type { LineMark, Sheet } from '#lib/documents/poster-marks.ts';
import { posterSheet } from '#lib/documents/poster-sheet.ts';
import { posterSvg } from '#lib/documents/poster-svg.ts';
import { POSTER_FORMATS, type PosterFormat } from '#lib/domain/poster.ts';
import { hasTool } from '#tests/support/paper.ts';
import { aPoster, LONG_NAME, marksOf, pdfFile, symbolsOf } from '#tests/support/posters.ts';

const LONGEST_REAL = [...units]
  .sort((a, b) => b.name.length - a.name.length)
  .slice(0, 5)
  .map(({ name }) => name);
const UNBROKEN = 'Ễ'.repeat(150);
const NAMES = ['CĐCS X', ...LONGEST_REAL, LONG_NAME, LONG_NAME.toUpperCase(), UNBROKEN];
const WIDEST_CODE = 'WWWWWWWW';

/** Every name on every paper, with the widest code, a long domain and long unions above. */
const CASES = POSTER_FORMATS.flatMap((format) => NAMES.map((unitName): [PosterFormat, string] => [format, unitName]));
const hard = (unitName: string) =>
  aPoster({ unitName, code: WIDEST_CODE, domain: 'sangkien.congdoan-binhduong.org.vn', aboveNames: LONGEST_REAL.slice(0, 2) });

const linesOf = (sheet: Sheet): LineMark[] => marksOf(sheet).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
const rightEnd = ({ text, x, size, weight, tracking }: LineMark) =>
  x + emWidth(text.trimEnd(), weight) * size + tracking * (text.length - 1);

describe('on every paper', () => {
  test.each(CASES)('%s has room for "%s"', (format, unitName) => {
    const sheet = posterSheet(hard(unitName), format);
    for (const line of linesOf(sheet)) {
      expect(line.x, line.text).toBeGreaterThanOrEqual(0);
      expect(rightEnd(line), line.text).toBeLessThanOrEqual(sheet.width);
      expect(line.y - line.size, line.text).toBeGreaterThanOrEqual(0);
      expect(line.y + line.size * 0.27, line.text).toBeLessThanOrEqual(sheet.height);
    }
  });

  test.each(CASES)('%s puts nothing over the symbol beside "%s"', (format, unitName) => {
    const sheet = posterSheet(hard(unitName), format);
    for (const { x, y, side, symbol } of symbolsOf(sheet)) {
      const quiet = (side / symbol.size) * 4;
      const over = linesOf(sheet).filter(
        (line) => rightEnd(line) > x - quiet && line.x < x + side + quiet && line.y > y - quiet && line.y - line.size < y + side + quiet,
      );
      expect(over.map(({ text }) => text)).toEqual([]);
    }
  });

  test.each(POSTER_FORMATS)('%s says the whole of a name of 150 letters and of a code', (format) => {
    const said = linesOf(posterSheet(hard(LONG_NAME), format)).map(({ text }) => text);
    expect(said.join(' ').replace(/ +/g, ' ')).toContain(LONG_NAME);
    expect(said.join('').replaceAll(' ', '')).toContain('WWWW-WWWW');
  });

  test.each(POSTER_FORMATS)('%s prints the code to type in 14 points or more', (format) => {
    const code = linesOf(posterSheet(hard(LONG_NAME), format)).filter(({ text }) => /^W{4}|W{4}$/.test(text));
    expect(Math.min(...code.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });
});

describe('the symbol', () => {
  const SIDES: [PosterFormat, number, number][] = [
    ['a4', 90, 1],
    ['a5', 60, 1],
    ['four-up', 45, 4],
    ['badges', 36, 8],
  ];

  test.each(SIDES)('on %s is %i mm wide, %i times, with modules of 1 mm or more', (format, side, times) => {
    const symbols = symbolsOf(posterSheet(aPoster({ domain: 'sangkien.vn' }), format));
    expect(symbols).toHaveLength(times);
    for (const mark of symbols) {
      expect(mark.side).toBeCloseTo(millimetres(side));
      expect(mark.side / mark.symbol.size).toBeGreaterThanOrEqual(millimetres(1));
    }
  });

  test('is of version 3 for an address of 32 letters', () => {
    const address = 'https://sangkien.vn.ab/q/7K3M92XH';
    expect(address.slice(0, 32)).toHaveLength(32);
    expect(symbolsOf(posterSheet(aPoster({ address: address.slice(0, 32) }), 'a4'))[0]?.symbol.size).toBe(29);
  });

  test('grows rather than print modules that a copy would lose', () => {
    const address = `https://${'a'.repeat(60)}.vn/q/7K3M92XH`;
    const [mark] = symbolsOf(posterSheet(aPoster({ address }), 'badges'));
    expect((mark?.side ?? 0) / (mark?.symbol.size ?? 1)).toBeCloseTo(millimetres(1));
  });
});

describe.skipIf(!hasTool('pdftotext'))('as other programs read it (needs poppler-utils)', () => {
  const read = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });

  test('every word arrives in Vietnamese, the code in one piece', async () => {
    const poster = aPoster({ unitName: LONG_NAME });
    const text = read('pdftotext', await pdfFile([posterSheet(poster, 'a4')]), '-').replace(/\s+/g, ' ');
    for (const words of [LONG_NAME, poster.campaign?.name, ...poster.aboveNames, '7K3M-92XH', 'sangkien.example'])
      expect(text).toContain(words);
    expect(text).toContain('Chương trình không bao giờ hỏi mã OTP, mật khẩu hay tài khoản ngân hàng.');
    expect(text).toContain('Không dán đè.');
    expect(text).toContain('Nhận bài từ 10/3/2021 đến hết 24 giờ ngày 20/4/2021');
    expect(text).toContain('Áp phích số 12 · 10/3/2021');
  });

  test('the letters that fonts forget are in the file', async () => {
    const unitName = 'Những Phượng Đẵn Ễnh Thuỵ Ỗi Ựng Ặc đẳng Kỹ';
    expect(read('pdftotext', await pdfFile([posterSheet(aPoster({ unitName }), 'a4')]), '-')).toContain(unitName);
  });

  test('both fonts are embedded, as the subset that is used', async () => {
    const rows = read('pdffonts', await pdfFile([posterSheet(aPoster(), 'a4')]))
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+BeVietnamPro-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test('it is tagged, in Vietnamese, with a title, headings and words for the symbol', async () => {
    const file = await pdfFile([posterSheet(aPoster(), 'four-up')]);
    expect(read('pdfinfo', file)).toMatch(/Title: +Áp phích\n[\s\S]*Tagged: +yes/);
    const structure = read('pdfinfo', '-struct-text', file);
    expect(structure).toMatch(/^Document\n {2}Sect/);
    expect(structure).toMatch(/H1[^\n]*\n +"75 nghìn sáng kiến, vượt khó, phát triển"/);
    expect(structure.match(/Figure/g)).toHaveLength(1);
    const bytes = readFileSync(file);
    expect(bytes.includes('/Lang (vi-VN)')).toBe(true);
    expect(bytes.includes(Buffer.from('Mã QR của CĐCS', 'utf16le').swap16())).toBe(true);
  });
});

test('the picture of a poster carries its letters as outlines, in the colours of the print', () => {
  const picture = posterSvg(posterSheet(aPoster({ unitName: 'CĐCS <A> & B' }), 'a5'));
  expect(picture).toContain('<title>Áp phích QR – CĐCS &lt;A> &amp; B</title>');
  expect(picture).not.toMatch(/<text|font-family|NaN|undefined/);
  expect(picture.match(/fill="#000000"/g)).toHaveLength(1);
});
