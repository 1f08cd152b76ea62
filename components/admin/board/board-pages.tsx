import { LinkButton } from '#components/ui/link-button.tsx';
import { BOARD } from '#lib/messages/desk/board.ts';

/** The way through a table of many pages. */
export function BoardPages({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={BOARD.pages} className="mt-4 flex flex-wrap gap-3">
      {page > 1 ? <LinkButton href={hrefOf(page - 1)}>{BOARD.earlier}</LinkButton> : null}
      {page < pages ? <LinkButton href={hrefOf(page + 1)}>{BOARD.next}</LinkButton> : null}
    </nav>
  );
}
