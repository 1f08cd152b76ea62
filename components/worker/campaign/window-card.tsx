import { Card } from '#components/ui/card.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { CAMPAIGN, windowMoved, windowWords } from '#lib/messages/campaign.ts';
import { type CampaignMoment, isClosed } from './campaign-moment.ts';

/** `moved`: other hours than this page showed before. */
type Props = { moment: CampaignMoment; moved?: boolean; withProgress?: boolean };

/** How long is left, in words that cannot be taken for another evening (R30), and how far the campaign has come (R2). */
export function WindowCard({ moment, moved = false, withProgress = false }: Props) {
  const { campaign } = moment;
  const { title, text, notes } = windowWords(moment);
  const closed = isClosed(moment);
  return (
    <Card tone={closed ? 'soft' : 'gold'}>
      <p className="flex items-center gap-2 text-lg font-bold" data-testid="window-title">
        <Icon name={closed ? 'lock' : 'clock'} className={`size-6 ${closed ? 'text-mute' : 'text-gold-ink'}`} />
        {title}
      </p>
      {moved ? null : <p className="mt-1 text-sm text-mute">{text}</p>}
      <p role="status" className={moved ? 'mt-1 font-semibold' : 'sr-only'}>
        {moved ? windowMoved(moment) : ''}
      </p>
      {notes.map((note) => (
        <p key={note} className="mt-1 text-sm text-mute">
          {note}
        </p>
      ))}
      {withProgress ? <Progress count={campaign.submittedCount} target={campaign.target} /> : null}
    </Card>
  );
}

function Progress({ count, target }: { count: number; target: number }) {
  return (
    <div className="mt-4">
      <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-1">
        <strong>{CAMPAIGN.count(count)}</strong>
        <span className="text-sm text-mute">{CAMPAIGN.target(target)}</span>
      </p>
      <ProgressBar value={count} max={target} label={CAMPAIGN.progress} />
    </div>
  );
}
