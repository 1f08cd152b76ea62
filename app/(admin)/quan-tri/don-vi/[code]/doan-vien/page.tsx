import type { Metadata } from 'next';
import { MemberFigures } from '#components/admin/units/member-figures.tsx';
import { UnitHead } from '#components/admin/units/unit-head.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import type { PageQuery } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { type UnitParams, unitPage } from '#lib/http/unit-page.ts';
import { MEMBERS, UNIT } from '#lib/messages/desk/unit-details.ts';
import { memberCountsCall, memberCountsPath, unitDeskPath } from '#lib/messages/desk/unit-paths.ts';
import { listMemberFigures } from '#lib/use-cases/open-unit.ts';

export const metadata: Metadata = { title: MEMBERS.title };

const FIELDS = [
  { name: 'members', label: MEMBERS.members, example: MEMBERS.membersExample, inputMode: 'numeric' },
  { name: 'asOf', label: MEMBERS.asOf, example: MEMBERS.asOfExample },
  { name: 'source', label: MEMBERS.from, example: MEMBERS.fromExample },
] as const;

/** How many members a unit had on which day, and who says so (R34). */
export default async function MemberCountsPage({ params, searchParams }: { params: UnitParams; searchParams: PageQuery }) {
  const { ctx, code, opened } = await unitPage(params, 'unit.read', memberCountsPath);
  return (
    <div className="column py-8">
      <UnitHead name={opened.unit.name} path={opened.path} />
      <h2 className="mb-2 text-xl">{opened.may.edit ? MEMBERS.record : MEMBERS.title}</h2>
      {opened.may.edit ? (
        <>
          <p className="mb-6 text-mute">{MEMBERS.intro}</p>
          <KeptForm
            action={memberCountsCall(code)}
            keep={`members:${code}`}
            fields={FIELDS}
            submit={MEMBERS.submit}
            returned={await returnedForm(searchParams, ctx)}
          />
        </>
      ) : null}
      <MemberFigures figures={await listMemberFigures(ctx, code)} />
      <WayBack href={unitDeskPath(code)}>{UNIT.back}</WayBack>
    </div>
  );
}
