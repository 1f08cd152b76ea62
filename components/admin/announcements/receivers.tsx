import Link from 'next/link';
import { UnitPath } from '#components/admin/unit-path.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusPill } from '#components/ui/status-pill.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { ReminderFacts } from '#lib/domain/announcement.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { ANNOUNCEMENT_QUERY, receiversPath } from '#lib/messages/desk/announcement-paths.ts';
import { SENT } from '#lib/messages/desk/announcements.ts';
import { factsWords } from '#lib/messages/desk/reminders.ts';
import { QUERY } from '#lib/messages/paths.ts';

type Tally = { receivers: number; marked: number };
type ReceivingRow = {
  code: string;
  name: string;
  isMeant: boolean;
  markedAt: Instant | null;
  below: Tally | null;
  facts: ReminderFacts | null;
};
type ReceiversView = {
  id: string;
  below: string | null;
  whole: boolean;
  search: string;
  path: readonly { code: string; name: string }[];
  rows: readonly ReceivingRow[];
  page: number;
  pages: number;
};

/** Who has received an announcement and who has not, one level at a time. */
export function Receivers(view: ReceiversView) {
  const { id, below, whole, search, rows } = view;
  return (
    <>
      <Breadcrumbs id={id} path={view.path} />
      <form method="get" className="grid items-end gap-x-4 wide:grid-cols-[24rem_auto] wide:justify-start">
        {below === null ? null : <input type="hidden" name={ANNOUNCEMENT_QUERY.below} value={below} />}
        {whole ? <input type="hidden" name={ANNOUNCEMENT_QUERY.whole} value="1" /> : null}
        <TextInput name={QUERY.search} label={SENT.search} defaultValue={search} autoComplete="off" maxLength={100} />
        <Button type="submit" className="mb-6">
          {SENT.find}
        </Button>
      </form>
      <LinkButton href={receiversPath(id, { below, whole: !whole })} tone="quiet" className="mb-3 -ml-5">
        {whole ? SENT.waitingOnly : SENT.whole}
      </LinkButton>
      {rows.length === 0 ? <EmptyState icon="check" title={search === '' ? SENT.allMarked : SENT.noneFound} /> : null}
      <ul className="grid gap-2">
        {rows.map((row) => (
          <Row key={row.code} id={id} row={row} whole={whole} />
        ))}
      </ul>
      <Pages {...view} />
    </>
  );
}

function Breadcrumbs({ id, path }: Pick<ReceiversView, 'id' | 'path'>) {
  if (path.length === 0) return null;
  const steps = [{ code: null, name: SENT.all }, ...path];
  return <UnitPath label={SENT.receiving} steps={steps.map(({ code, name }) => ({ href: receiversPath(id, { below: code }), name }))} />;
}

function Row({ id, row: { code, name, isMeant, markedAt, below, facts }, whole }: { id: string; row: ReceivingRow; whole: boolean }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-field border border-line bg-card px-3 py-2">
      {below === null || below.receivers === 0 ? (
        <span className="min-w-0 content-center">
          {name}
          {facts === null ? null : <span className="block text-sm text-mute">{factsWords(facts)}</span>}
        </span>
      ) : (
        <Link
          href={receiversPath(id, { below: code, whole })}
          prefetch={false}
          aria-label={SENT.open(name)}
          className="flex min-h-12 min-w-0 items-center font-semibold"
        >
          {name}
        </Link>
      )}
      <span className="flex flex-wrap items-center gap-3">
        {below === null || below.receivers === 0 ? null : <span className="text-sm">{SENT.below(below.marked, below.receivers)}</span>}
        {isMeant ? <Mark markedAt={markedAt} /> : null}
      </span>
    </li>
  );
}

function Mark({ markedAt }: { markedAt: Instant | null }) {
  if (markedAt === null) return <StatusPill tone="gold">{SENT.waiting}</StatusPill>;
  return (
    <StatusPill tone="ok" icon="check">
      {SENT.markedAt(markedAt)}
    </StatusPill>
  );
}

function Pages({ id, below, whole, search, page, pages }: ReceiversView) {
  if (pages < 2) return null;
  const at = (other: number) => receiversPath(id, { below, whole, search, page: other });
  return (
    <nav aria-label={SENT.page(page, pages)} className="mt-4 flex flex-wrap items-center gap-3">
      {page > 1 ? <LinkButton href={at(page - 1)}>{SENT.previous}</LinkButton> : null}
      <span>{SENT.page(page, pages)}</span>
      {page < pages ? <LinkButton href={at(page + 1)}>{SENT.next}</LinkButton> : null}
    </nav>
  );
}
