import { LinkButton } from '#components/ui/link-button.tsx';
import { UNITS } from '#lib/messages/desk/units.ts';

type Words = { total: (n: number) => string; range: (from: number, to: number, total: number) => string };
type Props = { page: number; size: number; total: number; pathOf: (page: number) => string; words?: Words };

/** Which part of a long list is shown, and the way to the parts beside it. */
export function PageLinks({ page, size, total, pathOf, words = UNITS }: Props) {
  if (total <= size) return <p className="mt-3 text-mute">{words.total(total)}</p>;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav aria-label={UNITS.pages} className="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 ? <LinkButton href={pathOf(page - 1)}>{UNITS.before}</LinkButton> : null}
      <span className="text-mute">{words.range(from, to, total)}</span>
      {to < total ? <LinkButton href={pathOf(page + 1)}>{UNITS.next}</LinkButton> : null}
    </nav>
  );
}
