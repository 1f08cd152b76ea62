import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SECOND_MS } from '#lib/domain/instant.ts';
import { WRITING } from '#lib/messages/form.ts';
import { WAITING } from '#lib/messages/mine.ts';
import { NOT_SUBMITTED, OUTBOX_NEXT, OUTBOX_STATE } from '#lib/messages/outbox.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { onChange } from '#lib/offline/changes.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { runOutbox } from '#lib/offline/run-outbox.ts';
import type { CampaignMoment } from '../campaign/campaign-moment.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { showListInAddress } from './address.ts';
import { afterQueueing } from './handing-in.ts';

/** The queue itself knows what is due; looking costs nothing. */
const LOOK_MS = 5 * SECOND_MS;

/** In the queue while no other page may open: the red word, why, and what happens next. Leaves by itself for the receipt. */
export function StillWaiting({ draft, moment }: { draft: Draft; moment: CampaignMoment | null }) {
  const early = moment?.phase === 'before' && moment.campaign.beforeOpening !== 'hold-on-server';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    showListInAddress();
    heading.current?.focus();
  }, []);
  useEffect(() => untilItGoes(draft), [draft]);
  return (
    <div className="column pt-6">
      <h1 ref={heading} tabIndex={-1} className="text-2xl text-bad">
        {NOT_SUBMITTED}
      </h1>
      <Notice tone="bad" role="alert" className="my-4">
        <p className="font-bold text-bad">{OUTBOX_STATE[early ? 'waiting-for-opening' : 'waiting-to-retry']}</p>
        <p>{early ? OUTBOX_NEXT['waiting-for-opening'](moment.opensAt) : WRITING.waitsHere}</p>
      </Notice>
      {early ? null : <SendNow id={draft.id} />}
      <LinkButton href={PATHS.mine} tone="quiet">
        {WRITING.toMine}
      </LinkButton>
    </div>
  );
}

/** Sends when the queue says that it is time; goes on as soon as there is a receipt or a refusal. Returns the way to stop. */
function untilItGoes(draft: Draft): () => void {
  const look = async () => {
    const next = await afterQueueing(draft);
    if (next.kind === 'go') window.location.assign(next.path);
  };
  const stopListening = onChange(() => void look());
  const timer = setInterval(() => void ifPhoneKeeps(runOutbox(), null), LOOK_MS);
  return () => {
    stopListening();
    clearInterval(timer);
  };
}

function SendNow({ id }: { id: string }) {
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setNote('');
    const drained = await ifPhoneKeeps(runOutbox(id), null);
    // With the receipt here the page is leaving and stays as it is until then.
    if (drained?.receipts.length) return;
    setNote(WAITING.notSent(phoneNow()));
    setBusy(false);
  };
  return (
    <>
      <Button tone="primary" aria-disabled={busy} onClick={() => void send()} className="w-full">
        {busy ? WAITING.sending : WAITING.send}
      </Button>
      <p role="status" className={note ? 'mt-2 font-semibold' : 'sr-only'}>
        {note}
      </p>
    </>
  );
}
