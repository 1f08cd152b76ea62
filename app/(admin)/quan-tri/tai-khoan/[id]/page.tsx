import type { Metadata } from 'next';
import { AccountActs } from '#components/admin/account-acts.tsx';
import { AccountState } from '#components/admin/account-state.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { RefusedAbove } from '#components/ui/refused-above.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { ACCOUNT, NEW_ACCOUNT } from '#lib/messages/desk/accounts.ts';
import { roleAt } from '#lib/messages/desk/frame.ts';
import { loginNameWords } from '#lib/messages/desk/login-name.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import { toldAbove } from '#lib/messages/desk/typed-form.ts';
import { accountPath, DESK_PATHS, slipPath } from '#lib/messages/paths.ts';
import { openAccountBelow } from '#lib/use-cases/list-accounts.ts';
import { rolesToGive } from '#lib/use-cases/require-may-give.ts';

export const metadata: Metadata = { title: ACCOUNT.title };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

export default async function AccountPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await permittedPage(accountPath(id), 'account.read', null);
  const { account, grants, mayManage, slip } = await seenOnPage(() => openAccountBelow(ctx, id));
  for (const { unitId } of grants.slice(0, 1)) await logPersonalReading(ctx, unitId, id);
  const returned = await returnedForm(searchParams, ctx);
  const facts = [
    { term: ACCOUNT.state, detail: <AccountState {...account} /> },
    { term: ACCOUNT.username, detail: loginNameWords(account.username) },
    { term: ACCOUNT.roles, detail: grants.map(({ role, unitName }) => roleAt(role, unitName)).join('\n') },
    { term: ACCOUNT.twoFactor, detail: account.twoFactorEnabled ? ACCOUNT.on : ACCOUNT.off },
    { term: ACCOUNT.created, detail: formatMoment(account.createdAt.getTime()) },
  ];
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <h1 className="mb-6 text-2xl">{account.name}</h1>
      <RefusedAbove returned={returned} />
      <DefinitionList rows={facts} />
      {slip ? (
        <LinkButton href={slipPath(id)} tone="primary" className="mt-6">
          {ACCOUNT.openSlip}
        </LinkButton>
      ) : null}
      {mayManage ? (
        <AccountActs
          id={id}
          disabled={account.disabledAt !== null}
          grants={grants}
          giving={rolesToGive(ctx.account)}
          returned={toldAbove(returned)}
        />
      ) : null}
      <WayBack href={DESK_PATHS.accounts}>{NEW_ACCOUNT.back}</WayBack>
    </div>
  );
}
