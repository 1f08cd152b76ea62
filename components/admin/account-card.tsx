import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import type { Role } from '#lib/domain/permissions.ts';
import { ACCOUNTS } from '#lib/messages/desk/accounts.ts';
import { roleAt } from '#lib/messages/desk/frame.ts';
import { loginNameWords } from '#lib/messages/desk/login-name.ts';
import { accountPath } from '#lib/messages/paths.ts';
import { AccountState } from './account-state.tsx';

type Props = {
  account: { id: string; name: string; username: string; takenOverAt: number | null; disabledAt: number | null };
  grants: readonly { id: string; role: Role; unitName: string }[];
};

/** One account in a list: who, what for, and whether it is in use. */
export function AccountCard({ account, grants }: Props) {
  return (
    <Card as="li" className="grid gap-1">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link href={accountPath(account.id)} prefetch={false} className="flex min-h-12 items-center text-lg font-bold">
          {account.name}
        </Link>
        <AccountState {...account} />
      </div>
      <p className="text-mute">{loginNameWords(account.username)}</p>
      {grants.length === 0 ? <p className="text-mute">{ACCOUNTS.noRole}</p> : null}
      {grants.map(({ id, role, unitName }) => (
        <p key={id}>{roleAt(role, unitName)}</p>
      ))}
    </Card>
  );
}
