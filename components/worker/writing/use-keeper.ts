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
      const stored = await ifPhoneKeeps(findDraft(mine.id), null);
      if (stored && stored.savedAt > mine.savedAt && !keeper.isDirty()) adopt(stored);
    };
    document.addEventListener('visibilitychange', returned);
    return () => document.removeEventListener('visibilitychange', returned);
  }, [keeper, adopt]);
}
