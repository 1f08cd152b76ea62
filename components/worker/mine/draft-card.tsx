'use client';

import type { ReactNode } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { DRAFT, MINE, WAITING } from '#lib/messages/mine.ts';
import { MOVING } from '#lib/messages/moving.ts';
import { draftPath } from '#lib/messages/paths.ts';
import { readableText } from '#lib/messages/readable.ts';
import type { Draft } from '#lib/offline/records.ts';
import { MoveDraft } from '../moving/move-draft.tsx';
import type { Faults } from '../writing/faults.ts';
import { missingWords, namesOf } from '../writing/missing-words.ts';
import { ItemCard } from './item-card.tsx';
import type { DraftItem } from './load-mine.ts';
import { type OnRemoved, RemoveButton } from './remove-button.tsx';

const NAMED = 3;

/** `lead`: the first item of the page has the one blue button. */
type Props = { item: DraftItem; lead: boolean; onRemoved: OnRemoved };

/** A draft is never mistaken for something handed in: a whole one is as loud as what waits. */
export function DraftCard({ item: { draft, faults }, lead, onRemoved }: Props) {
  const title = draft.fields['initiative.title']?.trim() || MINE.untitled;
  const readable = readableText(draft.fields);
  const complete = faults.length === 0;
  const kind = draft.editing ? DRAFT.pillEditing : DRAFT.pill;
  return (
    <ItemCard
      id={`draft-${draft.id}`}
      tone={complete ? 'bad' : 'plain'}
      title={title}
      pill={
        <StatusPill tone={complete ? 'bad' : 'neutral'} icon={complete ? 'alert' : 'pen'}>
          {`${kind} · ${complete ? DRAFT.complete : DRAFT.missing(namesOf(faults).length)}`}
        </StatusPill>
      }
      actions={
        <>
          <LinkButton href={draftPath(draft.id)} tone={lead ? 'primary' : 'secondary'} className="grow">
            {complete ? DRAFT.review : DRAFT.open}
          </LinkButton>
          <More title={title}>
            {readable === '' ? null : <CopyButton text={readable} label={WAITING.copy} className="w-full" />}
            <MoveDraft id={draft.id} savedAt={draft.savedAt} title={title} />
            <RemoveButton title={title} remove={async () => (await import('./removal.ts')).removeDraft(draft.id)} onRemoved={onRemoved} />
          </More>
        </>
      }
    >
      {draft.editing?.reference ? <p>{DRAFT.editing(draft.editing.reference)}</p> : null}
      <StillToDo faults={faults} />
      <Times draft={draft} />
    </ItemCard>
  );
}

/** What is seldom wanted of a draft. */
function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="w-full">
      <summary className="min-h-12 w-fit content-center font-semibold text-action">
        {DRAFT.more}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </summary>
      <div className="grid gap-1 pt-1">{children}</div>
    </details>
  );
}

function Times({ draft: { savedAt, movedAt } }: { draft: Draft }) {
  return (
    <div className="text-sm text-mute">
      <p>{DRAFT.savedAt(savedAt)}</p>
      {movedAt === undefined ? null : <p>{MOVING.movedAt(movedAt)}</p>}
    </div>
  );
}

function StillToDo({ faults }: { faults: Faults }) {
  if (faults.length === 0) return <p>{DRAFT.readyText}</p>;
  return missingWords(faults, NAMED).map((words) => <p key={words}>{words}</p>);
}
