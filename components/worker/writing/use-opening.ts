'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Draft } from '#lib/offline/records.ts';
import { askedByAddress, showPosterInAddress } from './address.ts';
import type { DraftKeeper, Keeping } from './draft-keeper.ts';
import { hasText } from './form-dom.ts';
import { type Opening, openPage, openScannedPoster } from './opening.ts';
import { NO_UNIT, type UnitChoiceState, unitFields, unitFromPoster } from './unit-choice.ts';

/** `lost`: the address names a draft that is not here (any more). `others`: drafts on this phone that are not shown. */
export type Opened = { kind: 'loading' } | { kind: 'ready'; lost: boolean; others: number; posterFailed: boolean };

type Into = {
  keeper: DraftKeeper;
  adopt: (draft: Draft) => void;
  fill: (fields: FormFields) => void;
  setUnit: (unit: UnitChoiceState) => void;
  fail: (keeping: Keeping) => void;
};

/** Once, when the page has come alive: the draft, the poster or the remembered person that the address asks for. */
export function useOpening(form: RefObject<HTMLFormElement | null>, into: Into): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const start = async () => {
      const asked = askedByAddress(window.location);
      const opening = await openPage(asked);
      putIn(opening, form.current, into);
      setOpened({ kind: 'ready', lost: opening.lost, others: opening.others, posterFailed: false });
      if (asked.posterCode === null || opening.draft) return;
      const found = await putInPoster(asked.posterCode, into);
      if (!found) setOpened({ kind: 'ready', lost: opening.lost, others: opening.others, posterFailed: true });
    };
    void start();
  }, [form, into]);
  return opened;
}

/** What was typed before the scripts came is never overwritten: it becomes the draft. */
function putIn({ draft, profile, storage }: Opening, form: HTMLFormElement | null, into: Into): void {
  const typed = form !== null && hasText(form);
  if (storage === 'unavailable') into.fail({ kind: 'unavailable' });
  if (draft) into.adopt(draft);
  else if (typed) into.keeper.touch();
  else if (profile) into.fill({ ...profile, remember: 'yes', ...unitFields(NO_UNIT) });
}

async function putInPoster(code: string, into: Into): Promise<boolean> {
  showPosterInAddress(code);
  const poster = await openScannedPoster(code);
  if (poster) into.setUnit(unitFromPoster(poster));
  return poster !== null;
}
