import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { countsWords, RECEIPT } from '#lib/messages/receipt.ts';

/** When and as which version the server took it in, and when it counts; `first`: when it came for the first time, null when that is not known here. */
type ReceiptMoments = { revision: number; receivedAt: string; countsFrom: string; first: string | null };

/** `withdrawn`: when, in words; null while the receipt stands. */
type Props = { reference: string; moments: ReceiptMoments; withdrawn: string | null; subject: ReactNode; children: ReactNode };

/** The proof as it is photographed: what happened, the server's time to the second, the code in two groups, and `subject`, all on one screen (R27). */
export function ReceiptSheet({ reference, moments, withdrawn, subject, children }: Props) {
  const valid = withdrawn === null;
  const sign = valid ? 'bg-ok-soft text-ok' : 'bg-soft text-mute';
  return (
    <>
      <div className="grid justify-items-center gap-2 text-center">
        <span className={`grid size-14 place-items-center rounded-pill ${sign}`}>
          <Icon name={valid ? 'check' : 'close'} className="size-8" />
        </span>
        <h1 className="text-2xl">{valid ? happened(moments) : RECEIPT.withdrawnTitle}</h1>
        {valid ? null : <p>{withdrawn}</p>}
        <Received moments={moments} />
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

const happened = ({ revision }: ReceiptMoments) => (revision > 1 ? RECEIPT.revised(revision) : RECEIPT.success);

function Received({ moments: { revision, receivedAt, countsFrom, first } }: { moments: ReceiptMoments }) {
  const words = revision > 1 ? RECEIPT.revisedAt : RECEIPT.receivedAt;
  const counts = revision > 1 && first === null ? null : countsWords(Date.parse(countsFrom), Date.parse(first ?? receivedAt));
  return (
    <div>
      <p>
        <time dateTime={receivedAt}>{words(Date.parse(receivedAt))}</time>
      </p>
      {revision > 1 && first ? (
        <p className="text-sm text-mute">
          <time dateTime={first}>{RECEIPT.firstReceivedAt(Date.parse(first))}</time>
        </p>
      ) : null}
      {counts === null ? null : <p className="font-semibold">{counts}</p>}
    </div>
  );
}
