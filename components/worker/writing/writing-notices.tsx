import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UNIT_PICKER, WRITING } from '#lib/messages/form.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { hourAndDay } from '#lib/messages/time.ts';
import type { Draft } from '#lib/offline/records.ts';
import type { CampaignMoment } from '../campaign/campaign-moment.ts';
import type { Keeping } from './draft-keeper.ts';
import type { Writing } from './use-writing.ts';

/** Everything that has to be said above the fields, the most urgent first. */
export function WritingNotices({ writing }: { writing: Writing }) {
  const { opened, editing, moment, keeping, steps, keeper, adopt } = writing;
  const ready = opened.kind === 'ready';
  return (
    <div className="mt-4 grid gap-3 empty:hidden">
      <Safety keeping={keeping} onTake={adopt} onKeepMine={(newer) => void keeper.overwrite(newer)} />
      {ready && opened.lost ? <WithMine text={WRITING.lost} /> : null}
      {moment ? <WindowNotice moment={moment} /> : null}
      {editing ? (
        <Notice tone="gold" icon="pen">
          {WRITING.editing(editing.reference ?? '')}
        </Notice>
      ) : null}
      {ready && opened.posterFailed ? <Notice icon="scan">{UNIT_PICKER.posterUnknown}</Notice> : null}
      {ready && opened.others > 0 && steps.step === 1 && !editing ? (
        <Notice icon="document">
          <p>{WRITING.othersTitle(opened.others)}</p>
          <a href={PATHS.mine} className="inline-flex min-h-10 items-center">
            {WRITING.othersLink}
          </a>
        </Notice>
      ) : null}
    </div>
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

function WindowNotice({ moment: { campaign, phase, opensAt, closesAt } }: { moment: CampaignMoment }) {
  if (phase === 'open') return null;
  const early = campaign.beforeOpening === 'hold-on-server' ? WRITING.earlyHeld : WRITING.early;
  if (phase === 'before') return <Notice tone="gold">{early(hourAndDay(opensAt))}</Notice>;
  return (
    <Notice tone="bad" icon="lock" role="note">
      {WRITING.closed(hourAndDay(closesAt))}
    </Notice>
  );
}
