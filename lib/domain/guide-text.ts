/** A run of a line. Links lead to the web, an address of mail or a telephone, nowhere else. */
type GuideRun = { kind: 'plain' | 'strong'; text: string } | { kind: 'link'; text: string; href: string };
type GuideLine = readonly GuideRun[];
type GuidePart =
  | { kind: 'heading'; line: GuideLine }
  | { kind: 'paragraph'; lines: readonly GuideLine[] }
  | { kind: 'bullets' | 'steps'; items: readonly GuideLine[] };

/** Bounded, so that no text takes long to read. */
const RUN = /\*\*([^*]{1,500})\*\*|\[([^[\]]{1,300})\]\(([^()\s]{1,500})\)/g;
const SAFE = /^(https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+@[^\s"'<>]+|tel:\+?[\d.-]{3,20})$/;

/** `**strong**` and `[words](https://…)`; everything else is text as it stands. */
export function guideLine(text: string): GuideLine {
  const runs: GuideRun[] = [];
  let from = 0;
  for (const found of text.matchAll(RUN)) {
    const run = runOf(found);
    if (run === null) continue;
    if (found.index > from) runs.push({ kind: 'plain', text: text.slice(from, found.index) });
    runs.push(run);
    from = found.index + found[0].length;
  }
  return from < text.length ? [...runs, { kind: 'plain', text: text.slice(from) }] : runs;
}

function runOf([, strong, words = '', href = '']: RegExpExecArray): GuideRun | null {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  return SAFE.test(href) ? { kind: 'link', text: words, href } : null;
}

const KINDS = [
  { kind: 'heading', mark: /^#{1,6}\s+/ },
  { kind: 'bullets', mark: /^[-*•]\s+/ },
  { kind: 'steps', mark: /^\d{1,3}[.)]\s+/ },
] as const;

/**
 * Reads the part of Markdown that a guide needs: headings, paragraphs whose line ends count, bullets, numbered steps, strong words and
 * links. There is no HTML: what looks like a tag is read as letters.
 */
export function guideParts(text: string): GuidePart[] {
  const parts: GuidePart[] = [];
  let gap = true;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line !== '') add(parts, line, gap);
    gap = line === '';
  }
  return parts;
}

function add(parts: GuidePart[], line: string, gap: boolean): void {
  const marked = KINDS.find(({ mark }) => mark.test(line));
  const last = parts.at(-1);
  if (!marked) {
    const runs = guideLine(line);
    if (last?.kind === 'paragraph' && !gap) parts[parts.length - 1] = { ...last, lines: [...last.lines, runs] };
    else parts.push({ kind: 'paragraph', lines: [runs] });
    return;
  }
  const runs = guideLine(line.replace(marked.mark, ''));
  if (marked.kind === 'heading') parts.push({ kind: 'heading', line: runs });
  else if (last?.kind === marked.kind) parts[parts.length - 1] = { ...last, items: [...last.items, runs] };
  else parts.push({ kind: marked.kind, items: [runs] });
}
