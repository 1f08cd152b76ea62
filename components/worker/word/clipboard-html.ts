import { asShownIn } from '#lib/domain/old-fonts.ts';
import { WORD_LOSSES, type WordLoss } from '#lib/domain/word-document.ts';
import { joinLines, LineWriter } from './line-writer.ts';

/** Under this name an element keeps its style here. */
const STYLE = 'data-style';

/** `unicode`: the same text with every run read by the name of its old font; equal to `text` where no such font is named. */
export type Clip = { text: string; unicode: string; dropped: WordLoss[] };

type Reading = { lines: LineWriter; depth: number; read: (text: string, at: Element) => string; lost: Set<WordLoss> };

const SILENT = new Set(['HEAD', 'STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'XML', 'TEMPLATE', 'NOSCRIPT', 'COL', 'COLGROUP']);
const BLOCKS = new Set(
  [
    'ADDRESS',
    'ARTICLE',
    'ASIDE',
    'BLOCKQUOTE',
    'BODY',
    'CENTER',
    'DD',
    'DIV',
    'DL',
    'DT',
    'FIGCAPTION',
    'FIGURE',
    'FOOTER',
    'H1',
    'H2',
  ].concat(['H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'UL', 'CAPTION']),
);
const PICTURES = new Set([
  'IMG',
  'SVG',
  'PICTURE',
  'VIDEO',
  'AUDIO',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'IFRAME',
  'V:SHAPE',
  'V:IMAGEDATA',
  'V:RECT',
]);
const FORM_FIELDS = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'W:SDT']);
const STYLED = /mso-|class="?Mso|<(b|i|u|strong|em|font|sup|sub)[ >]|font-weight|font-style/i;
/** Word hides pictures and equations for its own kind from everyone else in comments. */
const IN_COMMENTS: readonly [RegExp, WordLoss][] = [
  [/<v:imagedata|<v:shape /i, 'pictures'],
  [/<m:oMath/i, 'equations'],
];

/**
 * The text of a clipboard's HTML as Word (on a desk, a phone, in a browser) and Google Docs write it: paragraphs as lines, "- " and
 * numbers for lists, a line for each table row. Never throws; nothing of the HTML is ever put into a page.
 */
export function readClipboardHtml(html: string): Clip {
  const page = new DOMParser().parseFromString(withoutEffect(html), 'text/html');
  const lost = new Set<WordLoss>(STYLED.test(html) ? ['styles'] : []);
  const text = textOf(page.body, { lost, read: (run) => run });
  const unicode = textOf(page.body, { lost, read: (run, at) => asShownIn(run, fontAt(at)) });
  return { text, unicode, dropped: WORD_LOSSES.filter((loss) => lost.has(loss)) };
}

/** What is read here is never shown, but the policy of this site complains of styles even so: under other names they have no effect. */
function withoutEffect(html: string): string {
  return html.replace(/(<\/?)style\b/gi, '$1title').replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

function textOf(body: Element, { lost, read }: Pick<Reading, 'lost' | 'read'>): string {
  const lines = new LineWriter();
  walk(body, { lines, depth: 0, lost, read });
  return joinLines(lines.lines());
}

function fontAt(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const named = /font-family:\s*([^;,]+)/i.exec(styleOf(at))?.[1] ?? at.getAttribute('face');
    if (named) return named;
  }
  return '';
}

function walk(parent: Element, reading: Reading): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) write(node.nodeValue ?? '', parent, reading);
    else if (node.nodeType === Node.COMMENT_NODE) noteComment(node.nodeValue ?? '', reading);
    else if (node instanceof Element) visit(node, reading);
  }
}

function write(text: string, parent: Element, { lines, read }: Reading): void {
  const shown = read(text, parent);
  if (parent.closest('pre') || /white-space:\s*pre/i.test(styleOf(parent))) lines.preformatted(shown);
  else lines.text(shown);
}

function noteComment(comment: string, { lost }: Reading): void {
  for (const [sign, loss] of IN_COMMENTS) if (sign.test(comment)) lost.add(loss);
}

const styleOf = (element: Element) => element.getAttribute(STYLE) ?? '';

