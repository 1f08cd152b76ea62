import type { Metadata } from 'next';
import { PrintSlip } from '#components/admin/print-slip.tsx';
import { Slip } from '#components/admin/slip.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import { publicAddress } from '#lib/http/public-address.ts';
import { SLIP } from '#lib/messages/desk/accounts.ts';
import { roleAt } from '#lib/messages/desk/frame.ts';
import { loginNameWords } from '#lib/messages/desk/login-name.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import { accountPath, slipPath, takeOverPath } from '#lib/messages/paths.ts';
import { openAccountBelow } from '#lib/use-cases/list-accounts.ts';

export const metadata: Metadata = { title: SLIP.title };

export default async function SlipPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await permittedPage(slipPath(id), 'account.manage', null);
  const { account, grants, slip } = await seenOnPage(() => openAccountBelow(ctx, id));
  return (
    <div className="column-wide py-8 *:max-w-2xl print:p-0">
      <h1 className="mb-4 text-2xl screen-only">{SLIP.title}</h1>
      {slip ? (
        <>
          <Slip
            name={account.name}
            username={loginNameWords(account.username)}
            roles={grants.map(({ role, unitName }) => roleAt(role, unitName))}
            address={await publicAddress(takeOverPath(slip.token))}
            until={formatMoment(slip.expiresAt)}
          />
          <PrintSlip />
        </>
      ) : (
        <EmptyState icon="lock" title={SLIP.gone} />
      )}
      <WayBack href={accountPath(id)}>{SLIP.back}</WayBack>
    </div>
  );
}
