import type { Metadata } from 'next';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { type PageQuery, wantedOf } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { SECOND_FACTOR } from '#lib/messages/desk/forms.ts';
import { DESK_PATHS, withWanted } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: SECOND_FACTOR.title };

const FIELDS = [{ name: 'code', label: SECOND_FACTOR.code, hint: SECOND_FACTOR.hint, autoComplete: 'one-time-code' }] as const;

export default async function SecondFactorPage({ searchParams }: { searchParams: PageQuery }) {
  const wanted = await wantedOf(searchParams);
  return (
    <div className="column max-w-md py-8">
      <h1 className="mb-2 text-2xl">{SECOND_FACTOR.title}</h1>
      <p className="mb-6 text-mute">{SECOND_FACTOR.intro}</p>
      <KeptForm
        action={withWanted('/api/sign-in/second-factor', wanted)}
        keep="second-factor"
        fields={FIELDS}
        submit={SECOND_FACTOR.submit}
        returned={await returnedForm(searchParams, null)}
      />
      <WayBack href={DESK_PATHS.signIn}>{SECOND_FACTOR.again}</WayBack>
    </div>
  );
}
