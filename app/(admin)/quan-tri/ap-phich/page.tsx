import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Card } from '#components/ui/card.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { POSTERS } from '#lib/messages/desk/posters.ts';
import { DESK_PATHS, unitPostersPath } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: POSTERS.title };

/** Where to print: the units at which the account has a role. */
export default async function PostersPage() {
  const { account } = await permittedPage(DESK_PATHS.posters, 'poster.read', null);
  const [only, ...others] = account.grants;
  if (only && others.every(({ unitCode }) => unitCode === only.unitCode)) redirect(unitPostersPath(only.unitCode));
  return (
    <div className="column py-8">
      <h1 className="mb-2 text-2xl">{POSTERS.title}</h1>
      <p className="mb-6 text-mute">{POSTERS.chooseUnit}</p>
      <ul className="grid gap-3">
        {account.grants.map(({ id, unitCode, unitName }) => (
          <Card as="li" key={id}>
            <Link href={unitPostersPath(unitCode)} prefetch={false} className="flex min-h-12 items-center text-lg font-semibold">
              {unitName}
            </Link>
          </Card>
        ))}
      </ul>
    </div>
  );
}
