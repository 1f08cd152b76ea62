import { ActionBar } from '#components/ui/action-bar.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS, trackPath, writePathAfter } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';

/** Where to go from a receipt. Without scripts only to where the page works without them. */
export function ReceiptWays({ reference, valid }: { reference: string; valid: boolean }) {
  return (
    <>
      {valid ? <p className="js-only mt-6 text-center text-sm text-mute">{RECEIPT.editHint}</p> : null}
      {valid ? <p className="no-js-only mt-6 text-center">{RECEIPT.trackNeedsScript}</p> : null}
      <p className="js-only mt-2 text-center">
        <LinkButton href={PATHS.mine} tone="quiet">
          {RECEIPT.mine}
        </LinkButton>
      </p>
      <ActionBar>
        <LinkButton href={writePathAfter(reference)} className="grow basis-0">
          {RECEIPT.another}
        </LinkButton>
        <LinkButton href={trackPath(reference)} tone="primary" className="js-only grow basis-0">
          {RECEIPT.track}
        </LinkButton>
      </ActionBar>
    </>
  );
}
