import { Notice } from '#components/ui/notice.tsx';
import type { BoardView } from '#lib/domain/board.ts';
import { goneWords } from '#lib/messages/desk/board.ts';

/** That a unit is no more, or not there yet, and who took over: its figures are of what it was. */
export function GoneNotice({ life, successorName }: Pick<BoardView, 'life' | 'successorName'>) {
  const words = goneWords(life, successorName);
  return words === null ? null : <Notice className="my-4">{words}</Notice>;
}
