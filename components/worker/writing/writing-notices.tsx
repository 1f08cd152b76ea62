import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { windowMoved } from '#lib/messages/campaign.ts';
import { UNIT_PICKER, WRITING } from '#lib/messages/form.ts';
import { draftPath, PATHS, receiptPath } from '#lib/messages/paths.ts';
import { hourAndDay, untilClosing } from '#lib/messages/time.ts';
import type { Draft } from '#lib/offline/records.ts';
import type { CampaignMoment } from '../campaign/campaign-moment.ts';
import type { Keeping } from './draft-keeper.ts';
import type { Absent, Others } from './opening.ts';
import { stepTitleId } from './use-steps.ts';
import type { Writing } from './use-writing.ts';

/** Everything that has to be said above the fields, the most urgent first. */
export function WritingNotices({ writing }: { writing: Writing }) {
  const { opened, editing, keeping, steps, keeper, adopt } = writing;
  const ready = opened.kind === 'ready';
  return (
    <div className="mt-4 grid gap-3 empty:hidden">
      <Safety keeping={keeping} onTake={adopt} onKeepMine={(newer) => void keeper.overwrite(newer)} />
      {ready && opened.absent && keeping.kind === 'nothing-yet' ? <NotHere absent={opened.absent} /> : null}
      {editing ? (
        <Notice tone="gold" icon="pen">
          {WRITING.editing(editing.reference ?? '')}
        </Notice>
      ) : null}
      {ready && opened.posterFailed ? <Notice icon="scan">{UNIT_PICKER.posterUnknown}</Notice> : null}
      {ready && opened.others.count > 0 && steps.step === 1 && !editing ? (
        <Begun others={opened.others} choice={opened.fresh && opened.absent === null && keeping.kind === 'nothing-yet'} />
      ) : null}
    </div>
  );
}

/** The browser goes back to where the old text was scrolled to; what is said about it must be seen all the same. */
function NotHere({ absent }: { absent: Absent }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box}>
      <WhereItIs absent={absent} />
    </div>
  );
}

/** The address names a draft that is no more: handed in, which is good news, or nowhere on this phone. */
function WhereItIs({ absent }: { absent: Absent }) {
  if (absent.kind === 'unknown') return <WithMine text={WRITING.lost} />;
  return (
    <Notice tone="ok" role="status">
      <p>{WRITING.handedIn(absent.reference)}</p>
      <a href={receiptPath(absent.reference)} className="inline-flex min-h-12 items-center">
        {WRITING.toReceipt}
      </a>
    </Notice>
  );
}

/** Who comes back to a half-written text finds it first; its words stay hidden until then, for the phone may be shared. */
function Begun({ others: { count, newest }, choice }: { others: Others; choice: boolean }) {
  const [isNew, setNew] = useState(false);
  const begin = () => {
    setNew(true);
    document.getElementById(stepTitleId(1))?.focus();
  };
  if (choice && !isNew && newest !== null)
    return (
      <Notice tone="gold" icon="pen">
        <p className="mb-3 font-semibold">{WRITING.continueTitle(count)}</p>
        <div className="flex flex-wrap gap-3">
          <a href={count === 1 ? draftPath(newest) : PATHS.mine} className={buttonClass('primary')}>
            {count === 1 ? WRITING.continueOne : WRITING.continueMany}
          </a>
          <Button onClick={begin}>{WRITING.startNew}</Button>
        </div>
      </Notice>
    );
  return (
    <Notice icon="document">
      <p>{WRITING.othersTitle(count)}</p>
      <a href={PATHS.mine} className="inline-flex min-h-12 items-center">
        {WRITING.othersLink}
      </a>
    </Notice>
  );
}

function Safety({ keeping, onTake, onKeepMine }: { keeping: Keeping; onTake: (draft: Draft) => void; onKeepMine: (draft: Draft) => void }) {
  if (keeping.kind === 'unavailable')
    return (
      <Notice tone="bad" role="alert">
        {WRITING.notSaved}
      </Notice>
    );
  if (keeping.kind === 'gone') return <WithMine text={WRITING.gone} />;
  if (keeping.kind !== 'newer-elsewhere') return null;
  const newer = keeping.draft;
  return (
    <Notice tone="bad" role="alert">
      <p>{WRITING.newer}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={() => onTake(newer)}>{WRITING.takeNewer}</Button>
        <Button onClick={() => onKeepMine(newer)}>{WRITING.keepMine}</Button>
      </div>
    </Notice>
  );
}

function WithMine({ text }: { text: string }) {
  return (
    <Notice tone="bad" role="alert">
      <p className="mb-3">{text}</p>
      <LinkButton href={PATHS.mine}>{WRITING.toMine}</LinkButton>
    </Notice>
  );
}

/** When the hours of the campaign matter to whoever writes. Its place is there from the start, so that what changes is read out. */
export function WindowNotices({ writing: { moment, moved, asked, keeping } }: { writing: Writing }) {
  return (
    <div role="status">
      {moment ? <WindowNotice moment={moment} moved={moved} /> : null}
      {asked.changed && keeping.kind !== 'nothing-yet' ? (
        <Notice tone="gold" icon="pen" className="mt-4">
          {WRITING.formChanged}
        </Notice>
      ) : null}
    </div>
  );
}

function WindowNotice({ moment, moved }: { moment: CampaignMoment; moved: boolean }) {
  const { phase, opensAt, closesAt, beforeOpening, late } = moment;
  if (phase === 'open') return <OpenNotice words={openWords(moment, moved)} />;
  const early = beforeOpening === 'hold-on-server' ? WRITING.earlyHeld : WRITING.early;
  if (phase === 'before')
    return (
      <Notice tone="gold" className="mt-4">
        {early(hourAndDay(opensAt))}
      </Notice>
    );
  return (
    <Notice tone="bad" icon="lock" className="mt-4">
      {late ? WRITING.closedLate(hourAndDay(closesAt)) : WRITING.closed(hourAndDay(closesAt))}
    </Notice>
  );
}

function openWords(moment: CampaignMoment, moved: boolean): string | null {
  if (moment.late) return WRITING.extended(untilClosing(moment.closesAt));
  return moved ? windowMoved(moment) : null;
}

function OpenNotice({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <Notice tone="gold" className="mt-4">
      {words}
    </Notice>
  );
}
