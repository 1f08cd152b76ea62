import { RECEIPT } from '#lib/messages/receipt.ts';

/** The hash of what the server holds, for whoever has to compare; folded away. */
export function ReceiptFingerprint({ contentHash }: { contentHash: string }) {
  return (
    <details className="mt-4 text-sm text-mute screen-only">
      <summary className="inline-flex min-h-12 items-center text-action">{RECEIPT.fingerprint}</summary>
      <p>{RECEIPT.fingerprintHint}</p>
      <p translate="no" className="mt-1 font-mono break-all">
        {contentHash}
      </p>
    </details>
  );
}
