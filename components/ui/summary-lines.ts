import type { SummaryLine } from './error-summary.tsx';

type Labelled = { name: string; label: string };

/**
 * The lines of a form's error summary, in the order in which its fields stand (`last` below whatever stands between), each naming its
 * field where the sentence alone does not: `Vai trò: Anh/Chị chọn trong danh sách`.
 */
export function summaryLines(faults: readonly SummaryLine[], fields: readonly Labelled[], last: readonly Labelled[]): SummaryLine[] {
  const all = [...fields, ...last];
  const placeOf = (name: string) => {
    const place = all.findIndex((field) => field.name === name);
    return place < 0 ? fields.length - 0.5 : place;
  };
  return faults
    .map(({ name, text }) => {
      const label = all.find((field) => field.name === name)?.label ?? '';
      return { name, text: isNamedIn(text, label) ? text : `${label}: ${text}` };
    })
    .sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
/** Vietnamese writes each syllable apart: two in a row tell what is meant. */
const pairsIn = (words: readonly string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`);

function isNamedIn(sentence: string, label: string): boolean {
  const [said, words] = [wordsIn(sentence), wordsIn(label)];
  if (words.length < 2) return words.every((word) => said.includes(word));
  return pairsIn(words).some((pair) => pairsIn(said).includes(pair));
}
