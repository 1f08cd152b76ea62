import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';

/** Many wrong codes came from the same network: nobody is told anything for a minute. */
export function ReceiptTooOften() {
  return (
    <div className="column py-8">
      <h1 className="mb-6 text-2xl">{RECEIPT.title}</h1>
      <EmptyState icon="clock" title={RECEIPT.tooOftenTitle}>
        <p className="text-mute">{RECEIPT.tooOftenText}</p>
        <LinkButton href={PATHS.mine}>{RECEIPT.mine}</LinkButton>
      </EmptyState>
    </div>
  );
}
