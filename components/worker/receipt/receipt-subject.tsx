'use client';

import { Card } from '#components/ui/card.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { useKeptReceipt } from './use-kept-receipt.ts';

/** What was handed in and where. The server tells only the unit; title and upper unions come from this phone, for its owner's eyes. */
export function ReceiptSubject({ reference, unitName }: { reference: string; unitName: string }) {
  const kept = useKeptReceipt(reference);
  return <SubjectCard title={kept?.title ?? null} unitNames={kept?.receipt.unitNames ?? [unitName]} />;
}

/** `unitNames` run from the top unit down; the CĐCS is shown first. */
export function SubjectCard({ title, unitNames }: { title: string | null; unitNames: readonly string[] }) {
  const [own, ...above] = [...unitNames].reverse();
  return (
    <Card className="mt-4">
      {title ? <h2 className="mb-2 text-lg break-words">{title}</h2> : null}
      <p className="text-sm text-mute">{RECEIPT.unit}</p>
      <p className="font-semibold">{own}</p>
      {above.length > 0 ? <p className="text-mute">{above.join(' · ')}</p> : null}
    </Card>
  );
}
