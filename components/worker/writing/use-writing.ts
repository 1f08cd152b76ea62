'use client';

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { coAuthorRows, type FormFields } from '#lib/contracts/submission-form.ts';
import type { Draft } from '#lib/offline/records.ts';
import { useCampaign } from '../campaign/use-campaign.ts';
import { askedByAddress, showDraftInAddress, showPosterInAddress } from './address.ts';
import { type DraftKeeper, draftKeeper, type Keeping } from './draft-keeper.ts';
import { fillForm, hasText, readForm } from './form-dom.ts';
import { type Opening, openPage, openScannedPoster } from './opening.ts';
import { NO_UNIT, type UnitChoiceState, unitFields, unitFromFields, unitFromPoster } from './unit-choice.ts';
import { useJudgement } from './use-judgement.ts';
import { useSteps } from './use-steps.ts';

export type Opened = { kind: 'loading' } | { kind: 'ready'; lost: boolean; others: number; posterFailed: boolean };

/** Everything the writing page knows. The text itself stays in the DOM; only what must be redrawn is state. */
export function useWriting() {
  const form = useRef<HTMLFormElement>(null);
  const { view } = useCampaign(null);
  const moment = view.kind === 'known' ? view.moment : null;
  const period = useMemo(() => moment?.campaign.effectPeriod ?? null, [moment?.campaign.effectPeriod]);
  const steps = useSteps();
  const judgement = useJudgement(period);
  const [unit, setUnit] = useState<UnitChoiceState>(NO_UNIT);
  const [rows, setRows] = useState<readonly number[]>([]);
  const [editing, setEditing] = useState<Draft['editing']>(null);
  /** An edited initiative stays in its own campaign; a new one is for the campaign that holds now. */
  const [editedCampaign, setEditedCampaign] = useState('');
  const [shown, setShown] = useState<FormFields>({});
  const draft = useKeeper(form, steps.latest);

  /** Looks at the text after it was saved or filled in. */
  const look = useCallback(() => {
    if (!form.current) return;
    const fields = readForm(form.current);
    setShown(fields);
    void judgement.look(fields);
  }, [judgement.look]);

  const fill = useCallback((fields: FormFields) => {
    flushSync(() => {
      setUnit(unitFromFields(fields));
      setRows(coAuthorRows(fields).map(Number));
    });
    if (form.current) fillForm(form.current, fields);
  }, []);

  const adopt = useCallback(
    (next: Draft) => {
      draft.keeper.adopt(next);
      setEditing(next.editing);
      setEditedCampaign(next.editing ? (next.fields.campaignId ?? '') : '');
      fill(next.fields);
      steps.start(next.step);
      draft.setKeeping({ kind: 'saved', at: next.savedAt });
    },
    [draft.keeper, draft.setKeeping, fill, steps.start],
  );
  const opened = useOpening(form, draft.keeper, { adopt, fill, setUnit, fail: draft.setKeeping });
  useFreshCopy(draft.keeper, adopt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a reason to look again
  useEffect(look, [look, opened, draft.keeping, unit, rows, steps.step]);

  const campaignId = editedCampaign || (moment?.campaign.id ?? '');
  return { form, campaignId, moment, view, period, steps, ...judgement, unit, setUnit, rows, setRows, editing, shown, opened, adopt, ...draft };
}

export type Writing = ReturnType<typeof useWriting>;

function useKeeper(form: RefObject<HTMLFormElement | null>, step: RefObject<Draft['step']>) {
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

type Into = {
  adopt: (draft: Draft) => void;
  fill: (fields: FormFields) => void;
  setUnit: (unit: UnitChoiceState) => void;
  fail: (keeping: Keeping) => void;
};

/** Once, when the page has come alive: the draft, the poster or the remembered person that the address asks for. */
function useOpening(form: RefObject<HTMLFormElement | null>, keeper: DraftKeeper, into: Into): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const start = async () => {
      const asked = askedByAddress(window.location);
      if (asked.posterCode) showPosterInAddress(asked.posterCode);
      const opening = await openPage(asked);
      putIn(opening, form.current, keeper, into);
      setOpened({ kind: 'ready', lost: opening.lost, others: opening.others, posterFailed: false });
      const poster = asked.posterCode && !opening.draft ? await openScannedPoster(asked.posterCode) : null;
      if (poster) return into.setUnit(unitFromPoster(poster));
      if (asked.posterCode) setOpened({ kind: 'ready', lost: opening.lost, others: opening.others, posterFailed: true });
    };
    void start();
  }, [form, keeper, into]);
  return opened;
}

/** What was typed before the scripts came is never overwritten: it becomes the draft. */
function putIn({ draft, profile, storage }: Opening, form: HTMLFormElement | null, keeper: DraftKeeper, into: Into): void {
  const typed = form !== null && hasText(form);
  if (storage === 'unavailable') into.fail({ kind: 'unavailable' });
  if (draft) return into.adopt(draft);
  if (typed) return keeper.touch();
  if (profile) into.fill({ ...profile, remember: 'yes', ...unitFields(NO_UNIT) });
}

/** A tab that comes back to the front with nothing unsaved takes over what another tab has saved meanwhile. */
function useFreshCopy(keeper: DraftKeeper, adopt: (draft: Draft) => void): void {
  useEffect(() => {
    const returned = async () => {
      const mine = keeper.current();
      if (document.visibilityState !== 'visible' || mine === null || keeper.isDirty()) return;
      const { findDraft } = await import('#lib/offline/draft-store.ts');
      const stored = await findDraft(mine.id).catch(() => null);
      if (stored && stored.savedAt > mine.savedAt && !keeper.isDirty()) adopt(stored);
    };
    document.addEventListener('visibilitychange', returned);
    return () => document.removeEventListener('visibilitychange', returned);
  }, [keeper, adopt]);
}
