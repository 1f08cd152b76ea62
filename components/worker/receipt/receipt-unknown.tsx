import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';

/** A code nobody was given: most often a slip of the pen. */
export function ReceiptUnknown() {
  return (
    <EmptyState icon="search" title={RECEIPT.unknownTitle}>
      <p className="text-mute">{RECEIPT.unknownText}</p>
      <LinkButton href={PATHS.track} tone="primary">
        {RECEIPT.track}
      </LinkButton>
      <LinkButton href={PATHS.mine}>{RECEIPT.mine}</LinkButton>
    </EmptyState>
  );
}
