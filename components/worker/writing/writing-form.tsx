'use client';

import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { StepBar } from '#components/ui/step-bar.tsx';
import { Toast } from '#components/ui/toast.tsx';
import { STEPS, WRITING } from '#lib/messages/form.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { PASTED } from '#lib/messages/word.ts';
import { MoveFromHere } from '../moving/move-from-here.tsx';
import { OldFontNotice } from '../word/old-font-notice.tsx';
import { useWordText, type WordText } from '../word/use-word-text.ts';
import { WordFile } from '../word/word-file.tsx';
import { CoAuthors } from './co-authors.tsx';
import { ConsentFields } from './consent-fields.tsx';
import type { Step } from './draft-keeper.ts';
import { InitiativeFields } from './initiative-fields.tsx';
import { MissingLine } from './missing-line.tsx';
import { NotSubmitted } from './not-submitted.tsx';
import { PersonFields } from './person-fields.tsx';
import { forgetRemembered } from './remembering.ts';
import { Review } from './review.tsx';
import { SelfCheck } from './self-check.tsx';
import { stepOf } from './steps-of-fields.ts';
import { StillWaiting } from './still-waiting.tsx';
import { UnitStep } from './unit-step.tsx';
import { errorsBeside, stillRefused } from './use-judgement.ts';
import { stepTitleId } from './use-steps.ts';
import { useSubmit } from './use-submit.ts';
import { useWriting, type Writing } from './use-writing.ts';
import { WritingActions } from './writing-actions.tsx';
import { WindowNotices, WritingNotices } from './writing-notices.tsx';
import { WritingStatus } from './writing-status.tsx';

type Versions = { formVersion: number; textVersion: string };

const NOTHING = {};

/** The whole form is in the HTML and can be filled before scripts come; with them, one step shows at a time. */
export function WritingForm({ formVersion, textVersion }: Versions) {
  const writing = useWriting();
  const { submit, sending, trouble, waiting } = useSubmit(writing);
  const { steps, judged, keeper } = writing;
  const word = useWordText();

  const go = (step: Step) => {
    steps.go(step);
    if (keeper.current()) keeper.touch();
  };
  const save = async () => {
    await keeper.flush();
    return keeper.current();
  };
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const { target } = event;
    word.onInput(event);
    if (target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox') return;
    if (target instanceof HTMLInputElement && target.name === 'remember' && !target.checked) void forgetRemembered();
    keeper.touch();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (steps.step === STEPS.length) void submit(event.currentTarget);
  };
  if (waiting) return <StillWaiting draft={waiting} moment={writing.moment} />;
  return (
    <form
      ref={writing.form}
      method="post"
      action={PATHS.submitPlain}
      noValidate
      autoComplete="off"
      className="column pt-4"
      onInput={onInput}
      onSubmit={onSubmit}
      onKeyDown={neverSendByEnter}
      onPaste={word.onPaste}
      onBlur={word.oldFont.onBlur}
    >
      <Hidden formVersion={formVersion} textVersion={textVersion} writing={writing} />
      <Top writing={writing} />
      <Refused writing={writing} />
      <Steps writing={writing} go={go} />
      <MissingLine missing={judged.missing} step={steps.step} />
      <MoveFromHere savedAt={writing.keeping.kind === 'saved' ? writing.keeping.at : null} save={save} />
      {trouble ? <NotSubmitted why={trouble} /> : null}
      <AboutWord word={word} />
      <WritingActions step={steps.step} go={go} sending={sending} editing={writing.editing !== null} />
    </form>
  );
}

/** What became of text from Word, with the way back; the question about an old font stands below its field. */
function AboutWord({ word: { done, undo, forget, convert, oldFont } }: { word: WordText }) {
  const back = done && done.changes.length > 0 ? { undoLabel: PASTED.undo, onUndo: undo } : {};
  return (
    <>
      {done ? <Toast raised message={done.message} {...back} onClose={forget} /> : null}
      {oldFont.offer ? <OldFontNotice offer={oldFont.offer} onConvert={convert} onKeep={oldFont.keep} /> : null}
    </>
  );
}

