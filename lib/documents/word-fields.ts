import 'server-only';
import { fromOldEncoding, oldEncodingOf } from '#lib/domain/old-fonts.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import { WORD_FIELDS, type WordField, type WordText } from '#lib/domain/word-document.ts';
import { WORD_TEMPLATE, wordHeading } from '#lib/messages/word-template.ts';
import type { WordLine } from './word-body.ts';

/** One heading alone may be chance: "Hiệu quả" stands in many a text. */
const FEWEST_HEADINGS = 2;

const keyOf = (text: string) =>
  searchKey(text)
    .replace(/^(\d+|[ivx]+)[.)] ?/, '')
    .replace(/[\s:?.]+$/, '');
const HEADINGS = new Map<string, WordField>(WORD_FIELDS.map((field) => [keyOf(wordHeading(field)), field]));
/** What the template itself says is nobody's text. */
const OWN_WORDS = new Set(WORD_TEMPLATE.ownLines().map(searchKey));

type Part = { field: WordField | null; lines: WordLine[] };

/** The lines under the headings of our template, each to its field; without at least two headings all of it is one text. */
export function divide(lines: readonly WordLine[]): { asItIs: WordText; inUnicode: WordText | null } {
  const own = readOldFonts(lines).filter(({ unicode }) => !OWN_WORDS.has(searchKey(unicode)));
  const parts = partsOf(own);
  const found = new Set(parts.flatMap(({ field }) => field ?? []));
  const divided = found.size >= FEWEST_HEADINGS ? parts : [{ field: null, lines: [...own] }];
  const asItIs = wordText(divided, ({ text }) => text);
  const changed = own.some(({ text, unicode }) => text !== unicode);
  return { asItIs, inUnicode: changed ? wordText(divided, ({ unicode }) => unicode) : null };
}

/** Where no font told, the whole text may still tell by itself. */
function readOldFonts(lines: readonly WordLine[]): readonly WordLine[] {
  if (lines.some(({ text, unicode }) => text !== unicode)) return lines;
  const encoding = oldEncodingOf(lines.map(({ text }) => text).join('\n'));
  return encoding === null ? lines : lines.map(({ text }) => ({ text, unicode: fromOldEncoding(text, encoding) }));
}

/** "Tên sáng kiến" alone on its line, or "Tên sáng kiến: …" with the text behind it. */
function partsOf(lines: readonly WordLine[]): Part[] {
  const parts: Part[] = [{ field: null, lines: [] }];
  for (const line of lines) {
    const [head = '', ...behind] = line.unicode.split(':');
    const field = HEADINGS.get(keyOf(head));
    if (field === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ field, lines: behind.join('').trim() === '' ? [] : [afterColon(line)] });
  }
  return parts;
}

const afterColon = ({ text, unicode }: WordLine): WordLine => ({
  text: text.slice(text.indexOf(':') + 1).trim(),
  unicode: unicode.slice(unicode.indexOf(':') + 1).trim(),
});

function wordText(parts: readonly Part[], pick: (line: WordLine) => string): WordText {
  const fields: WordText['fields'] = {};
  const rest: string[] = [];
  for (const { field, lines } of parts) {
    const text = tidy(lines.map(pick));
    if (text === '') continue;
    if (field === null) rest.push(text);
    else fields[field] = fields[field] === undefined ? text : `${fields[field]}\n${text}`;
  }
  return { fields, text: rest.join('\n\n') };
}

const tidy = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .replace(/^\n+|\n+$/g, '');
