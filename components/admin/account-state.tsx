import { StatusPill } from '#components/ui/status-pill.tsx';
import { ACCOUNTS } from '#lib/messages/desk/accounts.ts';

type State = { takenOverAt: number | null; disabledAt: number | null };

/** Locked, not yet taken over, or in use. */
export function AccountState({ takenOverAt, disabledAt }: State) {
  if (disabledAt !== null) return <StatusPill icon="lock">{ACCOUNTS.disabled}</StatusPill>;
  if (takenOverAt === null) return <StatusPill tone="gold">{ACCOUNTS.waiting}</StatusPill>;
  return <StatusPill tone="ok">{ACCOUNTS.inUse}</StatusPill>;
}
