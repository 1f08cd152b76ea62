'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { MINE } from '#lib/messages/mine.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Props = { tracked: TrackedInitiative; phone: string; reload: () => void };

/** Edit and withdraw, while the server allows it (D5). */
export function AuthorActions({ tracked, phone, reload }: Props) {
  const [asking, setAsking] = useState(false);
  const [state, setState] = useState<'ready' | 'busy' | 'no-storage'>('ready');
  if (tracked.status === 'withdrawn') return null;
  if (tracked.editableUntil === null) return <p className="text-mute">{TRACKING.closed}</p>;
  const edit = async () => {
    setState('busy');
    const { editSubmitted } = await import('./author-steps.ts');
    if (!(await editSubmitted(tracked, phone))) setState('no-storage');
  };
  return (
    <div>
      <p className="mb-3 text-sm text-mute">{TRACKING.editableUntil(Date.parse(tracked.editableUntil))}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" disabled={state === 'busy'} onClick={edit} className="grow wide:grow-0">
          <Icon name="pen" className="size-5" />
          {TRACKING.edit}
        </Button>
        <Button tone="danger" disabled={state === 'busy'} onClick={() => setAsking(true)} className="grow wide:grow-0">
          {TRACKING.withdraw}
        </Button>
      </div>
      <p role="alert" className={state === 'no-storage' ? 'mt-3 font-semibold text-bad' : 'sr-only'}>
        {state === 'no-storage' ? MINE.unavailableTitle : ''}
      </p>
      <WithdrawDialog open={asking} tracked={tracked} phone={phone} onClose={() => setAsking(false)} onWithdrawn={reload} />
    </div>
  );
}
