'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { Draft } from '#lib/offline/records.ts';
import { askedByAddress, showPosterInAddress } from './address.ts';
import type { DraftKeeper, Keeping } from './draft-keeper.ts';
import { hasText } from './form-dom.ts';
import { type Absent, type Opening, type Others, openPage, openScannedPoster } from './opening.ts';
import { NO_UNIT, type UnitChoiceState, unitFields, unitFromFields, unitFromPoster } from './unit-choice.ts';

/** `fresh`: the page began without a draft, as after a scan. */
type Opened = { kind: 'loading' } | { kind: 'ready'; absent: Absent | null; others: Others; fresh: boolean; posterFailed: boolean };

type Into = {
  keeper: DraftKeeper;
  adopt: (draft: Draft) => void;
  fill: (fields: FormFields) => void;
  setUnit: (unit: UnitChoiceState) => void;
  begin: (campaignId: string) => void;
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
      const ready = {
        kind: 'ready',
        absent: opening.absent,
        others: opening.others,
        fresh: opening.draft === null,
        posterFailed: asked.codeWrong,
      } as const;
      setOpened(ready);
      const code = asked.posterCode ?? opening.before?.posterCode ?? '';
      if (code === '' || opening.draft) return;
      const found = await putInPoster(code, opening.campaignId, into);
      if (!found) setOpened({ ...ready, posterFailed: true });
    };
    void start();
  }, [form, into]);
  return opened;
}

function putIn(opening: Opening, form: HTMLFormElement | null, into: Into): void {
  if (opening.storage === 'unavailable') into.fail({ kind: 'unavailable' });
  if (opening.draft) into.adopt(opening.draft);
  else putInNew(opening, form !== null && hasText(form), into);
}

/** What was typed before the scripts came is never overwritten: it becomes the draft. */
function putInNew({ profile, before, scanned, campaignId }: Opening, typed: boolean, into: Into): void {
  const unit = before?.posterCode === '' ? before : unitFields(scanned ? unitFromPoster(scanned) : NO_UNIT);
  into.begin(campaignId);
  if (typed) into.keeper.touch();
  if (typed || !(profile || before)) into.setUnit(unitFromFields(unit));
  else into.fill(profile ? { ...profile, remember: 'yes', ...unit } : unit);
}

async function putInPoster(code: string, campaignId: string, into: Into): Promise<boolean> {
  showPosterInAddress(code, campaignId);
  const poster = await openScannedPoster(code);
  if (poster) into.setUnit(unitFromPoster(poster));
  return poster !== null;
}
