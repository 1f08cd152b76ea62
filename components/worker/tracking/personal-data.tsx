import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { PERSONAL_DATA } from '#lib/messages/tracking.ts';

/** What can be done here, and what only the CĐCS can do: nothing is promised that this page does not have. */
export function PersonalData({ tracked: { status, editableUntil } }: { tracked: Pick<TrackedInitiative, 'status' | 'editableUntil'> }) {
  const own = editableUntil === null ? PERSONAL_DATA.onceClosed : PERSONAL_DATA.whileOpen;
  const ways = status === 'withdrawn' ? [PERSONAL_DATA.erasure] : [...own, PERSONAL_DATA.erasure];
  return (
    <section aria-labelledby="personal-data-title">
      <h3 id="personal-data-title" className="mb-2 text-lg">
        {PERSONAL_DATA.title}
      </h3>
      <ul className="grid list-disc gap-1 pl-6 text-sm text-mute">
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  );
}
