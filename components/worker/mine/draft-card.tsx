'use client';

import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import type { FieldError } from '#lib/domain/problem.ts';
import { shortName } from '#lib/messages/form.ts';
import { DRAFT, MINE } from '#lib/messages/mine.ts';
import { draftPath } from '#lib/messages/paths.ts';
import { ItemCard } from './item-card.tsx';
import type { DraftItem } from './load-mine.ts';
import { type OnRemoved, RemoveButton } from './remove-button.tsx';

const NAMED = 3;

/** Parts that need attention, each once, by the names the form uses. */
function missingParts(errors: readonly FieldError[]): string[] {
  return [...new Set(errors.map(({ pointer }) => shortName(pointer.slice(1).replaceAll('/', '.'))))];
}

function missingText(parts: readonly string[]): string {
  if (parts.length === 0) return DRAFT.readyText;
  const named = parts.slice(0, NAMED);
  return parts.length > NAMED ? DRAFT.missingMore(named, parts.length - NAMED) : DRAFT.missingNames(named);
}

/** `lead`: the first item of the page has the one blue button. */
type Props = { item: DraftItem; lead: boolean; onRemoved: OnRemoved };

/** A draft is never mistaken for something handed in: a whole one is as loud as what waits. */
export function DraftCard({ item: { draft, errors }, lead, onRemoved }: Props) {
  const title = draft.fields['initiative.title']?.trim() || MINE.untitled;
  const parts = missingParts(errors);
  const complete = parts.length === 0;
  const pill = `${draft.editing ? DRAFT.pillEditing : DRAFT.pill} · ${complete ? DRAFT.complete : DRAFT.missing(parts.length)}`;
  return (
    <ItemCard
      id={`draft-${draft.id}`}
      tone={complete ? 'bad' : 'plain'}
      title={title}
      pill={
        <StatusPill tone={complete ? 'bad' : 'neutral'} icon={complete ? 'alert' : 'pen'}>
          {pill}
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
      <p>{missingText(parts)}</p>
      <p className="text-sm text-mute">{DRAFT.savedAt(draft.savedAt)}</p>
    </ItemCard>
  );
}
