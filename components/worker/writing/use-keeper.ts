'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { findDraft } from '#lib/offline/draft-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { showDraftInAddress } from './address.ts';
import { type DraftKeeper, draftKeeper, type Keeping } from './draft-keeper.ts';
import { readForm } from './form-dom.ts';

/** The keeper of this page's draft, and what it tells the person. Leaving the page saves at once. */
export function useKeeper(form: RefObject<HTMLFormElement | null>, step: RefObject<Draft['step']>) {
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing-yet' });
  // Also after a link has led elsewhere within the app: React lets go of the form, its fields still hold what was typed last.
  const fields = useRef<HTMLFormElement | null>(null);
  const left = useRef(false);
  const [keeper] = useState(() =>
    draftKeeper({
      read: () => (fields.current ? readForm(fields.current) : {}),
      step: () => step.current,
      show: setKeeping,
      created: (id) => left.current || showDraftInAddress(id),
    }),
  );
  useEffect(() => {
    fields.current = form.current;
    left.current = false;
    return () => {
      left.current = true;
      void keeper.flush();
    };
  }, [form, keeper]);
  useEffect(() => {
    // When leaving, and again when coming back: what storage refused is tried once more, so that the words above the form are true.
    document.addEventListener('visibilitychange', keeper.flush);
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      document.removeEventListener('visibilitychange', keeper.flush);
      window.removeEventListener('pagehide', keeper.flush);
    };
  }, [keeper]);
  return { keeper, keeping, setKeeping };
}

/**
 * A tab that comes back to the front with nothing unsaved takes over what another tab has saved meanwhile. What it finds no more, or
 * cannot look for, it saves anew: that says whether this phone keeps it. `handingIn`: the draft is on its way into the queue.
 */
export function useFreshCopy(keeper: DraftKeeper, adopt: (draft: Draft) => void, handingIn: RefObject<boolean>): void {
  useEffect(() => {
    const returned = () => void (document.visibilityState === 'visible' && lookAgain(keeper, adopt, handingIn));
    document.addEventListener('visibilitychange', returned);
    return () => document.removeEventListener('visibilitychange', returned);
  }, [keeper, adopt, handingIn]);
}

async function lookAgain(keeper: DraftKeeper, adopt: (draft: Draft) => void, handingIn: RefObject<boolean>): Promise<void> {
  const mine = keeper.current();
  if (mine === null || keeper.isDirty()) return;
  const stored = await ifPhoneKeeps(findDraft(mine.id), null);
  if (keeper.isDirty() || handingIn.current) return;
  if (stored === null) return keeper.touch();
  if (stored.savedAt > mine.savedAt) adopt(stored);
}
