import Link from 'next/link';
import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import type { RowChange, RowFault } from '#lib/domain/unit-import.ts';
import { faultWords, IMPORT, IMPORT_TITLE, VERDICT_NAME } from '#lib/messages/desk/unit-import.ts';
import { formatNumber } from '#lib/messages/format.ts';

export type VerdictKind = keyof typeof VERDICT_NAME;
/** A row as its verdict tells it. */
export type ShownVerdict = {
  number: number;
  code: string;
  name: string;
  kind: VerdictKind;
  faults: readonly RowFault[];
  changes: readonly RowChange[];
};

const TONES: Record<VerdictKind, PillTone> = { created: 'ok', changed: 'gold', unchanged: 'neutral', faulty: 'bad' };

/** How many rows have which verdict; each number is the way to those rows alone. */
export function VerdictFilter({
  counts,
  chosen,
  pathOf,
}: {
  counts: Readonly<Record<VerdictKind, number>>;
  chosen: VerdictKind | null;
  pathOf: (kind: VerdictKind | null) => string;
}) {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const entries = [
    { kind: null, label: IMPORT.every, n: total },
    ...(['faulty', 'created', 'changed', 'unchanged'] as const).map((kind) => ({ kind, label: VERDICT_NAME[kind], n: counts[kind] })),
  ];
  return (
    <nav aria-label={IMPORT.filter} className="mb-4">
      <ul className="flex flex-wrap gap-2">
        {entries.map(({ kind, label, n }) => (
          <li key={label}>
            <Link
              href={pathOf(kind)}
              prefetch={false}
              aria-current={kind === chosen ? 'page' : undefined}
              className="flex min-h-12 items-center gap-2 rounded-field border border-line px-4 no-underline aria-[current=page]:border-action aria-[current=page]:bg-action-soft"
            >
              {label} <strong>{formatNumber(n)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each row with what it would do, or why it cannot. */
export function VerdictList({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {verdicts.map(({ number, code, name, kind, faults, changes }) => (
        <li key={number} className="py-3 wide:grid wide:grid-cols-[6rem_9rem_1fr] wide:gap-4">
          <p className="text-mute">{IMPORT.line(number)}</p>
          <p>
            <StatusPill tone={TONES[kind]}>{VERDICT_NAME[kind]}</StatusPill>
          </p>
          <div className="min-w-0">
            <p>
              <strong>{code || IMPORT.noCode}</strong> {name}
            </p>
            <ul>
              {faults.map(({ column, code: why }) => (
                <li key={`${column}-${why}`} className="text-bad">
                  {faultWords(column, why)}
                </li>
              ))}
              {changes.map((change) => (
                <Change key={change.column} change={change} />
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Change({ change: { column, before, after } }: { change: RowChange }) {
  return (
    <li>
      {IMPORT_TITLE[column]}:{' '}
      {before === '' ? null : (
        <>
          <del className="text-mute">{before}</del>{' '}
        </>
      )}
      <ins className="font-semibold no-underline">{after}</ins>
    </li>
  );
}
