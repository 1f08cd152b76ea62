import type { ReactNode } from 'react';
import { AboutColumns } from '#components/admin/units/about-columns.tsx';
import { ConfirmImport } from '#components/admin/units/confirm-import.tsx';
import { FileLink } from '#components/admin/units/file-link.tsx';
import { PageLinks } from '#components/admin/units/page-links.tsx';
import { FaultyFirst, type ShownVerdict, VerdictFilter, type VerdictKind, VerdictList } from '#components/admin/units/verdict-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type PageQuery, pageNumber, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { readVerdicts } from '#lib/http/unit-import-answers.ts';
import { todayTyped } from '#lib/messages/desk/moment.ts';
import { IMPORT, VERDICT_NAME, VERDICT_TABLE } from '#lib/messages/desk/unit-import.ts';
import { confirmImportCall, importVerdictsCall, unitImportPath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { UnitImport } from '#lib/use-cases/ask-unit-import.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';

const PAGE = 100;
/** Where the rows begin. */
const ROWS = 'rows';

type Props = { ctx: SignedInRead; row: UnitImport; searchParams: PageQuery };

/** The verdicts of a table's rows, those asked for, a page at a time; before them what was done, or is to be confirmed. */
export async function ImportVerdicts({ ctx, row, searchParams }: Props) {
  const kinds = Object.keys(VERDICT_NAME);
  const asked = await queryText(searchParams, DESK_QUERY.state);
  const chosen = (['created', 'changed', 'unchanged', 'faulty'] as const).find((kind) => kind === asked && kinds.includes(kind)) ?? null;
  const page = await pageNumber(searchParams);
  const found = await readVerdicts(row.id, chosen, (page - 1) * PAGE, PAGE);
  if (found === null || row.counts === null) return <Notice>{IMPORT.gone}</Notice>;
  const { created, changed } = row.counts;
  const pathOf = (kind: VerdictKind | null, other = 1) =>
    unitImportPath(row.id, { [DESK_QUERY.state]: kind, [DESK_QUERY.page]: other === 1 ? null : String(other) });
  return (
    <>
      {row.appliedAt === null ? null : (
        <Notice tone="ok" role="status" className="mb-6">
          {IMPORT.applied(created + changed, row.effectiveOn ?? '')}
        </Notice>
      )}
      {row.staleAt === null ? null : (
        <Notice tone="gold" role="alert" className="mb-6">
          {IMPORT.stale}
        </Notice>
      )}
      <AboutColumns unknown={found.unknown} missing={found.missing} />
      {row.appliedAt !== null ? null : (
        <ToConfirm ctx={ctx} row={row} counts={row.counts} searchParams={searchParams}>
          <FaultyFirst
            verdicts={found.faulty.map(shown)}
            missing={found.missing}
            total={row.counts.faulty}
            all={`${pathOf('faulty')}#${ROWS}`}
          />
        </ToConfirm>
      )}
      <h2 id={ROWS} className="mb-3 text-xl">
        {IMPORT.rows}
      </h2>
      <VerdictFilter counts={row.counts} chosen={chosen} pathOf={pathOf} />
      {found.total === 0 ? (
        <p className="text-mute">{IMPORT.none}</p>
      ) : (
        <VerdictList verdicts={found.shown.map(shown)} missing={found.missing} />
      )}
      <PageLinks page={page} size={PAGE} total={found.total} words={IMPORT} pathOf={(other) => pathOf(chosen, other)} />
      <div className="mt-4">
        <FileLink href={importVerdictsCall(row.id)}>{VERDICT_TABLE.link}</FileLink>
      </div>
    </>
  );
}

type ToConfirmProps = Props & { counts: NonNullable<UnitImport['counts']>; children: ReactNode };

/** What cannot be written (`children`), then the form; without anything to write, only why. */
async function ToConfirm({ ctx, row, counts, searchParams, children }: ToConfirmProps) {
  if (counts.created + counts.changed === 0)
    return (
      <Notice tone={counts.faulty > 0 ? 'bad' : 'info'} className="mb-8">
        {counts.faulty > 0 ? IMPORT.onlyFaults : IMPORT.nothingToDo}
      </Notice>
    );
  return (
    <>
      {counts.faulty > 0 ? children : null}
      <ConfirmImport
        action={confirmImportCall(row.id)}
        keep={`import:${row.id}`}
        seen={row.verdictHash ?? ''}
        counts={counts}
        today={todayTyped(ctx.now)}
        returned={await returnedForm(searchParams, ctx)}
      />
    </>
  );
}

type Verdict = NonNullable<Awaited<ReturnType<typeof readVerdicts>>>['shown'][number];

function shown(verdict: Verdict): ShownVerdict {
  const { number, code, name, kind } = verdict;
  return { number, code, name, kind, faults: kind === 'faulty' ? verdict.faults : [], changes: kind === 'changed' ? verdict.changes : [] };
}
