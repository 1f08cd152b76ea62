import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { UnitChoices } from '#components/admin/units/unit-choices.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { POSTERS } from '#lib/messages/desk/posters.ts';
import { DESK_PATHS, unitPostersPath } from '#lib/messages/paths.ts';
import { ownUnits } from '#lib/use-cases/own-units.ts';

export const metadata: Metadata = { title: POSTERS.title };

/** Where to print: the units at which the account has a role. */
export default async function PostersPage() {
  const { account } = await permittedPage(DESK_PATHS.posters, 'poster.read', null);
  const own = ownUnits(account);
  const [only, ...others] = own;
  if (only && others.length === 0) redirect(unitPostersPath(only.code));
  return (
    <div className="column py-8">
      <h1 className="mb-2 text-2xl">{POSTERS.title}</h1>
      <p className="mb-6 text-mute">{POSTERS.chooseUnit}</p>
      <UnitChoices units={own} hrefOf={unitPostersPath} />
    </div>
  );
}
