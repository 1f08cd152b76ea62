import { Asked } from '#components/ui/asked.tsx';
import type { FormField } from '#components/ui/kept-fields.tsx';
import { CONFIRM, REPLACE, REVOKE } from '#lib/messages/desk/posters.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Props = {
  code: string;
  unitCode: string;
  commandId: string;
  may: { issue: boolean; revoke: boolean; confirm: boolean };
  returned: Returned;
};

const REPLACING: readonly FormField[] = [
  {
    name: 'old',
    label: REPLACE.old,
    choices: [
      { value: 'keep', label: REPLACE.keep },
      { value: 'revoke', label: REPLACE.revoke },
    ],
    value: 'keep',
  },
  { name: 'oldReason', label: REPLACE.reason, hint: REPLACE.reasonHint },
];

/** What an officer may do with a poster that holds. */
export function PosterActs({ code, unitCode, commandId, may, returned }: Props) {
  return (
    <div className="mt-4 grid gap-3">
      {may.confirm ? (
        <Asked
          label={CONFIRM.label}
          question={CONFIRM.question}
          action={`/api/posters/${code}/confirm`}
          keep={`confirm:${code}`}
          fields={[]}
          submit={CONFIRM.submit}
          returned={returned}
        />
      ) : null}
      {may.issue ? (
        <Asked
          label={REPLACE.label}
          question={REPLACE.question}
          action={`/api/units/${encodeURIComponent(unitCode)}/posters`}
          keep={`replace:${code}`}
          hidden={{ id: commandId, replaces: code }}
          fields={REPLACING}
          submit={REPLACE.submit}
          returned={returned}
        />
      ) : null}
      {may.revoke ? (
        <Asked
          label={REVOKE.label}
          question={REVOKE.question}
          action={`/api/posters/${code}/revoke`}
          keep={`revoke:${code}`}
          fields={[{ name: 'reason', label: REVOKE.reason }]}
          submit={REVOKE.submit}
          returned={returned}
          danger
        />
      ) : null}
    </div>
  );
}
