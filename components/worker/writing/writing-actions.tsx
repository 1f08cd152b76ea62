import { ActionBar } from '#components/ui/action-bar.tsx';
import { Button } from '#components/ui/button.tsx';
import { STEPS, WRITING } from '#lib/messages/form.ts';
import type { Step } from './draft-keeper.ts';

type Props = { step: Step; go: (step: Step) => void; sending: boolean; editing: boolean };

const EARLIER: Record<Step, Step> = { 1: 1, 2: 1, 3: 2, 4: 3 };
const LATER: Record<Step, Step> = { 1: 2, 2: 3, 3: 4, 4: 4 };

/** Back and on; on the last step "Nộp bài", which without scripts is the only button. */
export function WritingActions({ step, go, sending, editing }: Props) {
  const last = step === STEPS.length;
  return (
    <ActionBar>
      {step > 1 ? (
        <Button className="js-only" onClick={() => go(EARLIER[step])}>
          {WRITING.back}
        </Button>
      ) : null}
      {last ? null : (
        <Button tone="primary" className="js-only grow" onClick={() => go(LATER[step])}>
          {WRITING.next}
        </Button>
      )}
      <Button type="submit" tone="primary" className={last ? 'grow' : 'no-js-only grow'} aria-disabled={sending}>
        {sending ? WRITING.submitting : submitWords(editing)}
      </Button>
    </ActionBar>
  );
}

function submitWords(editing: boolean): string {
  return editing ? WRITING.submitEdit : WRITING.submit;
}
