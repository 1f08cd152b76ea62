import type { Role } from '#lib/domain/permissions.ts';
import { ACCOUNT } from '#lib/messages/desk/accounts.ts';
import { roleAt } from '#lib/messages/desk/frame.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { AskedAct } from './asked-act.tsx';
import { roleFields } from './role-fields.tsx';

type Props = {
  id: string;
  disabled: boolean;
  grants: readonly { id: string; role: Role; unitName: string }[];
  /** What the one who looks may give. */
  giving: readonly Role[];
  returned: Returned;
};

/** What somebody above may do with an account. */
export function AccountActs({ id, disabled, grants, giving, returned }: Props) {
  const act = (name: string) => `/api/accounts/${id}/${name}`;
  return (
    <div className="mt-8 grid gap-3">
      {disabled ? null : (
        <>
          <AskedAct returned={returned} action={act('hand-over')} label={ACCOUNT.handOver} question={ACCOUNT.handOverAsk} />
          <AskedAct returned={returned} action={act('sign-out')} label={ACCOUNT.signOut} question={ACCOUNT.signOutAsk} />
        </>
      )}
      <AskedAct returned={returned} action={act('grants')} label={ACCOUNT.give} question={ACCOUNT.giveAsk} fields={roleFields(giving)} />
      {grants.map((grant) => (
        <AskedAct
          key={grant.id}
          returned={returned}
          action={act(`grants/${grant.id}/revoke`)}
          label={`${ACCOUNT.revoke}: ${roleAt(grant.role, grant.unitName)}`}
          question={ACCOUNT.revokeAsk}
          danger
        />
      ))}
      {disabled ? (
        <AskedAct returned={returned} action={act('enable')} label={ACCOUNT.enable} question={ACCOUNT.enableAsk} />
      ) : (
        <AskedAct returned={returned} action={act('disable')} label={ACCOUNT.disable} question={ACCOUNT.disableAsk} danger />
      )}
    </div>
  );
}
