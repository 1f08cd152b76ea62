import type { Metadata } from 'next';
import { ImportProgress } from '#components/admin/units/import-progress.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { permittedPage, seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { toldImport } from '#lib/http/unit-imports.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import { FILE_FAULT, IMPORT } from '#lib/messages/desk/unit-import.ts';
import { unitImportCall, unitImportPath, unitImportsPath } from '#lib/messages/desk/unit-paths.ts';
import { openUnitImport } from '#lib/use-cases/ask-unit-import.ts';
import { ImportVerdicts } from './import-verdicts.tsx';

export const metadata: Metadata = { title: IMPORT.title };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

/** One uploaded table: how far it is, what each of its rows would do, and its confirmation. */
export default async function UnitImportPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await permittedPage(unitImportPath(id), 'unit.import', null);
  const { row, unit } = await seenOnPage(() => openUnitImport(ctx, id));
  const told = toldImport(row);
  return (
    <div className="column-wide py-8">
      <h1 className="mb-1 text-2xl">{IMPORT.title}</h1>
      <p className="mb-1 font-semibold">{IMPORT.within(unit.name)}</p>
      <p className="mb-6 text-mute">{IMPORT.row(row.fileName, row.actorName ?? row.actor, formatMoment(row.askedAt))}</p>
      {told.state === 'checking' || told.state === 'writing' ? (
        <>
          <ImportProgress address={unitImportCall(id)} told={told} />
          <LinkButton href={unitImportPath(id)} className="no-js-only mt-6">
            {IMPORT.again}
          </LinkButton>
        </>
      ) : null}
      {told.state === 'failed' ? <Notice tone="bad">{IMPORT.failed}</Notice> : null}
      {told.state === 'refused' ? (
        <Notice tone="bad" title={IMPORT.refused}>
          {FILE_FAULT[row.fault ?? ''] ?? FILE_FAULT['file-unreadable']}
        </Notice>
      ) : null}
      {told.state === 'checked' || told.state === 'applied' ? <ImportVerdicts ctx={ctx} row={row} searchParams={searchParams} /> : null}
      <WayBack href={unitImportsPath(unit.code)}>{IMPORT.another}</WayBack>
    </div>
  );
}
