import { ReceiptUnknown } from '#components/worker/receipt/receipt-unknown.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';

export default function UnknownReceipt() {
  return (
    <div className="column py-8">
      <h1 className="mb-6 text-2xl">{RECEIPT.title}</h1>
      <ReceiptUnknown />
    </div>
  );
}
