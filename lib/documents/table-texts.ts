import 'server-only';
import type { Archive } from './archive.ts';
import { refusedTable, SHEET_FAULTS } from './table-fault.ts';
import { LONGEST_CELL } from './table-rows.ts';
import { readXmlPieces } from './xml-pieces.ts';

/** Different texts of a workbook. */
const MOST_TEXTS = 2_000_000;

/** The texts that cells share. Rich text is the sum of its runs; how a text is pronounced (`rPh`) is not part of it. */
export async function readTexts(archive: Archive, part: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  const isOpen = { t: 0, rPh: 0 };
  const count = (name: string, by: number) => {
    if (name === 't' || name === 'rPh') isOpen[name] += by;
  };
  if (part === '') return texts;
  await readXmlPieces(
    archive.pieces(part),
    {
      open: (name) => {
        count(name, 1);
        if (name === 'si') text = '';
      },
      text: (more) => {
        if (isOpen.t > 0 && isOpen.rPh === 0 && text.length < LONGEST_CELL) text += more;
      },
      close: (name) => {
        count(name, -1);
        if (name !== 'si') return;
        if (texts.length >= MOST_TEXTS) throw refusedTable('file-unsafe');
        texts.push(text.slice(0, LONGEST_CELL));
      },
    },
    SHEET_FAULTS,
  );
  return texts;
}
