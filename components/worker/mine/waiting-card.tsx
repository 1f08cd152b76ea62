'use client';

import { useState } from 'react';
import { Code } from '#components/ui/code.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { Receipt } from '#lib/contracts/receipt.ts';
import { fieldErrorText } from '#lib/messages/field-errors.ts';
import { MINE, WAITING } from '#lib/messages/mine.ts';
import { NOT_SUBMITTED, RETURNING } from '#lib/messages/outbox.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { ItemCard } from './item-card.tsx';
import type { WaitingItem } from './load-mine.ts';
import { ReadInitiative } from './read-initiative.tsx';
import { type OnRemoved, RemoveButton } from './remove-button.tsx';
import { WaitingChoices } from './waiting-choices.tsx';
import { explanation, headline, whenOf } from './waiting-words.ts';

/** Sent or not is never in doubt: red, the reason, and what happens next (D2, D3). */
export function WaitingCard({ item, lead, onRemoved }: { item: WaitingItem; lead: boolean; onRemoved: OnRemoved }) {
  const [note, setNote] = useState('');
  const { entry, state } = item;
  const title = entry.body.initiative.title || MINE.untitled;
  return (
    <ItemCard
      id={`waiting-${entry.id}`}
      tone={entry.proof ? 'plain' : 'bad'}
      title={title}
      pill={<Pill returning={entry.proof !== null} />}
      actions={
        <>
          <WaitingChoices item={item} now={phoneNow()} lead={lead} onNote={setNote} />
          <RemoveButton title={title} remove={async () => (await import('./removal.ts')).removeEntry(entry.id)} onRemoved={onRemoved} />
        </>
      }
    >
      {entry.proof ? <Returning receipt={entry.proof} /> : <p className="font-bold text-bad">{headline(item)}</p>}
      <p>{explanation(item)}</p>
      {state === 'needs-fix' && entry.faults.length > 0 ? <Faults item={item} /> : null}
      <p className="text-sm text-mute">{whenOf(item)}</p>
      <p role="status" className={note ? 'font-semibold' : 'sr-only'}>
        {note}
      </p>
      <ReadInitiative fields={entry.fields} label={WAITING.read} />
    </ItemCard>
  );
}

function Pill({ returning }: { returning: boolean }) {
  return (
    <StatusPill tone={returning ? 'gold' : 'bad'} icon={returning ? 'send' : 'alert'}>
      {returning ? RETURNING.pill : NOT_SUBMITTED}
    </StatusPill>
  );
}

/** It was received once: the code stands, and why it is sent again. */
function Returning({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <p>
        <Code value={receipt.reference} size="inline" />
      </p>
      <p>{RETURNING.why}</p>
    </>
  );
}

function Faults({ item: { entry, campaign } }: { item: WaitingItem }) {
  return (
    <ul className="list-disc pl-6 text-bad">
      {entry.faults.map((fault) => (
        <li key={fault.pointer}>{fieldErrorText(fault, campaign?.campaign.effectPeriod ?? null)}</li>
      ))}
    </ul>
  );
}
