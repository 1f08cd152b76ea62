import type { GuideTopic as Topic } from '#lib/messages/guide/topic.ts';
import { GuideBlock } from './guide-block.tsx';
import { Picture } from './pictures/picture.tsx';

/**
 * One question with its drawing, laid out when somebody comes near it: the whole guide at once costs a slow phone a tenth of a second.
 * `data-words` holds everyday words under which the search must find it.
 */
export function GuideTopic({ topic }: { topic: Topic }) {
  return (
    <article
      id={topic.id}
      data-guide-topic
      data-words={topic.words}
      aria-labelledby={`${topic.id}-title`}
      className="drawn-when-near scroll-mt-4 rounded-card border border-line bg-card p-4 wide:p-5 print:break-inside-avoid print:rounded-none print:border-0 print:border-b print:px-0 print:py-3"
    >
      <div className="mb-3 flex items-center gap-4">
        <span className="w-28 shrink-0 rounded-field bg-soft p-1 wide:w-36 print:w-24">
          <Picture name={topic.picture} className="block w-full" />
        </span>
        <h3 id={`${topic.id}-title`} className="min-w-0 text-lg">
          {topic.title}
        </h3>
      </div>
      <div className="grid gap-3">
        {topic.blocks.map((block, i) => (
          <GuideBlock key={`${topic.id}-${String(i)}`} block={block} />
        ))}
      </div>
    </article>
  );
}
