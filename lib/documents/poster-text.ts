import 'server-only';
import { emWidth, type Weight } from './poster-fonts.ts';

type FittedText = { lines: string[]; size: number };

type Fitting = {
  weight: Weight;
  /** In points. */
  width: number;
  largest: number;
  smallest: number;
  mostLines: number;
  /** Lines about equally long, as a heading in the middle wants them. */
  even: boolean;
};

type Word = { text: string; em: number };

const SIZE_STEP = 0.5;
const ELLIPSIS = '…';

/**
 * The largest size at which a text stands in so many lines of that width. Whatever the text is, no line is wider than `width`: a word that is too long is broken, and what has no room even at the smallest size ends with "…".
 */
export function fitText(text: string, { weight, width, largest, smallest, mostLines, even }: Fitting): FittedText {
  const space = emWidth(' ', weight);
  const words = wordsOf(text.normalize('NFC'), weight, width / smallest);
  for (let size = largest; size > smallest; size -= SIZE_STEP) {
    const lines = wrap(words, space, width / size);
    if (lines === null || lines.length > mostLines) continue;
    return { lines: even ? balanced(words, space, width / size, lines.length) : lines, size };
  }
  const lines = wrap(words, space, width / smallest) ?? [];
  if (lines.length <= mostLines) return { lines, size: smallest };
  const last = shortened(lines[mostLines - 1] ?? '', weight, width / smallest);
  return { lines: [...lines.slice(0, mostLines - 1), last], size: smallest };
}

/** Words with their widths at size 1; one that is wider than `most` comes as several. */
function wordsOf(text: string, weight: Weight, most: number): Word[] {
  return text
    .split(/[ \t\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) => (emWidth(word, weight) <= most ? [word] : pieces(word, weight, most)))
    .map((word) => ({ text: word, em: emWidth(word, weight) }));
}

function pieces(word: string, weight: Weight, most: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const symbol of word) {
    if (emWidth(piece + symbol, weight) > most && piece !== '') {
      found.push(piece);
      piece = '';
    }
    piece += symbol;
  }
  return [...found, piece];
}

/** Null when a single word is wider than the line. */
function wrap(words: readonly Word[], space: number, width: number): string[] | null {
  if (words.some(({ em }) => em > width)) return null;
  const lines: Word[] = [];
  for (const { text, em } of words) {
    const line = lines.at(-1);
    if (line && line.em + space + em <= width) lines[lines.length - 1] = { text: `${line.text} ${text}`, em: line.em + space + em };
    else lines.push({ text, em });
  }
  return lines.map(({ text }) => text);
}

/** The same number of lines in the narrowest column that still allows it. */
function balanced(words: readonly Word[], space: number, width: number, count: number): string[] {
  let [low, high] = [0, width];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    const lines = wrap(words, space, middle);
    if (lines !== null && lines.length <= count) high = middle;
    else low = middle;
  }
  return wrap(words, space, high) ?? [];
}

function shortened(line: string, weight: Weight, most: number): string {
  let kept = line;
  while (kept !== '' && emWidth(kept + ELLIPSIS, weight) > most) kept = kept.slice(0, -1).trimEnd();
  return kept + ELLIPSIS;
}
