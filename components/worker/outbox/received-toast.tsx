'use client';

import { Toast } from '#components/ui/toast.tsx';
import { RECEIVED_NOW } from '#lib/messages/outbox.ts';

/** Queued items have just gone through, whatever page is open. */
export function ReceivedToast({ references, onClose }: { references: readonly string[]; onClose: () => void }) {
  return <Toast message={RECEIVED_NOW(references)} onClose={onClose} />;
}
