import { Notice } from '#components/ui/notice.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { BOARD } from '#lib/messages/desk/board.ts';

type Props = { refreshedAt: Instant; behind: boolean; rebuilding: boolean; now: Instant };

/** How old the figures are, and why they may still change. */
export function FreshLine({ refreshedAt, behind, rebuilding, now }: Props) {
  return (
    <>
      <p className="text-sm text-mute">{BOARD.freshAt(refreshedAt, now)}</p>
      {behind || rebuilding ? (
        <Notice tone="gold" className="my-2 w-full">
          {rebuilding ? BOARD.rebuilding : BOARD.behind}
        </Notice>
      ) : null}
    </>
  );
}
