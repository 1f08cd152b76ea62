import { WayBack } from '#components/ui/desk/way-back.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import type { Consequence } from '#lib/domain/window-consequences.ts';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import { consequenceWords } from '#lib/messages/desk/consequences.ts';

type Props = {
  consequences: readonly Consequence[];
  action: string;
  keep: string;
  /** What the consequences were told from; another decision in the meantime makes the server refuse. */
  seen: string;
  /** Back to what was typed. */
  again: string;
  refused: Refused | null;
};

const WARNS: readonly Consequence['kind'][] = ['closes-earlier', 'permit-ends', 'permit-idle'];

/** What a change does, in words, before it is done; why it is done; and only then the button that does it. */
export function ConfirmChange({ consequences, action, keep, seen, again, refused }: Props) {
  return (
    <>
      <section aria-labelledby="consequences" className="mb-8">
        <h2 id="consequences" className="mb-1 text-xl">
          {CHANGE.confirmTitle}
        </h2>
        <p className="mb-4 text-mute">{CHANGE.notYet}</p>
        <ul className="grid gap-3 rounded-card border border-gold-line bg-gold-soft p-4">
          {consequences.map((one) => (
            <li key={one.kind} className="flex items-start gap-3">
              <Icon
                name={WARNS.includes(one.kind) ? 'alert' : 'check'}
                className={`mt-0.5 size-6 ${WARNS.includes(one.kind) ? 'text-bad' : 'text-gold-ink'}`}
              />
              <span className="min-w-0">{consequenceWords(one)}</span>
            </li>
          ))}
        </ul>
      </section>
      <KeptForm
        action={action}
        keep={keep}
        fields={[{ name: 'reason', label: CHANGE.reason, hint: CHANGE.reasonHint, example: CHANGE.reasonExample }]}
        hidden={{ seen }}
        submit={CHANGE.yes}
        refused={refused}
      />
      <WayBack href={again}>{CHANGE.again}</WayBack>
    </>
  );
}
