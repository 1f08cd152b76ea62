import { searchKey } from '#lib/domain/vietnamese-text.ts';

type Shown = { topic: HTMLElement; key: string };

/** Folded text of every topic in the page, its everyday words included. */
export function indexTopics(root: ParentNode): Shown[] {
  return [...root.querySelectorAll<HTMLElement>('[data-guide-topic]')].map((topic) => ({
    topic,
    key: searchKey(`${topic.textContent} ${topic.dataset.words ?? ''}`),
  }));
}

/**
 * Hides every topic that lacks one of the typed words, and sections left empty. Typed text may have marks or not.
 * The text stays in the page as the server wrote it, so it reads and prints without this. Returns how many remain.
 */
export function showMatches(root: ParentNode, index: readonly Shown[], typed: string): number {
  const words = searchKey(typed).split(' ').filter(Boolean);
  let found = 0;
  for (const { topic, key } of index) {
    const matches = words.every((word) => key.includes(word));
    topic.hidden = !matches;
    if (matches) found += 1;
  }
  for (const section of root.querySelectorAll<HTMLElement>('[data-guide-section]')) {
    section.hidden = section.querySelector('[data-guide-topic]:not([hidden])') === null;
  }
  return found;
}
