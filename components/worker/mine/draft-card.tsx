'use client';

import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import { shortName, WRITING } from '#lib/messages/form.ts';
import { DRAFT, MINE } from '#lib/messages/mine.ts';
import { draftPath } from '#lib/messages/paths.ts';
import type { Faults } from '../writing/faults.ts';
import { ItemCard } from './item-card.tsx';
import type { DraftItem } from './load-mine.ts';
import { type OnRemoved, RemoveButton } from './remove-button.tsx';

const NAMED = 3;

/** Parts that need attention, each once, by the names the form uses. */
const namesOf = (faults: Faults) => [...new Set(faults.map(({ name }) => shortName(name)))];

function missingText(names: readonly string[]): string {
  const named = names.slice(0, NAMED);
  return names.length > NAMED ? WRITING.missingMore(named, names.length - NAMED) : WRITING.missing(named);
}

/** `lead`: the first item of the page has the one blue button. */
type Props = { item: DraftItem; lead: boolean; onRemoved: OnRemoved };

/** A draft is never mistaken for something handed in: a whole one is as loud as what waits. */
export function DraftCard({ item: { draft, faults }, lead, onRemoved }: Props) {
  const title = draft.fields['initiative.title']?.trim() || MINE.untitled;
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
          <RemoveButton title={title} remove={async () => (await import('./removal.ts')).removeDraft(draft.id)} onRemoved={onRemoved} />
        </>
      }
    >
      {draft.editing?.reference ? <p>{DRAFT.editing(draft.editing.reference)}</p> : null}
      <StillToDo faults={faults} />
      <p className="text-sm text-mute">{DRAFT.savedAt(draft.savedAt)}</p>
    </ItemCard>
  );
}

function StillToDo({ faults }: { faults: Faults }) {
  if (faults.length === 0) return <p>{DRAFT.readyText}</p>;
  const lacking = namesOf(faults.filter((fault) => fault.missing));
  const wrong = namesOf(faults.filter((fault) => !fault.missing));
  return (
    <>
      {lacking.length > 0 ? <p>{missingText(lacking)}</p> : null}
      {wrong.length > 0 ? <p>{WRITING.wrong(wrong)}</p> : null}
    </>
  );
}
