import { Asked } from '#components/ui/asked.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { CONFIRM, REPLACE, REVOKE } from '#lib/messages/desk/posters.ts';

type Props = { code: string; unitCode: string; commandId: string; may: { issue: boolean; revoke: boolean; confirm: boolean } };

/** What an officer may do with a poster that holds. */
export function PosterActs({ code, unitCode, commandId, may }: Props) {
  return (
    <div className="mt-4 grid gap-3">
      {may.confirm ? (
        <Asked label={CONFIRM.label} question={CONFIRM.question}>
          <KeptForm action={`/api/posters/${code}/confirm`} keep={`confirm:${code}`} fields={[]} submit={CONFIRM.submit} tone="secondary" />
        </Asked>
      ) : null}
      {may.issue ? (
        <Asked label={REPLACE.label} question={REPLACE.question}>
          <KeptForm
            action={`/api/units/${encodeURIComponent(unitCode)}/posters`}
            keep={`replace:${code}`}
            hidden={{ id: commandId, replaces: code }}
            fields={[
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
            ]}
            submit={REPLACE.submit}
            tone="secondary"
          />
        </Asked>
      ) : null}
      {may.revoke ? (
        <Asked label={REVOKE.label} question={REVOKE.question} danger>
          <KeptForm
            action={`/api/posters/${code}/revoke`}
            keep={`revoke:${code}`}
            fields={[{ name: 'reason', label: REVOKE.reason }]}
            submit={REVOKE.submit}
            tone="danger"
          />
        </Asked>
      ) : null}
    </div>
  );
}
