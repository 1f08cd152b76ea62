import { ToldList } from '#components/admin/told-list.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Refused } from '#components/ui/send-form.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';

type Props = {
  action: string;
  keep: string;
  seen: string;
  counts: { created: number; changed: number; faulty: number };
  today: string;
  refused: Refused | null;
};

/** What happens when the table is written, in words; from which day and why; and only then the button. */
export function ConfirmImport({ action, keep, seen, counts: { created, changed, faulty }, today, refused }: Props) {
  const told = [
    ...(created > 0 ? [IMPORT.willCreate(created)] : []),
    ...(changed > 0 ? [IMPORT.willChange(changed)] : []),
    ...(faulty > 0 ? [IMPORT.willSkip(faulty)] : []),
    IMPORT.willHold,
  ];
  return (
    <section aria-labelledby="confirm" className="mb-8 max-w-2xl">
      <h2 id="confirm" className="mb-3 text-xl">
        {IMPORT.confirmTitle}
      </h2>
      <ToldList told={told} />
      <KeptForm
        action={action}
        keep={keep}
        hidden={{ seen }}
        fields={[
          { name: 'effectiveOn', label: IMPORT.effectiveOn, hint: IMPORT.effectiveHint, value: today },
          { name: 'reason', label: IMPORT.reason, example: IMPORT.reasonExample },
        ]}
        submit={IMPORT.confirm}
        refused={refused}
      />
    </section>
  );
}
