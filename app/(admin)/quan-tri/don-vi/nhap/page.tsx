import type { Metadata } from 'next';
import { FileLink } from '#components/admin/units/file-link.tsx';
import { ImportList } from '#components/admin/units/import-list.tsx';
import { UnitChoices } from '#components/admin/units/unit-choices.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { newCommandId } from '#lib/http/command-id.ts';
import { permittedPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';
import { newUnitImportCall, UNIT_TEMPLATE_CALL, unitExportCall, unitImportsPath, unitTreePath } from '#lib/messages/desk/unit-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import { listImportsAt } from '#lib/use-cases/ask-unit-import.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: IMPORT.title };

/** A table of units is uploaded here, for one unit and what stands below it. */
export default async function UnitImportsPage({ searchParams }: { searchParams: PageQuery }) {
  const asked = await queryText(searchParams, DESK_QUERY.unit);
  const ctx = await permittedPage(unitImportsPath(asked), 'unit.import', asked);
  const own = ownUnits(ctx.account, 'unit.import');
  const code = asked ?? (own.length === 1 ? (own[0]?.code ?? null) : null);
  return (
    <div className="column py-8">
      <h1 className="mb-2 text-2xl">{IMPORT.title}</h1>
      {code === null ? (
        <>
          <p className="mb-4 text-mute">{IMPORT.chooseUnit}</p>
          <UnitChoices units={own} hrefOf={unitImportsPath} />
        </>
      ) : (
        <Upload ctx={ctx} code={code} searchParams={searchParams} />
      )}
      <WayBack href={unitTreePath()}>{IMPORT.unitsBack}</WayBack>
    </div>
  );
}

async function Upload({ ctx, code, searchParams }: { ctx: SignedInRead; code: string; searchParams: PageQuery }) {
  const { unit, rows } = await listImportsAt(ctx, code);
  const file = {
    name: 'file',
    label: IMPORT.file,
    hint: IMPORT.fileHint,
    type: 'file',
    accept: '.xlsx,.csv',
  } as const;
  return (
    <>
      <p className="mb-2 font-semibold">{IMPORT.within(unit.name)}</p>
      <p className="mb-4 text-mute">{IMPORT.intro}</p>
      <div className="mb-6 flex flex-wrap gap-2 *:grow wide:*:grow-0">
        <FileLink href={UNIT_TEMPLATE_CALL}>{IMPORT.template}</FileLink>
        <FileLink href={unitExportCall(code)}>{IMPORT.current}</FileLink>
      </div>
      <KeptForm
        action={newUnitImportCall(code)}
        keep={`import:${code}`}
        hidden={{ id: newCommandId() }}
        fields={[file]}
        submit={IMPORT.submit}
        returned={await returnedForm(searchParams, ctx)}
      />
      <ImportList imports={rows} />
    </>
  );
}
