import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { PosterFacts } from '#lib/documents/poster-facts.ts';
import type { Sheet, SymbolMark } from '#lib/documents/poster-marks.ts';
import { posterPdf } from '#lib/documents/poster-pdf.ts';
import { CLOSES_AT, OPENS_AT } from './builders.ts';

/** 150 letters, every one of them Vietnamese; longer than any name in the units of 2021. */
export const LONG_NAME =
  'Công đoàn cơ sở Công ty Trách nhiệm hữu hạn Một thành viên Sản xuất, Thương mại, Dịch vụ và Xuất nhập khẩu Thực phẩm Nông Lâm Thủy Hải sản Đông Nam Bộ';

/** What a poster of the letter's campaign says; a test names only what it is about. */
export function aPoster(facts: Partial<PosterFacts> = {}): PosterFacts {
  const { code = '7K3M92XH', domain = 'sangkien.example' } = facts;
  return {
    code,
    domain,
    serial: 12,
    issuedAt: OPENS_AT,
    address: `https://${domain}/q/${code}`,
    unitName: 'CĐCS Công ty TNHH May Ví Dụ A (hư cấu)',
    aboveNames: ['Liên đoàn Lao động thành phố Dĩ An', 'Liên đoàn Lao động tỉnh Bình Dương'],
    campaign: { name: '75 nghìn sáng kiến, vượt khó, phát triển', opensAt: OPENS_AT, closesAt: CLOSES_AT },
    ...facts,
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Sheets as a PDF file that goes away after the tests of this file. */
export async function pdfFile(sheets: readonly Sheet[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sk-posters-'));
  folders.push(folder);
  const parts: Buffer[] = [];
  for await (const part of posterPdf(sheets, 'Áp phích')) parts.push(part);
  const file = join(folder, 'posters.pdf');
  writeFileSync(file, Buffer.concat(parts));
  return file;
}

export const marksOf = (sheet: Sheet) => sheet.parts.flatMap(({ marks }) => marks);

export function symbolsOf(sheet: Sheet): SymbolMark[] {
  return marksOf(sheet).flatMap((mark) => (mark.kind === 'symbol' ? [mark] : []));
}
