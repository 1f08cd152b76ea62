/** Lower-case key without marks for searching: "Dĩ An" and "di an" meet. đ has no decomposition and folds by hand. */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * What nobody sees, or no file format may hold: control characters, zero-width and direction marks, tags, letters that are drawn
 * as nothing, noncharacters. Kept: tab and line ends, the soft hyphen (in TCVN3 a letter), the choice between text and emoji.
 */
const INVISIBLE = /(?![\t\n\u00ad]|[\ufe00-\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;

/** Marks piled on one letter until they cover the lines around it; no language needs more than four. */
const PILE = /(\p{M}{4})\p{M}+/gu;

/** Bullets that Word and its symbol fonts put at the start of a line. */
const BULLET = /^[ \t]*[\uf0b7\uf0a7·•][ \t]*/gm;

/**
 * Text of several lines as it is stored: NFC, LF, plain spaces, "- " for bullets, nothing invisible, at most two blank
 * lines in a row, at most four marks on a letter. Every such text may stand in XML. Idempotent. Never applied while someone is typing.
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
    .replace(PILE, '$1')
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
