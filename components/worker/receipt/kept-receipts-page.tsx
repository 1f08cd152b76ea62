'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { SoftLink } from '#components/ui/soft-link.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { PATHS, receiptPath } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { SubjectCard } from './receipt-subject.tsx';
import { ReceiptWays } from './receipt-ways.tsx';
import { referenceInAddress } from './reference-in-address.ts';
import { useKeptReceipt } from './use-kept-receipt.ts';

/** `undefined` before the browser told its address; null when the address names no receipt. */
function useReferenceInAddress(): string | null | undefined {
  const [reference, setReference] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    setReference(referenceInAddress(location.pathname));
  }, []);
  return reference;
}

/** What stands in for the server's receipt page when there is no network, and the list of this phone's receipts. */
export function KeptReceiptsPage() {
  const reference = useReferenceInAddress();
  return (
    <div className="js-only">
      {reference === undefined ? <Loading /> : null}
      {reference === null ? <ReceiptList /> : null}
      {typeof reference === 'string' ? <OneReceipt reference={reference} /> : null}
    </div>
  );
}

function Loading() {
  return (
    <>
      <VisuallyHidden role="status">{RECEIPT.loading}</VisuallyHidden>
      <Skeleton className="mx-auto size-18" />
      <Skeleton className="mx-auto mt-4 h-8 w-64" />
      <Skeleton className="mt-6 h-36 w-full" />
    </>
  );
}

function OneReceipt({ reference }: { reference: string }) {
  const kept = useKeptReceipt(reference);
  if (kept === undefined) return <Loading />;
  if (kept === null) return <NotHere />;
  const valid = kept.withdrawnAt === null;
  return (
    <>
      <ReceiptSheet
        reference={reference}
        moments={{ ...kept.receipt, first: null }}
        withdrawn={kept.withdrawnAt === null ? null : RECEIPT.withdrawnHere(kept.withdrawnAt)}
        subject={<SubjectCard title={kept.title} unitNames={kept.receipt.unitNames} />}
      >
        <Notice icon="offline" className="mt-4">
          <p>{RECEIPT.offline}</p>
        </Notice>
      </ReceiptSheet>
      <ReceiptWays reference={reference} valid={valid} />
    </>
  );
}

function NotHere() {
  return (
    <>
      <h1 className="mb-6 text-2xl">{RECEIPT.title}</h1>
      <EmptyState icon="offline" title={RECEIPT.offlineUnknownTitle}>
        <p className="text-mute">{RECEIPT.offlineUnknownText}</p>
        <Button tone="primary" onClick={() => window.location.reload()}>
          {RECEIPT.retry}
        </Button>
        <LinkButton href={PATHS.mine}>{RECEIPT.mine}</LinkButton>
      </EmptyState>
    </>
  );
}

function ReceiptList() {
  const [receipts, setReceipts] = useState<readonly KeptReceipt[] | null>(null);
  useEffect(() => {
    void import('./find-kept-receipt.ts').then(async ({ keptReceipts }) => setReceipts(await keptReceipts()));
  }, []);
  if (receipts === null) return <Loading />;
  return (
    <>
      <h1 className="mb-6 text-2xl">{RECEIPT.listTitle}</h1>
      {receipts.length === 0 ? <NoReceipts /> : null}
      <ul className="grid grid-cols-1 gap-3">
        {receipts.map((kept) => (
          <Card as="li" key={kept.reference}>
            <p className="font-semibold">{kept.title}</p>
            <p className="text-sm text-mute">{RECEIPT.receivedAt(Date.parse(kept.receipt.receivedAt))}</p>
            <SoftLink href={receiptPath(kept.reference)} className="inline-flex min-h-12 items-center">
              <Code value={kept.reference} size="inline" />
            </SoftLink>
          </Card>
        ))}
      </ul>
    </>
  );
}

function NoReceipts() {
  return (
    <EmptyState icon="document" title={RECEIPT.emptyTitle}>
      <p className="text-mute">{RECEIPT.emptyText}</p>
      <LinkButton href={PATHS.track} tone="primary">
        {RECEIPT.track}
      </LinkButton>
    </EmptyState>
  );
}
