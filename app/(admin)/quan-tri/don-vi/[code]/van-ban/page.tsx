import type { Metadata } from 'next';
import { PaperPreview } from '#components/admin/units/paper-preview.tsx';
import { settingFields } from '#components/admin/units/setting-fields.ts';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { DOCUMENTS, UNIT } from '#lib/messages/desk/unit-details.ts';
import { unitDeskPath, unitSettingsCall, unitSettingsPath } from '#lib/messages/desk/unit-paths.ts';

export const metadata: Metadata = { title: DOCUMENTS.title };

const NOTHING = { documentNumberStyle: '', place: '', signatureLines: [], signatoryName: '', recipients: [], legalBases: [] };

/** What stands in the head and foot of a unit's documents, as it will print. */
export default async function UnitSettingsPage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.read', unitSettingsPath);
  const settings = opened.settings ?? NOTHING;
  return (
    <div className="column-wide py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-2 text-xl">{DOCUMENTS.title}</h2>
      <p className="mb-6 max-w-prose text-mute">{DOCUMENTS.intro}</p>
      <div className="grid items-start gap-8 wide:grid-cols-2">
        <div>
          {opened.may.edit ? (
            <KeptForm
              action={unitSettingsCall(code)}
              keep={`settings:${code}`}
              fields={settingFields(settings)}
              submit={UNIT.save}
              returned={await returnedForm(searchParams, ctx)}
            />
          ) : (
            <p className="text-mute">{UNIT.readOnly}</p>
          )}
        </div>
        <PaperPreview settings={settings} issuer={opened.unit.name} superior={opened.superior} now={ctx.now} />
      </div>
      <WayBack href={unitDeskPath(code)}>{UNIT.back}</WayBack>
    </div>
  );
}
