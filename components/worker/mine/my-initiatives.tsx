'use client';

import { useCallback, useRef, useState } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Toast } from '#components/ui/toast.tsx';
import { MINE, REMOVAL } from '#lib/messages/mine.ts';
import { PATHS, writePathAfter } from '#lib/messages/paths.ts';
import { OtherBrowser } from '../install/other-browser.tsx';
import { DraftCard } from './draft-card.tsx';
import type { Mine, WaitingItem } from './load-mine.ts';
import { MineLoading, MineUnavailable } from './mine-states.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import type { Removed } from './removal.ts';
import type { OnRemoved } from './remove-button.tsx';
import { Shelf } from './shelf.tsx';
import { useMine } from './use-mine.ts';
import { WaitingCard } from './waiting-card.tsx';

/** A quiet button that begins its line: its words stand under those above, not as far in as its room for the finger. */
const FLUSH = '-ml-3 pl-2.5';

/** Everything this phone holds. Only this phone: official counts are the server's and stand elsewhere. */
export function MyInitiatives() {
  const { view, reload } = useMine();
  const { removed, offer, settle, undo } = useUndo();
  return (
    <div className="js-only">
      {view === null ? <MineLoading /> : null}
      {view?.kind === 'unavailable' ? <MineUnavailable retry={reload} /> : null}
      {view?.kind === 'ready' ? <Shelves mine={view} onRemoved={offer} /> : null}
      {removed ? <Toast message={removed.message} undoLabel={REMOVAL.undo} onUndo={undo} onClose={settle} /> : null}
    </div>
  );
}

/** What was removed last can be taken back until the toast goes or something else is removed. */
function useUndo() {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const last = useRef<Removed | null>(null);
  const show = useCallback((next: Removed | null) => {
    last.current = next;
    setRemoved(next);
  }, []);
  const settle = useCallback(() => {
    void last.current?.settle?.();
    show(null);
  }, [show]);
  const offer = useCallback(
    (next: Removed) => {
      settle();
      show(next);
    },
    [settle, show],
  );
  const undo = async () => {
    await removed?.undo();
    show(null);
  };
  return { removed, offer, settle, undo };
}

function Shelves({ mine: { waiting, drafts, receipts }, onRemoved }: { mine: Mine; onRemoved: OnRemoved }) {
  const count = waiting.length + drafts.length + receipts.length;
  if (count === 0) return <NothingYet />;
  return (
    <>
      <WaitingShelf title={MINE.waiting} items={waiting.filter(({ entry }) => !entry.proof)} first={waiting[0]} onRemoved={onRemoved} />
      <WaitingShelf title={MINE.returning} items={waiting.filter(({ entry }) => entry.proof)} first={waiting[0]} onRemoved={onRemoved} />
      <Shelf title={MINE.drafts} count={drafts.length}>
        {drafts.map((item, i) => (
          <DraftCard key={item.draft.id} item={item} lead={waiting.length + i === 0} onRemoved={onRemoved} />
        ))}
      </Shelf>
      <Shelf title={MINE.submitted} count={receipts.length}>
        {receipts.map((kept) => (
          <ReceiptCard key={kept.reference} kept={kept} onRemoved={onRemoved} />
        ))}
      </Shelf>
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={pathOfAnother({ waiting, receipts })}>{MINE.writeAnother}</LinkButton>
        <LinkButton href={PATHS.track} tone="quiet" className={FLUSH}>
          {MINE.track}
        </LinkButton>
        <LinkButton href={PATHS.receive} tone="quiet" className={FLUSH}>
          {MINE.receive}
        </LinkButton>
      </div>
      <OtherBrowser />
    </>
  );
}

type WaitingShelfProps = { title: string; items: readonly WaitingItem[]; first: WaitingItem | undefined; onRemoved: OnRemoved };

function WaitingShelf({ title, items, first, onRemoved }: WaitingShelfProps) {
  return (
    <Shelf title={title} count={items.length}>
      {items.map((item) => (
        <WaitingCard key={item.entry.id} item={item} lead={item === first} onRemoved={onRemoved} />
      ))}
    </Shelf>
  );
}

/** The next text begins with the unit of what was handed in last. */
function pathOfAnother({ waiting, receipts }: Pick<Mine, 'waiting' | 'receipts'>): string {
  const last = waiting.at(-1)?.entry.id ?? receipts[0]?.reference;
  return last === undefined ? PATHS.write : writePathAfter(last);
}

function NothingYet() {
  return (
    <EmptyState icon="document" title={MINE.emptyTitle}>
      <p className="text-mute">{MINE.emptyText}</p>
      <LinkButton href={PATHS.write} tone="primary">
        {MINE.write}
      </LinkButton>
      <LinkButton href={PATHS.track}>{MINE.track}</LinkButton>
      <LinkButton href={PATHS.receive} tone="quiet">
        {MINE.receive}
      </LinkButton>
    </EmptyState>
  );
}
