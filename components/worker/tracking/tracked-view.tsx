'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Code } from '#components/ui/code.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import { fieldsFromSubmission } from '#lib/contracts/submission-form.ts';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import { SUBMITTED, WAITING } from '#lib/messages/mine.ts';
import { receiptPath } from '#lib/messages/paths.ts';
import { readableText } from '#lib/messages/readable.ts';
import { countsWords } from '#lib/messages/receipt.ts';
import { STATUS_WORDS, TRACKING } from '#lib/messages/tracking.ts';
import { ReadInitiative } from '../mine/read-initiative.tsx';
import { AuthorActions } from './author-actions.tsx';
import type { Answered } from './look-up.ts';
import { PersonalData } from './personal-data.tsx';
import { Timeline } from './timeline.tsx';

const TONES: Record<InitiativeStatus, PillTone> = {
  submitted: 'ok',
  underAppraisal: 'action',
  accepted: 'ok',
  rejected: 'neutral',
  revisionRequested: 'gold',
  nominated: 'gold',
  rewarded: 'gold',
  withdrawn: 'neutral',
};

type Found = Extract<Answered, { kind: 'found' }>;

/** What an author sees of an initiative: state, moments, remarks, receipt, and while it is open the ways to change it. */
export function TrackedView({ found, reload }: { found: Found; reload: () => void }) {
  const { tracked, question } = found;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fields = fieldsFromSubmission(tracked.content);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Headline tracked={tracked} heading={heading} />
      <AuthorActions tracked={tracked} phone={question.phone} reload={reload} />
      <Timeline timeline={tracked.timeline} />
      <Remarks remarks={tracked.remarks} />
      <ReceiptFacts tracked={tracked} />
      <ReadInitiative fields={fields} label={TRACKING.read} />
      <CopyButton text={readableText(fields)} label={WAITING.copy} />
      <PersonalData tracked={tracked} />
    </div>
  );
}

function Headline({ tracked, heading }: { tracked: TrackedInitiative; heading: RefObject<HTMLHeadingElement | null> }) {
  const { name, text } = STATUS_WORDS[tracked.status];
  return (
    <div>
      <StatusPill tone={TONES[tracked.status]}>{name}</StatusPill>
      <h2 ref={heading} tabIndex={-1} className="mt-2 text-xl break-words">
        {tracked.title}
      </h2>
      <p className="mt-1">{text}</p>
      <p className="mt-1 text-sm text-mute">{[...tracked.unitNames].reverse().join(' · ')}</p>
    </div>
  );
}

function Remarks({ remarks }: { remarks: TrackedInitiative['remarks'] }) {
  return (
    <section aria-labelledby="remarks-title">
      <h3 id="remarks-title" className="mb-2 text-lg">
        {TRACKING.remarks}
      </h3>
      {remarks.length === 0 ? <p className="text-mute">{TRACKING.noRemarks}</p> : null}
      {remarks.map(({ at, text }) => (
        <Card key={at + text} tone="gold" className="mb-2 whitespace-pre-line">
          {text}
        </Card>
      ))}
    </section>
  );
}

function ReceiptFacts({ tracked: { receipt, timeline } }: { tracked: TrackedInitiative }) {
  const first = timeline.find(({ verb }) => verb === 'received')?.at ?? receipt.receivedAt;
  const counts = countsWords(Date.parse(receipt.countsFrom), Date.parse(first));
  return (
    <Card as="section" tone="soft" labelledBy="receipt-title">
      <h3 id="receipt-title" className="text-lg">
        {TRACKING.receiptHeading}
      </h3>
      <p className="mt-1">
        <Code value={receipt.reference} size="inline" />
      </p>
      <p className="text-sm text-mute">{SUBMITTED.receivedAt(Date.parse(receipt.receivedAt))}</p>
      {counts === null ? null : <p className="font-semibold">{counts}</p>}
      <LinkButton href={receiptPath(receipt.reference)} className="mt-3">
        {TRACKING.receipt}
      </LinkButton>
    </Card>
  );
}
