'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { coAuthorRows, type FormFields } from '#lib/contracts/submission-form.ts';
import type { Draft } from '#lib/offline/records.ts';
import { useCampaign } from '../campaign/use-campaign.ts';
import { fillForm, readForm } from './form-dom.ts';
import { lowestPicked, NO_UNIT, type UnitChoiceState, unitFromFields } from './unit-choice.ts';
import { askedFor, useAskedForm, useFollowing } from './use-asked-form.ts';
import { useJudgement } from './use-judgement.ts';
import { useFreshCopy, useKeeper } from './use-keeper.ts';
import { useOpening } from './use-opening.ts';
import { useSteps } from './use-steps.ts';

/** What the opened text, or the address of a new one, says of it. `campaignId`: its own, which it stays in; empty: that of today. */
type Edited = { editing: Draft['editing']; campaignId: string };

/** The parts of the form that are redrawn: the unit, the rows of joint authors. Everything else lives in the DOM. */
function useContents(form: RefObject<HTMLFormElement | null>) {
  const { asked, prepare, follow } = useAskedForm(form);
  const [unit, setUnit] = useState<UnitChoiceState>(NO_UNIT);
  const [rows, setRows] = useState<readonly number[]>([]);
  const fill = useCallback(
    (fields: FormFields) => {
      let filled = fields;
      flushSync(() => {
        setUnit(unitFromFields(fields));
        setRows(coAuthorRows(fields).map(Number));
        filled = prepare(fields);
      });
      if (form.current) fillForm(form.current, filled);
    },
    [form, prepare],
  );
  return { unit, setUnit, rows, setRows, fill, asked, follow };
}

/** The campaign this page writes for, as it holds for the chosen unit, and the period its dates are judged by. `unknown`: to the server. */
function useRules(unit: UnitChoiceState, own: string | null) {
  const { view, reload } = useCampaign(null, { unit: lowestPicked(unit), id: own });
  const known = view.kind === 'known' && (!own || view.moment.campaign.id === own) ? view : null;
  const moment = known?.moment ?? null;
  const moved = known?.moved ?? false;
  const campaign = moment?.campaign ?? null;
  return { moment, moved, campaign, period: campaign?.effectPeriod ?? null, reload, unknown: view.kind === 'none' };
}

/** Everything the writing page knows. The text itself stays in the DOM; only what must be redrawn is state. */
export function useWriting() {
  const form = useRef<HTMLFormElement>(null);
  const steps = useSteps();
  const { asked, follow, ...contents } = useContents(form);
  const keeping = useKeeper(form, steps.latest);
  const [edited, setEdited] = useState<Edited>({ editing: null, campaignId: '' });
  const [shown, setShown] = useState<FormFields>({});

  const adopt = useCallback(
    (next: Draft) => {
      keeping.keeper.adopt(next);
      setEdited({ editing: next.editing, campaignId: next.fields.campaignId ?? '' });
      contents.fill(next.fields);
      steps.start(next.step);
      keeping.setKeeping({ kind: 'saved', at: next.savedAt });
    },
    [keeping.keeper, keeping.setKeeping, contents.fill, steps.start],
  );
  const begin = useCallback((campaignId: string) => setEdited({ editing: null, campaignId }), []);
  const opened = useOpening(form, { ...contents, keeper: keeping.keeper, adopt, begin, fail: keeping.setKeeping });
  const { unknown, ...rules } = useRules(contents.unit, opened.kind === 'loading' ? null : edited.campaignId);
  const leaves = unknown && edited.campaignId !== '' && edited.editing === null;
  useEffect(() => {
    if (leaves) begin('');
  }, [leaves, begin]);
  const judgement = useJudgement(rules.campaign, rules.moment?.now ?? null);
  useFollowing(rules.campaign, follow);
  const handingIn = useRef(false);
  useFreshCopy(keeping.keeper, adopt, handingIn);

  // biome-ignore lint/correctness/useExhaustiveDependencies: saved, filled, chosen or turned a page: look at the text again
  useEffect(() => {
    if (!form.current) return;
    const fields = readForm(form.current);
    setShown(fields);
    void judgement.look(fields);
  }, [judgement.look, opened, keeping.keeping, contents.unit, contents.rows, steps.step, asked]);

  const campaignId = edited.campaignId || (rules.moment?.campaign.id ?? '');
  const own = { editing: edited.editing, campaignId, asked: askedFor(asked, campaignId) };
  return { form, ...rules, steps, ...judgement, ...contents, ...keeping, ...own, shown, opened, adopt, handingIn };
}

export type Writing = ReturnType<typeof useWriting>;
