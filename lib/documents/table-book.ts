import 'server-only';
import type { Archive } from './archive.ts';
import { refusedTable, SHEET_FAULTS } from './table-fault.ts';
import { readXmlPieces } from './xml-pieces.ts';

/** Parts of a workbook by name; empty where it has none. */
type Book = { sheet: string; texts: string; styles: string; from1904: boolean };

/** Which parts hold the first sheet, the texts and the formats. Only names within the archive. */
export async function findFirstSheet(archive: Archive): Promise<Book> {
  const main = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw refusedTable('file-unreadable');
  const relations = await relationsOf(archive, main);
  let first: string | undefined;
  let from1904 = false;
  const open = (name: string, attributes: Record<string, string>) => {
    if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
    if (name === 'sheet') first ??= Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
  };
  await readXmlPieces(archive.pieces(main), { open }, SHEET_FAULTS);
  const sheet = relations.find(({ id }) => id === first)?.target;
  if (sheet === undefined) throw refusedTable('file-unreadable');
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? '';
  return { sheet, texts: partOf('sharedStrings'), styles: partOf('styles'), from1904 };
}

async function relationsOf(archive: Archive, part: string) {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const found: { id: string; type: string; target: string }[] = [];
  const open = (name: string, { Id = '', Type = '', Target = '' }: Record<string, string>) => {
    const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
    if (name === 'Relationship') found.push({ id: Id, type: Type.split('/').at(-1) ?? '', target });
  };
  await readXmlPieces(archive.pieces(`${folder}_rels/${file}.rels`), { open }, SHEET_FAULTS).catch(() => {
    throw refusedTable('file-unreadable');
  });
  return found;
}
