import { docx, lines } from './word-files.ts';
import { zip } from './zip.ts';

export const PDF = Buffer.from('%PDF-1.7\n% a plan\n%%EOF\n');

/** The smallest file that Word would still call its own. */
export function wordFile(): Buffer {
  return docx(lines('Kế hoạch'), [{ name: '[Content_Types].xml', content: '<Types/>' }]);
}

/** The smallest file that a spreadsheet program would still call its own. */
export function workbookFile(others: Parameters<typeof zip>[0] = []): Buffer {
  return zip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'xl/workbook.xml', content: '<workbook/>' }, ...others]);
}

/** A file as Word and Excel wrote them until 2003: header, one sector of the table, one of the directory with `part` in it. */
export function ofOldOffice(part: string, { next = 0xfffffffe } = {}): Buffer {
  const sector = 512;
  const file = Buffer.alloc(sector * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  file.writeUInt32LE(1, 76);
  for (const [i, name] of ['Root Entry', part].entries()) {
    const at = sector + i * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  file.writeUInt32LE(next, sector * 2);
  return file;
}
