import type { GuideSection } from '#lib/messages/guide/topic.ts';
import { GUIDE } from '#lib/messages/guide/words.ts';

/** Sections on a phone; on a desk beside the text with every topic. */
export function TableOfContents({ sections }: { sections: readonly GuideSection[] }) {
  return (
    <nav
      aria-label={GUIDE.contents}
      className="mb-6 screen-only group-data-searching/guide:max-wide:hidden wide:sticky wide:col-start-1 wide:row-span-2 wide:row-start-1 wide:mb-0 wide:top-6 wide:max-h-[calc(100dvh-3rem)] wide:overflow-y-auto wide:pr-2"
    >
      <h2 className="mb-2 text-base text-mute">{GUIDE.contents}</h2>
      <ul className="grid grid-cols-2 gap-2 wide:grid-cols-1 wide:gap-1">
        {sections.map(({ id, title, topics }) => (
          <li key={id} data-guide-entry={id}>
            <a
              href={`#${id}`}
              className="flex h-full min-h-12 items-center rounded-field border border-line bg-card px-3 py-2 text-sm font-semibold no-underline
                hover:border-action wide:h-auto wide:min-h-10 wide:border-0 wide:bg-ground wide:px-0 wide:hover:underline"
            >
              {title}
            </a>
            <ul className="mb-2 hidden border-l border-line pl-3 wide:block">
              {topics.map((topic) => (
                <li key={topic.id}>
                  <a href={`#${topic.id}`} className="block py-1 text-sm text-mute no-underline hover:text-action hover:underline">
                    {topic.title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