/** The versions of the form in the HTML, until a campaign or the opened text says others. */
function Hidden({ formVersion, textVersion, writing: { campaignId, asked } }: Versions & { writing: Writing }) {
  const told = Object.fromEntries(Object.entries(asked.hidden).filter(([, value]) => value !== ''));
  const hidden = { formVersion: String(formVersion), 'consent.textVersion': textVersion, ...told, campaignId };
  return Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function Refused({ writing: { judged, steps } }: { writing: Writing }) {
  if (judged.attempt === 0) return null;
  const go = (name: string) => steps.go(stepOf(name));
  return <ErrorSummary key={judged.attempt} title={WRITING.summaryTitle} lines={stillRefused(judged)} onGo={go} />;
}

/** Enter ends a composition or picks a unit; it never sends. */
function neverSendByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

/** What is written, and for which campaign, is shown on the first step; on the others the questions come sooner. */
function Top({ writing }: { writing: Writing }) {
  const { step } = writing.steps;
  return (
    <div className="mb-4">
      <div className={step === 1 ? '' : 'sr-only'}>
        <h1 className="text-lg">{writing.editing ? WRITING.titleEditing : WRITING.title}</h1>
        <CampaignLine writing={writing} />
      </div>
      <div className="js-only mt-1">
        <div className="mb-2 flex min-h-7 flex-wrap items-center justify-between gap-x-4">
          <p className="text-sm text-mute">{WRITING.stepOf(step)}</p>
          <WritingStatus keeping={writing.keeping} />
        </div>
        <StepBar step={step} of={STEPS.length} />
      </div>
      <WindowNotices writing={writing} />
      <WritingNotices writing={writing} />
    </div>
  );
}

/** For which campaign, once it is known. Its room is there from the start: nothing moves under a finger. */
function CampaignLine({ writing: { moment, campaignId } }: { writing: Writing }) {
  const named = moment?.campaign.id === campaignId ? moment.campaign.name : null;
  return <p className="js-only min-h-12 text-sm text-mute wide:min-h-6">{named === null ? ' ' : WRITING.campaign(named)}</p>;
}

function Steps({ writing, go }: { writing: Writing; go: (step: Step) => void }) {
  const { steps, unit, setUnit, rows, setRows, keeper, judged, period, moment, asked } = writing;
  const { form } = asked;
  const errors = errorsBeside(judged);
  const touched =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      keeper.touch();
    };
  return (
    <>
      <StepSection number={1} shown={steps.step}>
        <PersonFields values={NOTHING} errors={errors} form={form} />
        <CoAuthors rows={rows} onRows={touched(setRows)} errors={errors} />
        <div className="js-only">
          <Checkbox name="remember" label={WRITING.remember} hint={WRITING.rememberHint} />
        </div>
      </StepSection>
      <StepSection number={2} shown={steps.step}>
        <UnitStep unit={unit} onUnit={touched(setUnit)} errors={errors} active={steps.step === 2} form={form} />
      </StepSection>
      <StepSection number={3} shown={steps.step}>
        <WordFile form={writing.form} />
        <InitiativeFields values={NOTHING} errors={errors} period={period} form={form} kept={asked.kept} />
      </StepSection>
      <StepSection number={4} shown={steps.step}>
        <SelfCheck period={period} />
        {steps.step === 4 ? <Review fields={writing.shown} form={form} go={go} /> : null}
        <ConsentFields
          values={NOTHING}
          errors={errors}
          ownerName={moment?.campaign.ownerName ?? null}
          campaignName={moment?.campaign.name ?? null}
          form={form}
          editing={writing.editing !== null}
        />
      </StepSection>
    </>
  );
}

function StepSection({ number, shown, children }: { number: Step; shown: Step; children: ReactNode }) {
  return (
    <section aria-labelledby={stepTitleId(number)} className={number === shown ? '' : 'no-js-only'}>
      <h2 id={stepTitleId(number)} tabIndex={-1} className="mt-5 mb-3 text-2xl">
        {STEPS[number - 1]}
      </h2>
      {children}
    </section>
  );
}
