import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import { changeSentences, type ToldChange, UNIT_CHANGE } from '#lib/messages/desk/unit-changes.ts';
import { ToldList } from './told-list.tsx';

type Props = { told: ToldChange; action: string; keep: string; seen: string; again: string; refused: Refused | null };

/** What a change of the tree does, in words, before it is done; why it is done; and only then the button that does it. */
export function ConfirmUnitChange({ told, action, keep, seen, again, refused }: Props) {
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
        refused={refused}
      />
      <WayBack href={again}>{CHANGE.again}</WayBack>
    </>
  );
}
