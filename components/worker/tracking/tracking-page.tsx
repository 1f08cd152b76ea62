'use client';

import { Button } from '#components/ui/button.tsx';
import { Code } from '#components/ui/code.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TRACKING } from '#lib/messages/tracking.ts';
import type { KeptReceipt } from '#lib/offline/records.ts';
import { TrackedView } from './tracked-view.tsx';
import { TrackingForm } from './tracking-form.tsx';
import { TrackingProblem } from './tracking-problem.tsx';
import { useTracking } from './use-tracking.ts';

/** By code and phone number, no account (D1). The boxes stay in the page so that nothing has to be typed twice. */
export function TrackingPage() {
  const { boxes, view, wrong, kept, ask, open, submit, again } = useTracking();
  const found = view.kind === 'found' ? view : null;
  const busy = view.kind === 'searching';
  return (
    <div className="js-only">
      <p role="status" className="sr-only">
        {busy ? TRACKING.searching : ''}
      </p>
      {found ? (
        <>
          <TrackedView key={found.tracked.receipt.reference} found={found} reload={() => ask(found.question)} />
          <Button tone="quiet" onClick={again} className="mt-6">
            <Icon name="search" className="size-5" />
            {TRACKING.other}
          </Button>
        </>
      ) : null}
      <div hidden={found !== null}>
        <p className="mb-6 text-mute">{TRACKING.lead}</p>
        <TrackingProblem view={view} />
        <TrackingForm code={boxes.code} phone={boxes.phone} wrong={wrong} busy={busy} onSubmit={submit} />
        <OnThisPhone kept={kept} busy={busy} onOpen={open} />
      </div>
    </div>
  );
}

function OnThisPhone({ kept, busy, onOpen }: { kept: readonly KeptReceipt[]; busy: boolean; onOpen: (receipt: KeptReceipt) => void }) {
  if (kept.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-lg">{TRACKING.onThisPhone}</h2>
      <ul className="grid grid-cols-1 gap-2">
        {kept.map((receipt) => (
          <li key={receipt.reference}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onOpen(receipt)}
              className="flex min-h-13 w-full items-center gap-3 rounded-card border border-line bg-card px-4 py-3 text-left hover:border-action hover:bg-action-soft"
            >
              <span className="min-w-0 grow">
                <span className="block font-semibold">{receipt.title}</span>
                <Code value={receipt.reference} size="inline" />
              </span>
              <Icon name="chevron" className="size-5 text-edge" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
