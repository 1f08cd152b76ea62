import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { formatMoment } from '#lib/messages/format.ts';
import { TIMELINE_WORDS, TRACKING } from '#lib/messages/tracking.ts';

/** The moments of an initiative in words, oldest first, each with the server's time. */
export function Timeline({ timeline }: { timeline: TrackedInitiative['timeline'] }) {
  return (
    <section aria-labelledby="timeline-title">
      <h3 id="timeline-title" className="mb-3 text-lg">
        {TRACKING.timeline}
      </h3>
      <ol className="ml-2 border-l-2 border-action">
        {timeline.map(({ at, verb, revision }) => (
          <li key={at + verb} className="relative pb-4 pl-6 last:pb-0">
            <span aria-hidden="true" className="absolute top-1.5 -left-2 size-3.5 rounded-pill border-2 border-ground bg-action" />
            <span className="block font-semibold">{TIMELINE_WORDS[verb](revision)}</span>
            <time dateTime={at} className="block text-sm text-mute">
              {formatMoment(Date.parse(at))}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
