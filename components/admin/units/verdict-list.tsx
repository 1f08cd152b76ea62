import Link from 'next/link';
import { type PillTone, StatusPill } from '#components/ui/status-pill.tsx';
import { type ImportColumn, isNotSaid, type RowChange, type RowFault } from '#lib/domain/unit-import.ts';
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

/** `missing`: columns that the file lacks. */
type ListProps = { verdicts: readonly ShownVerdict[]; missing: readonly ImportColumn[] };

/** The first rows that cannot be written, before anybody is asked to confirm the others. */
export function FaultyFirst({ verdicts, missing, total, all }: ListProps & { total: number; all: string }) {
  return (
    <section aria-labelledby="faulty" className="mb-8">
      <h2 id="faulty" className="mb-3 text-xl">
        {IMPORT.faultyTitle(total)}
      </h2>
      <VerdictList verdicts={verdicts} missing={missing} />
      {total > verdicts.length ? (
        <Link href={all} prefetch={false} className="mt-2 inline-flex min-h-12 items-center">
          {IMPORT.allFaulty}
        </Link>
      ) : null}
    </section>
  );
}

/** Each row with what it would do, or why it cannot. */
export function VerdictList({ verdicts, missing }: ListProps) {
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
              {faultLines(faults, missing).map((line) => (
                <li key={line} className="text-bad">
                  {line}
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

/** What a row wants for because the file lacks the column is told about the file. */
function faultLines(faults: readonly RowFault[], missing: readonly ImportColumn[]): string[] {
  const own = faults.filter((one) => !(isNotSaid(one) && missing.includes(one.column)));
  const lines = own.map(({ column, code }) => faultWords(column, code));
  return own.length < faults.length ? [...lines, IMPORT.lacksColumns] : lines;
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
