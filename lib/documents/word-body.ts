import 'server-only';
import { asShownIn } from '#lib/domain/old-fonts.ts';
import { WORD_LOSSES, type WordLoss } from '#lib/domain/word-document.ts';
import type { WordNumbering } from './word-numbering.ts';
import { fontNamed, type WordStyles } from './word-styles.ts';
import { readXml, type XmlElement } from './word-xml.ts';

/** A paragraph or a table row: as it is in the file, and with old fonts read by the name of each run's font. */
export type WordLine = { text: string; unicode: string };

type Piece = { text: string; font: string | null };
type Paragraph = { style: string | null; numId: string | null; level: number; pieces: Piece[] };
type Run = { font: string | null; style: string | null; hidden: boolean };

const LOSSES: Record<string, WordLoss> = {
  drawing: 'pictures',
  pict: 'pictures',
  object: 'pictures',
  oMath: 'equations',
  del: 'deletions',
  moveFrom: 'deletions',
  footnoteReference: 'notes',
  endnoteReference: 'notes',
  commentReference: 'comments',
  headerReference: 'headers',
  footerReference: 'headers',
};
/** Left out with everything inside. `Fallback` says again what stands beside it. */
const LEFT_OUT = new Set(['drawing', 'pict', 'object', 'oMath', 'del', 'moveFrom', 'Fallback']);
const STYLING = new Set(['b', 'i', 'u', 'strike', 'highlight', 'color']);
const OFF = new Set(['0', 'false', 'none', 'auto', '000000']);
/** Signs that Word writes as elements. The soft hyphen is the letter ư in TCVN3. */
const SIGNS: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-', softHyphen: '\u00ad' };

/** The text of `word/document.xml`, a line for each paragraph and table row, and what plain text cannot hold. */
export async function readBody(xml: string, styles: WordStyles, numbering: WordNumbering) {
  const body = new Body(styles, numbering);
  await readXml(xml, { open: body.open, close: body.close, text: body.text });
  return { lines: body.lines, dropped: WORD_LOSSES.filter((loss) => body.lost.has(loss)) };
}

class Body {
  readonly lines: WordLine[] = [];
  readonly lost = new Set<WordLoss>();
  readonly #styles: WordStyles;
  readonly #numbering: WordNumbering;
  /** Where finished lines go: the document, or the cell of a table that is being read. */
  readonly #into: WordLine[][] = [this.lines];
  readonly #rows: WordLine[][] = [];
  #paragraph: Paragraph | null = null;
  #run: Run | null = null;
  #inText = false;
  #leftOut = 0;

  constructor(styles: WordStyles, numbering: WordNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  readonly open = (element: XmlElement): void => {
    const { name } = element;
    if (this.#leftOut > 0) {
      this.#leftOut += 1;
      return;
    }
    const loss = LOSSES[name];
    if (loss) this.lost.add(loss);
    if (LEFT_OUT.has(name)) this.#leftOut = 1;
    else if (element.w) this.#openWord(element);
  };

  readonly close = ({ name, w }: XmlElement): void => {
    if (this.#leftOut > 0) this.#leftOut -= 1;
    else if (w) this.#closers[name]?.();
  };

  readonly text = (text: string): void => {
    if (this.#inText && this.#leftOut === 0) this.#add(text);
  };

  #openWord(element: XmlElement): void {
    const { name } = element;
    this.#openers[name]?.(element.attributes);
    if (!this.#run) return;
    if (name === 'rFonts') this.#run.font = fontNamed(element);
    if (name === 'vanish') this.#run.hidden = true;
    if (STYLING.has(name) && !OFF.has(element.attributes.val ?? '')) this.lost.add('styles');
    const sign = SIGNS[name];
    if (sign !== undefined) this.#add(sign);
  }

  readonly #openers: Record<string, (attributes: Record<string, string>) => void> = {
    p: () => {
      this.#paragraph = { style: null, numId: null, level: 0, pieces: [] };
    },
    pStyle: ({ val }) => this.#ofParagraph((paragraph) => (paragraph.style = val ?? null)),
    numId: ({ val }) => this.#ofParagraph((paragraph) => (paragraph.numId = val ?? null)),
    ilvl: ({ val }) => this.#ofParagraph((paragraph) => (paragraph.level = Number(val) || 0)),
    r: () => {
      this.#run = { font: null, style: null, hidden: false };
    },
    rStyle: ({ val }) => {
      if (this.#run) this.#run.style = val ?? null;
    },
    t: () => {
      this.#inText = true;
    },
    tr: () => this.#rows.push([]),
    tc: () => this.#into.push([]),
  };

  readonly #closers: Record<string, () => void> = {
    t: () => {
      this.#inText = false;
    },
    r: () => {
      this.#run = null;
    },
    p: () => this.#closeParagraph(),
    tc: () => {
      const cell = (this.#into.pop() ?? []).filter(({ text }) => text !== '');
      this.#rows.at(-1)?.push(joined(cell, ' '));
    },
    tr: () => {
      const cells = this.#rows.pop() ?? [];
      if (cells.some(({ text }) => text !== '')) this.#into.at(-1)?.push(joined(cells, ' | '));
    },
  };

  #ofParagraph(change: (paragraph: Paragraph) => void): void {
    if (this.#paragraph) change(this.#paragraph);
  }

  #add(text: string): void {
    if (!this.#paragraph || !this.#run || this.#run.hidden) return;
    const { pieces } = this.#paragraph;
    const font = this.#run.font ?? (this.#run.style === null ? null : this.#styles.fontOf(this.#run.style));
    const last = pieces.at(-1);
    if (last && last.font === font) last.text += text;
    else pieces.push({ text, font });
  }

  #closeParagraph(): void {
    if (!this.#paragraph) return;
    const { style, numId, level, pieces } = this.#paragraph;
    this.#paragraph = null;
    const usual = this.#styles.fontOf(style) ?? this.#styles.fontOf(null);
    const text = pieces.map((piece) => piece.text).join('');
    const unicode = pieces.map((piece) => asShownIn(piece.text, piece.font ?? usual ?? '')).join('');
    const list = numId ?? this.#styles.numberingOf(style);
    const marker = list === null || list === '0' || text.trim() === '' ? '' : this.#numbering.markerOf(list, level);
    this.#into.at(-1)?.push({ text: marker + text.trim(), unicode: marker + unicode.trim() });
  }
}

function joined(lines: readonly WordLine[], by: string): WordLine {
  return { text: lines.map(({ text }) => text).join(by), unicode: lines.map(({ unicode }) => unicode).join(by) };
}
