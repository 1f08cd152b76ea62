import { expect, test } from 'vitest';
import { openArchive } from '#lib/documents/archive.ts';
import { readTable } from '#lib/documents/read-table.ts';
import { type Cell, workbook } from '#lib/documents/workbook.ts';
import type { ColumnType } from '#lib/documents/workbook-cells.ts';
import { Problem } from '#lib/domain/problem.ts';
import { findHeader } from '#lib/domain/table-header.ts';
import { vietnamMidnight } from '#lib/domain/vietnam-time.ts';
import { attachmentOf } from '#lib/http/file-answers.ts';
import { zip } from '../support/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function bytesOf(types: readonly ColumnType[], rows: readonly (readonly Cell[])[], above: string[] = []): Promise<Buffer> {
  const columns = types.map((type, i) => ({ title: `Cột ${i + 1}`, type, width: 20 }));
  const chunks: Buffer[] = [];
  for await (const chunk of workbook([{ name: 'Đơn vị', above, columns, rows }])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A workbook as other programs write it, with shared texts and formats. */
function foreignBook(sheetData: string, { shared = '', styles = '', book = '' } = {}): Buffer {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  const related = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zip([
    { name: '_rels/.rels', content: related(relation('r', 'officeDocument', '/xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: related(
        relation('a', 'worksheet', 'worksheets/other.xml') +
          relation('b', 'worksheet', 'worksheets/first.xml') +
          relation('c', 'sharedStrings', 'sharedStrings.xml') +
          relation('d', 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${REL}">${book}<x:sheets><x:sheet name="1" rel:id="b"/><x:sheet name="2" rel:id="a"/></x:sheets></x:workbook>`,
    },
    { name: 'xl/worksheets/first.xml', content: `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>` },
    { name: 'xl/worksheets/other.xml', content: '<worksheet/>' },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${shared}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` },
  ]);
}

const cellsOf = async (bytes: Buffer) => (await readTable(bytes, 100)).map(({ cells }) => cells);
const faultOf = (bytes: Buffer, most = 100) =>
  readTable(bytes, most).then(
    () => null,
    (reason) => reason.details.errors[0].code,
  );

test('what is written is read back: Vietnamese letters, numbers, days, empty cells', async () => {
  const decomposed = 'Công đoàn cơ sở Đầm Hà – “Ữ ợ ẵ”'.normalize('NFD');
  const rows = [
    [decomposed, 1_234_567, 0.0215, '2021-02-28', vietnamMidnight('2021-03-10')],
    ['<b>&"', null, 0, null, null],
  ];
  const bytes = await bytesOf(['text', 'integer', 'percent', 'date', 'moment'], rows, ['Danh sách', 'Đến ngày 10/3/2021']);
  expect(await cellsOf(bytes)).toEqual([
    ['Danh sách'],
    ['Đến ngày 10/3/2021'],
    ['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4', 'Cột 5'],
    [decomposed.normalize('NFC'), '1234567', '0.0215', '2021-02-28', '2021-03-10'],
    ['<b>&"', '', '0'],
  ]);
});

test.each(['=1+1', '+84912345678', '-2', '@SUM(A1)', '\t=1', '\r=cmd'])('text that begins like a formula stays text: %j', async (text) => {
  const bytes = await bytesOf(['text'], [[text], ['plain']]);
  expect((await cellsOf(bytes))[1]).toEqual([text.trim()]);
  const xml = await sheetXml(bytes);
  expect(xml).not.toContain('<f');
  expect(xml).toMatch(/<c r="A2" s="2" t="inlineStr">/);
  expect(xml).toMatch(/<c r="A3" s="1" t="inlineStr">/);
});

/** The format 2 says that a program must take the text for text also when somebody edits it. */
test('the header is frozen, filtered and printed on each page, and the sheet fits the width of a landscape page', async () => {
  const xml = await sheetXml(await bytesOf(['text', 'text'], [['a', 'b']], ['Tên bảng']));
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<autoFilter ref="A2:B3"/>');
  expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
});

async function sheetXml(bytes: Buffer): Promise<string> {
  const limits = { entries: 100, totalBytes: 1e9, partBytes: 1e9 };
  const archive = await openArchive(bytes, limits, () => new Problem('too-large'));
  return (await archive.part('xl/worksheets/sheet1.xml')) ?? '';
}

test('sheets of other programs: shared and rich texts, formats of days, formulas by their value, cells without a place', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="[$-42A]d&quot; tháng &quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>';
  const shared = '<si><t>mã</t></si><si><r><t>Dệt </t></r><r><t>may</t></r><rPh><t>no</t></rPh></si>';
  const sheet =
    '<row r="1"><c t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="4"><c r="A4" s="1"><v>44255</v></c><c s="2"><v>44255.75</v></c><c><v>0.30000000000000004</v></c>' +
    '<c t="str"><f>A1&amp;"x"</f><v>max</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>';
  const table = await readTable(foreignBook(sheet, { shared, styles }), 100);
  expect(table).toEqual([
    { number: 1, cells: ['mã', '', 'Dệt may'] },
    { number: 4, cells: ['2021-02-28', '2021-02-28', '0.3', 'max', 'TRUE', '#N/A'] },
  ]);
  const since1904 = foreignBook('<row><c s="1"><v>42793</v></c></row>', { styles, book: '<x:workbookPr date1904="1"/>' });
  expect(await cellsOf(since1904)).toEqual([['2021-02-28']]);
});

test.each([
  [
    'mark, semicolons',
    '\ufeffmã;tên\r\nA-1;"Dệt; ""may"""\r\n',
    [
      ['mã', 'tên'],
      ['A-1', 'Dệt; "may"'],
    ],
  ],
  [
    'commas, a name over two lines',
    'mã,tên\nA-1,"một\nhai"',
    [
      ['mã', 'tên'],
      ['A-1', 'một\nhai'],
    ],
  ],
  [
    'tabs, an empty cell and an empty row',
    'a\tb\tc\n\n1\t\t3\n',
    [
      ['a', 'b', 'c'],
      ['1', '', '3'],
    ],
  ],
])('CSV: %s', async (_, text, rows) => {
  expect(await cellsOf(Buffer.from(text))).toEqual(rows);
});

test('a file that is no table, has a password, or would grow beyond measure is refused with its reason', async () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const locked = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await faultOf(compound)).toBe('file-old');
  expect(await faultOf(locked)).toBe('file-locked');
  expect(await faultOf(Buffer.from([0x63, 0xf4, 0x6e, 0x67]))).toBe('file-unreadable');
  expect(await faultOf(Buffer.from('a;"never closed'))).toBe('file-unreadable');
  expect(await faultOf(zip([{ name: 'word/document.xml', content: '<w/>' }]))).toBe('file-unreadable');
  const bomb = foreignBook(`<row><c t="str"><v>${' '.repeat(30_000_000)}</v></c></row>`);
  expect(await faultOf(bomb)).toBe('file-unsafe');
  expect(await faultOf(foreignBook('', { shared: '<!DOCTYPE x [<!ENTITY a "b">]>' }))).toMatch(/file-un(safe|readable)/);
  expect(await faultOf(Buffer.from('a\n'.repeat(101)))).toBe('file-too-long');
  expect(await faultOf((await bytesOf(['text'], [['x']])).subarray(0, 400))).toBe('file-unreadable');
});

test('a header is found below a title, by its words, whatever their case, marks and order', () => {
  const rows = [
    { number: 1, cells: ['DANH SÁCH ĐƠN VỊ'] },
    { number: 3, cells: ['TÊN đơn vị', '', 'Ma don vi *'] },
    { number: 4, cells: ['Mã đơn vị', 'x', 'y'] },
  ];
  const found = findHeader(rows, { code: ['mã', 'mã đơn vị'], name: ['Tên đơn vị'], kind: ['Loại'] }, ['code', 'name', 'kind']);
  expect(found?.number).toBe(3);
  expect([found?.placeOf('code'), found?.placeOf('name'), found?.placeOf('kind')]).toEqual([2, 0, null]);
  expect(found?.others).toEqual([]);
  const strange = [{ number: 1, cells: ['Ghi chú', 'Mã', ' * ', 'mã', 'Điện thoại'] }];
  expect(findHeader(strange, { code: ['mã'] }, ['code'])?.others).toEqual(['Ghi chú', 'mã', 'Điện thoại']);
  expect(findHeader(rows.slice(0, 1), { code: ['mã'] }, ['code'])).toBeNull();
});

test('a file has its Vietnamese name, and one in ASCII', () => {
  expect(attachmentOf('Đơn vị – LĐLĐ Bình Dương.xlsx')).toBe(
    `attachment; filename="don-vi-ldld-binh-duong.xlsx"; filename*=UTF-8''${encodeURIComponent('Đơn vị – LĐLĐ Bình Dương.xlsx')}`,
  );
  expect(attachmentOf('计划.xlsx')).toBe(`attachment; filename="file.xlsx"; filename*=UTF-8''${encodeURIComponent('计划.xlsx')}`);
  expect(attachmentOf('🎉')).toContain('filename="file"');
});
