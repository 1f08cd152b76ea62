import { describe, expect, test } from 'vitest';
import { attachmentKind, attachmentName } from '#lib/domain/attachment.ts';
import { ofOldOffice, wordFile, workbookFile } from '#tests/support/attachment-files.ts';
import { zip } from '#tests/support/zip.ts';

const bytes = (...values: number[]) => new Uint8Array([...values, ...new Array<number>(64).fill(0)]);
const text = (words: string) => new TextEncoder().encode(words);

describe('what a file is', () => {
  test.each([
    ['pdf', text('%PDF-1.7 …')],
    ['jpg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['docx', wordFile()],
    ['xlsx', workbookFile()],
    ['doc', ofOldOffice('WordDocument')],
    ['xls', ofOldOffice('Workbook')],
  ] as const)('is told by its content: %s', (kind, file) => {
    expect(attachmentKind(file)).toBe(kind);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a program', bytes(0x4d, 0x5a)],
    ['a page', text('<html><script>alert(1)</script>')],
    ['a picture that can carry scripts', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a zip of anything', zip([{ name: 'a.txt', content: 'a' }])],
    ['a document with macros', workbookFile([{ name: 'xl/vbaProject.bin', content: 'x' }])],
    ['a document with a password', ofOldOffice('EncryptedPackage')],
    ['a torn zip', wordFile().subarray(0, 200)],
    ['a torn old document', ofOldOffice('WordDocument').subarray(0, 300)],
    ['an old document whose table leads in a circle', ofOldOffice('Other', { next: 0 })],
    ['an old document whose table leads nowhere', ofOldOffice('Other', { next: 0xfffffff0 })],
  ])('is not taken: %s', (_, file) => {
    expect(attachmentKind(file)).toBeNull();
  });
});

test.each([
  ['Kế hoạch 153.docx', 'docx', 'Kế hoạch 153.docx'],
  ['C:\\Tai lieu\\ke-hoach.PDF', 'pdf', 'ke-hoach.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['ảnh.jpeg', 'jpg', 'ảnh.jpg'],
  ['bao-cao.exe', 'pdf', 'bao-cao.exe.pdf'],
  ['a\u202efdp.\r\nexe', 'pdf', 'afdp. exe.pdf'],
  ['.pdf', 'pdf', 'tep.pdf'],
  ['x'.repeat(300), 'png', `${'x'.repeat(120)}.png`],
] as const)('the name %j of a %s is kept as %j', (given, kind, kept) => {
  expect(attachmentName(given, kind, 'tep')).toBe(kept);
});
