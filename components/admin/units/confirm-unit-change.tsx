import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { changeSentences, type ToldChange, UNIT_CHANGE } from '#lib/messages/desk/unit-changes.ts';
import { ToldList } from './told-list.tsx';

type Props = { told: ToldChange; action: string; keep: string; seen: string; again: string; returned: Returned };

/** What a change of the tree does, in words, before it is done; why it is done; and only then the button that does it. */
export function ConfirmUnitChange({ told, action, keep, seen, again, returned }: Props) {
  return (
    <>
      <section aria-labelledby="consequences" className="mb-8">
        <h3 id="consequences" className="mb-1 text-lg">
          {CHANGE.confirmTitle}
        </h3>
        <p className="mb-4 text-mute">{CHANGE.notYet}</p>
        <ToldList sentences={changeSentences(told)} />
      </section>
      <KeptForm
        action={action}
        keep={keep}
        fields={[{ name: 'reason', label: UNIT_CHANGE.reason, hint: UNIT_CHANGE.reasonHint, example: UNIT_CHANGE.reasonExample }]}
        hidden={{ seen }}
        submit={CHANGE.yes}
        returned={returned}
      />
      <LinkButton href={again} tone="quiet" className="mt-2 w-full wide:w-auto">
        {CHANGE.again}
      </LinkButton>
    </>
  );
}
