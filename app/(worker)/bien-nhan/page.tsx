import type { Metadata } from 'next';
import { Notice } from '#components/ui/notice.tsx';
import { KeptReceiptsPage } from '#components/worker/receipt/kept-receipts-page.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';

export const metadata: Metadata = { title: RECEIPT.title };

/** Precached: answers for every receipt address while there is no network. */
export default function ReceiptsPage() {
  return (
    <div className="column py-8">
      <h1 className="no-js-only mb-6 text-2xl">{RECEIPT.listTitle}</h1>
      <Notice className="no-js-only">{RECEIPT.noScript}</Notice>
      <KeptReceiptsPage />
    </div>
  );
}
