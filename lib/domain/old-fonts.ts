/**
 * Vietnamese as it was written before Unicode: bytes whose meaning lay in the font. TCVN3 (ABC, ".VnTime") gives every letter a
 * code of its own; VNI ("VNI-Times") writes a vowel and then its mark. Word keeps both as letters of Latin-1.
 */
export type OldEncoding = 'tcvn3' | 'vni';

/** `capitals`: the font draws capitals whatever is typed (".VnTimeH"). */
export type OldFont = { encoding: OldEncoding; capitals: boolean };

// biome-ignore format: a letter with its five tones a line, in the order of the standard
const TCVN3_ROWS = [
  ['aàảãáạ', 'a\u00b5\u00b6\u00b7\u00b8\u00b9'],
  ['ăằẳẵắặ', '\u00a8\u00bb\u00bc\u00bd\u00be\u00c6'],
  ['âầẩẫấậ', '\u00a9\u00c7\u00c8\u00c9\u00ca\u00cb'],
  ['eèẻẽéẹ', 'e\u00cc\u00ce\u00cf\u00d0\u00d1'],
  ['êềểễếệ', '\u00aa\u00d2\u00d3\u00d4\u00d5\u00d6'],
  ['iìỉĩíị', 'i\u00d7\u00d8\u00dc\u00dd\u00de'],
  ['oòỏõóọ', 'o\u00df\u00e1\u00e2\u00e3\u00e4'],
  ['ôồổỗốộ', '\u00ab\u00e5\u00e6\u00e7\u00e8\u00e9'],
  ['ơờởỡớợ', '\u00ac\u00ea\u00eb\u00ec\u00ed\u00ee'],
  ['uùủũúụ', 'u\u00ef\u00f1\u00f2\u00f3\u00f4'],
  ['ưừửữứự', '\u00ad\u00f5\u00f6\u00f7\u00f8\u00f9'], // U+00AD, elsewhere the soft hyphen, is the letter ư
  ['yỳỷỹýỵ', 'y\u00fa\u00fb\u00fc\u00fd\u00fe'],
  ['đĂÂÊÔƠƯĐ', '\u00ae\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7'],
] as const;

