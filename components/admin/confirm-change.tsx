import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { CHANGE } from '#lib/messages/desk/campaigns.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { type Told, ToldList } from './told-list.tsx';

type Props = {
  heading: 'h2' | 'h3';
  told: readonly Told[];
  /** How the reason is asked for. */
  words: { reason: string; reasonHint: string; reasonExample: string };
  action: string;
  keep: string;
  /** What the consequences were told from; another decision in the meantime makes the server refuse. */
  seen: string;
  /** Back to what was typed. */
  again: string;
  returned: Returned;
};

/** What a change does, in words, before it is done; why it is done; and only then the button that does it. */
export function ConfirmChange({ heading: Heading, told, words, action, keep, seen, again, returned }: Props) {
  return (
    <>
      <section aria-labelledby="consequences" className="mb-8">
        <Heading id="consequences" className={`mb-1 ${Heading === 'h2' ? 'text-xl' : 'text-lg'}`}>
          {CHANGE.confirmTitle}
        </Heading>
        <p className="mb-4 text-mute">{CHANGE.notYet}</p>
        <ToldList told={told} />
      </section>
      <KeptForm
        action={action}
        keep={keep}
        fields={[{ name: 'reason', label: words.reason, hint: words.reasonHint, example: words.reasonExample }]}
        hidden={{ seen }}
        submit={CHANGE.yes}
        returned={returned}
      />
      <WayBack href={again}>{CHANGE.again}</WayBack>
    </>
  );
}