/** What an element stands for that plain text cannot hold, or null. */
function lossOf(element: Element): WordLoss | null {
  const name = element.tagName.toUpperCase();
  if (PICTURES.has(name)) return 'pictures';
  if (FORM_FIELDS.has(name)) return 'form-fields';
  if (name === 'DEL') return 'deletions';
  if (name === 'MATH' || name === 'M:OMATH') return 'equations';
  const style = styleOf(element);
  if (/mso-element:\s*(comment|para-comment)|mso-comment-/i.test(style) || /^MsoComment/.test(element.className)) return 'comments';
  return /mso-element:\s*(foot|end)note/i.test(style) || /^_(ftn|edn)/.test(anchorOf(element)) ? 'notes' : null;
}

const anchorOf = (element: Element) => (element.tagName === 'A' ? (element.getAttribute('href') ?? '').replace(/^.*#/, '') : '');

const isHidden = (element: Element) => /display:\s*none|mso-hide:\s*all/i.test(styleOf(element)) || element.hasAttribute('hidden');

function visit(element: Element, reading: Reading): void {
  if (SILENT.has(element.tagName.toUpperCase()) || isHidden(element)) return;
  const loss = lossOf(element);
  if (loss) reading.lost.add(loss);
  else handlerOf(element)(element, reading);
}

function handlerOf(element: Element): (element: Element, reading: Reading) => void {
  const name = element.tagName.toUpperCase();
  if (name === 'BR') return (_, { lines }) => lines.newLine();
  if (name === 'TABLE') return table;
  if (name === 'LI') return item;
  if (/mso-list:\s*Ignore/i.test(styleOf(element))) return wordMarker;
  return BLOCKS.has(name) ? block : walk;
}

function block(element: Element, reading: Reading): void {
  const isList = element.tagName === 'UL' || element.tagName === 'OL';
  reading.lines.closeLine();
  if (isWordItem(element)) reading.lines.marker(`${indent(wordLevel(element))}- `);
  walk(element, isList ? { ...reading, depth: reading.depth + 1 } : reading);
  reading.lines.closeLine();
  if (isWordItem(element)) reading.lines.marker('');
}

const indent = (level: number) => '  '.repeat(Math.max(0, Math.min(level, 9) - 1));
const wordLevel = (element: Element | null) => Number(/mso-list:[^;]*level(\d)/i.exec(element ? styleOf(element) : '')?.[1] ?? 1);
const isWordItem = (element: Element) => /mso-list:\s*l\d/i.test(styleOf(element)) && element.closest('li') === null;

/** Word writes the bullet or number of a list's paragraph as text: numbers stay, signs become "- ". */
function wordMarker(element: Element, { lines }: Reading): void {
  const sign = (element.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  const level = wordLevel(element.closest(`[${STYLE}*="level"]`));
  lines.marker(indent(level) + (/^\(?[\p{L}\d.]{1,8}[.)]$/u.test(sign) || /^\d[\d.]*$/.test(sign) ? `${sign} ` : '- '));
}

function item(element: Element, reading: Reading): void {
  reading.lines.marker(indent(reading.depth) + (element.parentElement?.tagName === 'OL' ? `${numberOf(element)}. ` : '- '));
  walk(element, reading);
  reading.lines.marker('');
}

function numberOf(item: Element): number {
  const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
  if (!Number.isNaN(own)) return own;
  const items = [...(item.parentElement?.children ?? [])].filter((one) => one.tagName === 'LI');
  return (Number.parseInt(item.parentElement?.getAttribute('start') ?? '1', 10) || 1) + items.indexOf(item);
}

/** Row by row, the cells of a row side by side; a cell's own paragraphs and tables run together. */
function table(element: Element, reading: Reading): void {
  reading.lines.closeLine();
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  for (const row of rows) {
    const cells = [...row.children].map((cell) => {
      const lines = new LineWriter();
      walk(cell, { ...reading, lines, depth: 1 });
      return lines.lines().filter(Boolean).join(' ');
    });
    if (cells.some((cell) => cell !== '')) reading.lines.preformatted(cells.join(' | '));
    reading.lines.closeLine();
  }
}
