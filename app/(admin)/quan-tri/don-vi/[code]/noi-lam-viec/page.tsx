import type { Metadata } from 'next';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { UNIT, WORKPLACES } from '#lib/messages/desk/unit-details.ts';
import { unitDeskPath, workplacesCall, workplacesPath } from '#lib/messages/desk/unit-paths.ts';

export const metadata: Metadata = { title: WORKPLACES.title };

const ROWS = 6;

/** Employers and sections of a unit, each a list of names. */
export default async function WorkplacesPage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.edit', workplacesPath);
  const fields = [
    {
      name: 'employers',
      label: WORKPLACES.employers,
      hint: WORKPLACES.employersHint,
      rows: ROWS,
      value: opened.employers.join('\n'),
    },
    { name: 'sections', label: WORKPLACES.sections, hint: WORKPLACES.sectionsHint, rows: ROWS, value: opened.sections.join('\n') },
  ];
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-4 text-xl">{WORKPLACES.title}</h2>
      <KeptForm
        action={workplacesCall(code)}
        keep={`workplaces:${code}`}
        fields={fields}
        submit={UNIT.save}
        returned={await returnedForm(searchParams, ctx)}
      />
      <WayBack href={unitDeskPath(code)}>{UNIT.back}</WayBack>
    </div>
  );
}
