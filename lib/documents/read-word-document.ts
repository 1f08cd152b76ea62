import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import type { WordDocument } from '#lib/domain/word-document.ts';
import { openWordArchive, type WordArchive } from './word-archive.ts';
import { readBody } from './word-body.ts';
import { divide } from './word-fields.ts';
import { readNumbering } from './word-numbering.ts';
import { readStyles } from './word-styles.ts';
import { readXml } from './word-xml.ts';

/** Characters of one file; ten times what a field takes. */
const LONGEST_TEXT = 200_000;

/**
 * The text of a `.docx` (R26), divided by the headings of our template when it has them. Reads nothing but the archive it is given.
 * Throws `word-file-unreadable`, `word-file-old`, `word-file-locked`, `word-file-unsafe`, `word-file-too-large`.
 */
export async function readWordDocument(bytes: Buffer): Promise<WordDocument> {
  const archive = await openWordArchive(bytes);
  const main = await mainPart(archive);
  const beside = main.replace(/[^/]*$/, '');
  const xml = await archive.part(main);
  if (xml === null) throw new Problem('word-file-unreadable');
  const styles = await readStyles(await archive.part(`${beside}styles.xml`));
  const numbering = await readNumbering(await archive.part(`${beside}numbering.xml`));
  const { lines, dropped } = await readBody(xml, styles, numbering);
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_TEXT) throw new Problem('word-file-too-large');
  const { asItIs, inUnicode } = divide(lines);
  return { ...asItIs, dropped, inUnicode };
}

/** Which part holds the text: some programs call it otherwise. Only a name within the archive; nothing outside can be meant. */
async function mainPart(archive: WordArchive): Promise<string> {
  let named = 'word/document.xml';
  const relations = await archive.part('_rels/.rels');
  if (relations === null) throw new Problem('word-file-unreadable');
  await readXml(relations, {
    open: ({ name, attributes: { Type = '', Target = '' } }) => {
      if (name === 'Relationship' && Type.endsWith('/officeDocument')) named = Target.replace(/^\//, '');
    },
  });
  return named;
}
