import { Notice } from '#components/ui/notice.tsx';
import { NOT_SUBMITTED } from '#lib/messages/outbox.ts';

/** Handed in without a receipt and without a place in the queue: the same red word as in the list, then why. */
export function NotSubmitted({ why }: { why: string }) {
  return (
    <Notice tone="bad" role="alert" className="mt-4">
      <p className="font-bold text-bad">{NOT_SUBMITTED}</p>
      <p>{why}</p>
    </Notice>
  );
}
