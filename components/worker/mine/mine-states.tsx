import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { MINE } from '#lib/messages/mine.ts';
import { PATHS } from '#lib/messages/paths.ts';

export function MineLoading() {
  return (
    <Card>
      <VisuallyHidden role="status">{MINE.loading}</VisuallyHidden>
      <Skeleton className="h-7 w-32" />
      <Skeleton className="mt-3 h-6 w-4/5" />
      <Skeleton className="mt-3 h-5 w-2/3" />
      <Skeleton className="mt-5 h-13 w-full" />
    </Card>
  );
}

/** The browser refuses to keep anything: why, what to do, and that nothing submitted is lost. */
export function MineUnavailable({ retry }: { retry: () => void }) {
  return (
    <Notice tone="bad" role="alert" title={MINE.unavailableTitle}>
      <p className="mt-1">{MINE.unavailableText}</p>
      <p className="mt-2">{MINE.unavailableStill}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={retry}>{MINE.retry}</Button>
        <LinkButton href={PATHS.track} tone="quiet">
          {MINE.track}
        </LinkButton>
      </div>
    </Notice>
  );
}
