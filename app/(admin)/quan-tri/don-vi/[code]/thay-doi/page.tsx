import type { Metadata } from 'next';
import { AskForm } from '#components/admin/campaigns/ask-form.tsx';
import { ConfirmChange } from '#components/admin/confirm-change.tsx';
import { UnitChangeFields } from '#components/admin/units/unit-change-fields.tsx';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { ASKED } from '#lib/http/asked-campaign.ts';
import { askedUnitChange } from '#lib/http/asked-unit-change.ts';
import { seenOnPage } from '#lib/http/page-account.ts';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { pathValue } from '#lib/http/path-value.ts';
import { logPersonalReading } from '#lib/http/personal-reading.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import { CHANGE_NAME, changeSentences, UNIT_CHANGE } from '#lib/messages/desk/unit-changes.ts';
import { UNIT } from '#lib/messages/desk/unit-details.ts';
import { unitChangeCall, unitChangePath, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { judgeAskedUnitChange } from '#lib/use-cases/decide-asked-unit-change.ts';
import { requireMayChangeUnit } from '#lib/use-cases/may-change-unit.ts';
import type { RolesAtEnd } from '#lib/use-cases/roles-at-end.ts';

export const metadata: Metadata = { title: UNIT_CHANGE.title };

/** A change of the tree: what is meant, then what it does in words, then its confirmation. */
export default async function UnitChangePage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { asked, isAsked } = await askedUnitChange(pathValue((await params).code), searchParams);
  const path = () => unitChangePath({ ...asked, ...(isAsked ? { [ASKED]: '1' } : {}) });
  const { ctx, code, opened } = await unitPage(params, 'unit.restructure', path);
  await seenOnPage(() => requireMayChangeUnit(ctx, asked.act, opened.unit));
  const judged = isAsked ? await judgeAskedUnitChange(ctx, asked) : { errors: [] };
  if ('told' in judged && namesPeople(judged.told.roles)) await logPersonalReading(ctx, opened.unit.id, 'accounts');
  const errors = 'errors' in judged ? refusalText('invalid-fields', judged.errors).faults : [];
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-4 text-xl">{CHANGE_NAME[asked.act]}</h2>
      {'errors' in judged ? (
        <AskForm hidden={{ act: asked.act, [ASKED]: '1' }} errors={errors}>
          <UnitChangeFields asked={asked} unit={opened.unit} errors={errors} />
        </AskForm>
      ) : (
        <ConfirmChange
          heading="h3"
          told={changeSentences(judged.told)}
          words={UNIT_CHANGE}
          action={unitChangeCall(asked)}
          keep={`unit-change:${code}`}
          seen={judged.seen}
          again={unitChangePath(asked)}
          returned={await returnedForm(searchParams, ctx)}
        />
      )}
      <WayBack href={unitDeskPath(code)}>{UNIT.back}</WayBack>
    </div>
  );
}

const namesPeople = (roles: RolesAtEnd | null) => roles !== null && roles.along.length + roles.left.length > 0;
