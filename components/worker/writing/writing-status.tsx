import { Icon } from '#components/ui/icon.tsx';
import { WRITING } from '#lib/messages/form.ts';
import { formatClock } from '#lib/messages/format.ts';
import type { Keeping } from './draft-keeper.ts';

/** Whether the text is safe, beside the step. Silent for screen readers while all is well: it changes after every pause. */
export function WritingStatus({ keeping }: { keeping: Keeping }) {
  if (keeping.kind !== 'saved') return <span className="text-sm text-mute"> </span>;
  return (
    <span className="flex items-center gap-1.5 text-sm text-ok">
      <Icon name="check" className="size-4" />
      {WRITING.saved(formatClock(keeping.at))}
    </span>
  );
}
