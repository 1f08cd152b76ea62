/** Lower-case key without marks for searching: "Dĩ An" and "di an" meet. đ has no decomposition and folds by hand. */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

// biome-ignore format: one class of characters a line
const INVISIBLE = new RegExp(
  '[' +
    '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f' + // control characters except tab and line ends
    '\\u200b-\\u200f\\u2060\\ufeff' + // zero-width characters, marks of direction, BOM
    '\\u202a-\\u202e\\u2066-\\u2069' + // bidirectional embeddings, overrides, isolates
    ']',
  'g',
);

/** Bullets that Word and its symbol fonts put at the start of a line. */
const BULLET = /^[ \t]*[\uf0b7\uf0a7·•][ \t]*/gm;

/**
 * Text of several lines as it is stored: NFC, LF, plain spaces, "- " for bullets, nothing invisible, at most two blank
 * lines in a row. Idempotent. Never applied while someone is typing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(BULLET, '- ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .normalize('NFC')
    .trim();
}

/** Text of one line: as `cleanText`, with every run of white space as one blank. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Length as a person counts it: code points of the cleaned text. */
export function textLength(cleaned: string): number {
  return cleaned.length - (cleaned.match(SURROGATE_PAIR)?.length ?? 0);
}
