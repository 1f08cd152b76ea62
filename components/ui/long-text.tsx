/** About six lines of a phone; more is folded. */
const MOST_LINES = 6;
const LETTERS_A_LINE = 45;

const linesOf = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);

type Props = { text: string; more: string; less: string };

/** Text of any length, its first lines at first. The whole stays in the page for a screen reader and for searching. */
export function LongText({ text, more, less }: Props) {
  if (linesOf(text) <= MOST_LINES) return text;
  return (
    <div className="group">
      <div className="supports-[selector(:has(a))]:line-clamp-6 group-has-[details[open]]:line-clamp-none">{text}</div>
      <details className="hidden supports-[selector(:has(a))]:block">
        <summary className="inline-flex min-h-12 list-none items-center font-semibold text-action underline underline-offset-4 [&::-webkit-details-marker]:hidden">
          <span className="group-has-[details[open]]:hidden">{more}</span>
          <span className="hidden group-has-[details[open]]:inline">{less}</span>
        </summary>
      </details>
    </div>
  );
}
