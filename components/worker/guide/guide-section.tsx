import type { GuideSection as Section } from '#lib/messages/guide/topic.ts';
import { GuideTopic } from './guide-topic.tsx';

export function GuideSection({ section: { id, title, topics } }: { section: Section }) {
  return (
    <section id={id} data-guide-section aria-labelledby={`${id}-title`} className="mb-10 scroll-mt-4 print:mb-4">
      <h2 id={`${id}-title`} className="mb-3 text-xl">
        {title}
      </h2>
      <div className="grid gap-4 print:gap-1">
        {topics.map((topic) => (
          <GuideTopic key={topic.id} topic={topic} />
        ))}
      </div>
    </section>
  );
}
