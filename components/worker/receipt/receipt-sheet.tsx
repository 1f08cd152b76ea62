import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { CopyButton } from '../copying/copy-button.tsx';

type Props = { reference: string; receivedAt: string; valid: boolean; children: ReactNode };

/** The proof as it is photographed: what happened, the server's time to the second, and the code in two groups (R27). */
export function ReceiptSheet({ reference, receivedAt, valid, children }: Props) {
  const sign = valid ? 'bg-ok-soft text-ok' : 'bg-soft text-mute';
  return (
    <>
      <div className="grid justify-items-center gap-2 text-center">
        <span className={`grid size-18 place-items-center rounded-pill ${sign}`}>
          <Icon name={valid ? 'check' : 'close'} className="size-9" />
        </span>
        <h1 className="text-2xl">{valid ? RECEIPT.success : RECEIPT.withdrawnTitle}</h1>
        <p>
          <time dateTime={receivedAt}>{RECEIPT.receivedAt(Date.parse(receivedAt))}</time>
        </p>
      </div>
      <Card tone={valid ? 'gold' : 'soft'} className="mt-6 text-center">
        <p className="text-mute">{RECEIPT.reference}</p>
        <p className="my-1" data-testid="reference">
          <Code value={reference} />
        </p>
        <p>{valid ? RECEIPT.keep : RECEIPT.withdrawnText}</p>
        <CopyButton text={reference} label={RECEIPT.copy} className="mx-auto mt-3 max-w-64" />
      </Card>
      {children}
    </>
  );
}
