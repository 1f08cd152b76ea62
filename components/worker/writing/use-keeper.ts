'use client';

import { type RefObject, useEffect, useState } from 'react';
import { findDraft } from '#lib/offline/draft-store.ts';
import type { Draft } from '#lib/offline/records.ts';
import { showDraftInAddress } from './address.ts';
import { type DraftKeeper, draftKeeper, type Keeping } from './draft-keeper.ts';
import { readForm } from './form-dom.ts';

/** The keeper of this page's draft, and what it tells the person. Leaving the page saves at once. */
export function useKeeper(form: RefObject<HTMLFormElement | null>, step: RefObject<Draft['step']>) {
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'nothing-yet' });
  const [keeper] = useState(() =>
    draftKeeper({
      read: () => (form.current ? readForm(form.current) : {}),
      step: () => step.current,
      show: setKeeping,
      created: showDraftInAddress,
    }),
  );
  useEffect(() => {
    const leaving = () => void (document.visibilityState === 'hidden' && keeper.flush());
    document.addEventListener('visibilitychange', leaving);
    window.addEventListener('pagehide', keeper.flush);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      window.removeEventListener('pagehide', keeper.flush);
    };
  }, [keeper]);
  return { keeper, keeping, setKeeping };
}

/** A tab that comes back to the front with nothing unsaved takes over what another tab has saved meanwhile. */
export function useFreshCopy(keeper: DraftKeeper, adopt: (draft: Draft) => void): void {
  useEffect(() => {
    const returned = async () => {
      const mine = keeper.current();
      if (document.visibilityState !== 'visible' || mine === null || keeper.isDirty()) return;
      const stored = await findDraft(mine.id).catch(() => null);
      if (stored && stored.savedAt > mine.savedAt && !keeper.isDirty()) adopt(stored);
    };
    document.addEventListener('visibilitychange', returned);
    return () => document.removeEventListener('visibilitychange', returned);
  }, [keeper, adopt]);
}
