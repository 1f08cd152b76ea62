'use client';

import { Code } from '#components/ui/code.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import { MINE, SUBMITTED } from '#lib/messages/mine.ts';
import { RECEIVED } from '#lib/messages/outbox.ts';
import { receiptPath, trackPath } from '#lib/messages/paths.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';
import { ItemCard } from './item-card.tsx';
import { type OnRemoved, RemoveButton } from './remove-button.tsx';

/** What the server vouches for: its code, its time, and the ways on. */
export function ReceiptCard({ kept, onRemoved }: { kept: KeptReceipt; onRemoved: OnRemoved }) {
  const { reference, receipt, title, withdrawnAt } = kept;
  const withdrawn = withdrawnAt !== null;
  const name = title || MINE.untitled;
  return (
    <ItemCard
      id={`receipt-${reference}`}
      title={name}
      pill={
        <StatusPill tone={withdrawn ? 'neutral' : 'ok'} icon={withdrawn ? 'close' : 'check'}>
          {withdrawn ? SUBMITTED.withdrawn : RECEIVED}
        </StatusPill>
      }
      actions={
        <>
          <LinkButton href={trackPath(reference)} className="grow">
            {SUBMITTED.track}
          </LinkButton>
          <LinkButton href={receiptPath(reference)} className="grow">
            {SUBMITTED.receipt}
          </LinkButton>
          <RemoveButton title={name} remove={async () => (await import('./removal.ts')).removeReceipt(reference)} onRemoved={onRemoved} />
        </>
      }
    >
      <p>
        <Code value={reference} size="inline" />
      </p>
      <p className="text-sm text-mute">{SUBMITTED.receivedAt(Date.parse(receipt.receivedAt))}</p>
      {receipt.unitNames.length > 0 ? <p className="text-sm text-mute">{receipt.unitNames.at(-1)}</p> : null}
    </ItemCard>
  );
}
