import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { CopyButton } from '../copying/copy-button.tsx';

type Props = { reference: string; receivedAt: string; valid: boolean; subject: ReactNode; children: ReactNode };

/** The proof as it is photographed: what happened, the server's time to the second, the code in two groups, and `subject`, all on one screen (R27). */
export function ReceiptSheet({ reference, receivedAt, valid, subject, children }: Props) {
  const sign = valid ? 'bg-ok-soft text-ok' : 'bg-soft text-mute';
  return (
    <>
      <div className="grid justify-items-center gap-2 text-center">
        <span className={`grid size-14 place-items-center rounded-pill ${sign}`}>
          <Icon name={valid ? 'check' : 'close'} className="size-8" />
        </span>
        <h1 className="text-2xl">{valid ? RECEIPT.success : RECEIPT.withdrawnTitle}</h1>
        <p>
          <time dateTime={receivedAt}>{RECEIPT.receivedAt(Date.parse(receivedAt))}</time>
        </p>
      </div>
      <Card tone={valid ? 'gold' : 'soft'} className="mt-4 text-center">
        <p className="text-mute">{RECEIPT.reference}</p>
        <p className="my-1" data-testid="reference">
          <Code value={reference} />
        </p>
        <p>{valid ? RECEIPT.keep : RECEIPT.withdrawnText}</p>
      </Card>
      {subject}
      <CopyButton text={reference} label={RECEIPT.copy} className="mx-auto mt-4 max-w-64" />
      {children}
    </>
  );
}
