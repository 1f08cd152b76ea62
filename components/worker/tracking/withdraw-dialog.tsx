'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import { WITHDRAWAL } from '#lib/messages/tracking.ts';
import type { CallFailure } from '#lib/offline/exchange.ts';

type Props = { open: boolean; tracked: TrackedInitiative; phone: string; onClose: () => void; onWithdrawn: () => void };

const sentence = (failure: CallFailure) => (failure.kind === 'refused' ? PROBLEM_TEXT[failure.code] : WITHDRAWAL.unsure);

/** Says what will happen and that it is final; the safe answer comes first. */
export function WithdrawDialog({ open, tracked, phone, onClose, onWithdrawn }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const confirm = async () => {
    setBusy(true);
    const { withdraw } = await import('./author-steps.ts');
    const failed = await withdraw(tracked, phone);
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    onClose();
    onWithdrawn();
  };
  return (
    <Dialog open={open} title={WITHDRAWAL.title} onClose={onClose}>
      <div className="grid grid-cols-1 gap-3">
        <p>{WITHDRAWAL.text(tracked.title)}</p>
        <p className="font-semibold">{WITHDRAWAL.final}</p>
        <p className="text-sm text-mute">{WITHDRAWAL.copyFirst}</p>
        <p role="alert" className={failure ? 'font-semibold text-bad' : 'sr-only'}>
          {failure ? sentence(failure) : ''}
        </p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button onClick={onClose} className="grow">
            {WITHDRAWAL.keep}
          </Button>
          <Button tone="danger" disabled={busy} onClick={confirm} className="grow">
            {busy ? WITHDRAWAL.busy : WITHDRAWAL.confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
