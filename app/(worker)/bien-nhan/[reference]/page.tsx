import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { QrCode } from '#components/ui/qr-code.tsx';
import { InstallHint } from '#components/worker/install/install-hint.tsx';
import { ReceiptFingerprint } from '#components/worker/receipt/receipt-fingerprint.tsx';
import { ReceiptSheet } from '#components/worker/receipt/receipt-sheet.tsx';
import { ReceiptSubject } from '#components/worker/receipt/receipt-subject.tsx';
import { ReceiptTooOften } from '#components/worker/receipt/receipt-too-often.tsx';
import { ReceiptWays } from '#components/worker/receipt/receipt-ways.tsx';
import { pageContext } from '#lib/http/page-context.ts';
import { lookUp } from '#lib/http/page-look-up.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { publicAddress } from '#lib/http/public-address.ts';
import { trackPath } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { openReceipt } from '#lib/use-cases/open-receipt.ts';

export const metadata: Metadata = { title: RECEIPT.title, robots: { index: false } };

/** Anyone may check a receipt; it says nothing about a person. Reads without JavaScript, as after `POST /nop`. */
export default async function ReceiptPage({ params }: { params: Promise<{ reference: string }> }) {
  const ctx = await pageContext();
  const code = pathValue((await params).reference);
  const receipt = await lookUp(code, ctx.now, () => openReceipt(ctx, code));
  if (receipt === 'too-often') return <ReceiptTooOften />;
  if (!receipt) notFound();
  const { reference, revision, receivedAt, firstReceivedAt, countsFrom, withdrawnAt, unitName, contentHash, valid } = receipt;
  return (
    <div className="column pt-6 pb-8">
      <ReceiptSheet
        reference={reference}
        moments={{ revision, receivedAt, countsFrom, first: firstReceivedAt }}
        withdrawn={withdrawnAt === null ? null : RECEIPT.withdrawnAt(Date.parse(withdrawnAt))}
        subject={<ReceiptSubject reference={reference} unitName={unitName} />}
      >
        {valid ? (
          <figure className="mt-4 grid justify-items-center gap-2">
            <QrCode text={await publicAddress(trackPath(reference))} label={RECEIPT.qr} className="size-44" />
            <figcaption className="text-sm text-mute">{RECEIPT.qrHint}</figcaption>
          </figure>
        ) : null}
        <ReceiptFingerprint contentHash={contentHash} />
      </ReceiptSheet>
      {valid ? <InstallHint /> : null}
      <ReceiptWays reference={reference} valid={valid} />
    </div>
  );
}
