import { Icon } from '#components/ui/icon.tsx';
import { WRITING } from '#lib/messages/form.ts';
import type { Step } from './draft-keeper.ts';
import type { Faults } from './faults.ts';
import { missingWords } from './missing-words.ts';
import { stepOf } from './steps-of-fields.ts';

/** How many names are read at a glance. */
const MOST = 6;

/** What this step still needs; on the last step, what the whole submission needs. */
export function MissingLine({ missing, step }: { missing: Faults; step: Step }) {
  const here = step === 4 ? missing : missing.filter(({ name }) => stepOf(name) === step);
  if (here.length === 0) {
    return step === 4 ? (
      <p className="js-only mt-6 flex items-center gap-2 rounded-card border border-ok bg-ok-soft p-4 font-semibold">
        <Icon name="check" className="size-6 text-ok" />
        {WRITING.complete}
      </p>
    ) : null;
  }
  return (
    <div className="js-only mt-6 grid gap-1 rounded-card border border-line bg-soft p-4 font-semibold">
      {missingWords(here, MOST).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}
