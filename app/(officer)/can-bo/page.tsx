import type { Metadata } from 'next';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { signedInPage } from '#lib/http/page-account.ts';
import { DESK, ROLE_HINT, roleAt } from '#lib/messages/desk/frame.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: DESK.home };

export default async function OfficerPage() {
  const { account } = await signedInPage(DESK_PATHS.officer);
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <h1 className="mb-6 text-2xl">{DESK.hello(account.name)}</h1>
      <h2 className="mb-3 text-lg">{DESK.rolesTitle}</h2>
      {account.grants.length === 0 ? <EmptyState icon="lock" title={DESK.noRole} /> : null}
      <ul className="grid gap-3">
        {account.grants.map(({ id, role, unitName }) => (
          <Card as="li" key={id}>
            <p className="font-semibold">{roleAt(role, unitName)}</p>
            <p className="text-mute">{ROLE_HINT[role]}</p>
          </Card>
        ))}
      </ul>
    </div>
  );
}