/** Vowels as VNI writes them without a tone, and the mark that adds the tone: "aù" = á, "oâ" = ô, "oá" = ố, "ôù" = ớ. */
const VNI_PLAIN = { a: 'a', e: 'e', i: 'i', o: 'o', u: 'u', y: 'y', ơ: 'ô', ư: 'ö' } as const;
const VNI_TONES = 'øûõùï';
const VNI_CIRCUMFLEX = { â: 'a', ê: 'e', ô: 'o' } as const;
const VNI_CIRCUMFLEX_TONES = 'àåãáä';
const VNI_BREVE_TONES = 'èúüéë';
/** Letters that stand alone. */
const VNI_ALONE = { ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò', ỵ: 'î', đ: 'ñ' } as const;

/** In the order of both tables: huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

function tcvn3Letters(): Map<string, string> {
  return new Map(
    TCVN3_ROWS.flatMap(([letters, codes]) => [...letters].map((letter, at): [string, string] => [letter, codes[at] ?? letter])),
  );
}

function vniLetters(): Map<string, string> {
  const lower = new Map<string, string>([
    ...Object.entries(VNI_PLAIN).flatMap(([vowel, base]) => toned(vowel, base, VNI_TONES, '')),
    ...Object.entries(VNI_CIRCUMFLEX).flatMap(([vowel, base]) => toned(vowel, base, VNI_CIRCUMFLEX_TONES, 'â')),
    ...toned('ă', 'a', VNI_BREVE_TONES, 'ê'),
    ...Object.entries(VNI_ALONE),
  ]);
  return new Map([...lower].flatMap(([letter, code]) => [[letter, code] as const, [letter.toUpperCase(), code.toUpperCase()] as const]));
}

function toned(vowel: string, base: string, marks: string, plain: string): [string, string][] {
  return [[vowel, base + plain], ...TONES.map((tone, at): [string, string] => [(vowel + tone).normalize('NFC'), base + marks[at]])];
}

/** Unicode letter → its code in Word's text. TCVN3 has capitals with tones only in its fonts for capitals. */
export const OLD_LETTERS: Record<OldEncoding, ReadonlyMap<string, string>> = { tcvn3: tcvn3Letters(), vni: vniLetters() };

/** Code → letter. A capital vowel with a small mark ("Aù") was typed often enough to be read. */
const READINGS: Record<OldEncoding, ReadonlyMap<string, string>> = {
  tcvn3: new Map([...OLD_LETTERS.tcvn3].map(([letter, code]) => [code, letter])),
  vni: new Map(
    [...OLD_LETTERS.vni].flatMap(([letter, code]) => {
      const [base = '', mark = ''] = code;
      return [[code, letter] as const, [base + mark.toLowerCase(), letter] as const];
    }),
  ),
};

/** Reads old text letter by letter; what the encoding does not know stays as it is. Does not judge: see `oldEncodingOf`. */
export function fromOldEncoding(text: string, encoding: OldEncoding): string {
  const letters = READINGS[encoding];
  let read = '';
  for (let at = 0; at < text.length; ) {
    const pair = text.slice(at, at + 2);
    const code = pair.length === 2 && letters.has(pair) ? pair : pair.slice(0, 1);
    read += letters.get(code) ?? code;
    at += code.length;
  }
  return read;
}

/** Which old encoding a font's name stands for. "VNI-Times", ".VnTime", ".VnArialH" and their like. */
export function oldFontOf(name: string): OldFont | null {
  const bare = name.trim().replace(/^['"]+|['"]+$/g, '');
  if (/^vni[- ]/i.test(bare)) return { encoding: 'vni', capitals: false };
  return /^\.vn/i.test(bare) ? { encoding: 'tcvn3', capitals: /h$/i.test(bare) } : null;
}

/** A run of text as its font showed it. Text that holds Vietnamese Unicode letters is returned untouched. */
export function asShownIn(text: string, fontName: string): string {
  const font = oldFontOf(fontName);
  if (font === null || UNICODE_VIETNAMESE.test(text)) return text;
  const read = fromOldEncoding(text, font.encoding);
  return font.capitals ? read.toUpperCase() : read;
}

/** Letters that only Unicode has, precomposed or with combining marks: no old encoding can hold them. */
const UNICODE_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u036f]/;

/** What Vietnamese in Unicode and Latin-1 share; alone these prove nothing. */
const SHARED = 'àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ';
const FOREIGN = new RegExp(`[^\\u0000-\\u007f${SHARED}]`);
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
const MARKED = /[\u00a1-\u00ff]/;

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const RIME =
  '(?:uyê|yêu|iêu|oai|oay|oeo|oao|uây|uôi|uya|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi' +
  '|ua|uâ|uê|ui|uô|uơ|uy|yê|ưa|ươ|ưi|ưu|[aăâeêioôơuưy])';
const SYLLABLE = new RegExp(`^${ONSET}${RIME}(?:ch|ng|nh|[cmnpt])?$`);
const TONE = /[\u0300\u0309\u0303\u0301\u0323]/g;

/** Could this be one Vietnamese syllable, written in one case throughout or with a first capital? */
function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  if (word !== lower && word !== word.toUpperCase() && word.slice(1) !== lower.slice(1)) return false;
  const parts = lower.normalize('NFD');
  return (parts.match(TONE)?.length ?? 0) <= 1 && SYLLABLE.test(parts.replace(TONE, '').normalize('NFC'));
}

const ENOUGH = { words: 2, share: 0.5, perMisfit: 3 };

/**
 * The encoding that a whole text is written in, or null. Null whenever one Vietnamese letter of Unicode is in it, and for anything
 * that Unicode Vietnamese, other languages or technical signs (Ø20, 5 µm, «…») explain. It takes two different words that are
 * Vietnamese when read so and are not as they stand, and most marked words must be of that kind.
 *
 * Plain text does not say whether a TCVN3 font drew capitals, so it is read as small letters; a font's name tells (`asShownIn`).
 */
export function oldEncodingOf(text: string): OldEncoding | null {
  if (UNICODE_VIETNAMESE.test(text)) return null;
  const marked = (text.match(WORD) ?? []).filter((word) => word.length > 1 && MARKED.test(word));
  if (!marked.some((word) => FOREIGN.test(word))) return null;
  const tcvn3 = fitsOf(marked, 'tcvn3');
  const vni = fitsOf(marked, 'vni');
  if (Math.max(tcvn3, vni) === 0) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

/** How many words become Vietnamese by this reading; 0 when that is not enough to believe it. */
function fitsOf(marked: readonly string[], encoding: OldEncoding): number {
  const readable = marked.filter((word) => isSyllable(fromOldEncoding(word, encoding)));
  const fitting = readable.filter((word) => !isSyllable(word));
  const proofs = new Set(fitting.filter((word) => FOREIGN.test(word)));
  const fits = fitting.length;
  const misfits = marked.length - readable.length;
  const believed = proofs.size >= ENOUGH.words && fits >= marked.length * ENOUGH.share && fits >= misfits * ENOUGH.perMisfit;
  return believed ? fits : 0;
}
