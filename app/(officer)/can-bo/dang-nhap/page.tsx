import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AppBadge } from '#components/officer/home-screen/app-badge.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { pageAccount } from '#lib/http/page-account.ts';
import { type PageQuery, wantedOf } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { SIGN_IN } from '#lib/messages/desk/forms.ts';
import { DESK_PATHS, PATHS, withWanted } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: SIGN_IN.title };

const FIELDS = [
  { name: 'username', label: SIGN_IN.username, autoComplete: 'username' },
  { name: 'password', label: SIGN_IN.password, type: 'password', autoComplete: 'current-password' },
] as const;

export default async function SignInPage({ searchParams }: { searchParams: PageQuery }) {
  const wanted = await wantedOf(searchParams);
  if (await pageAccount()) redirect(wanted ?? DESK_PATHS.officer);
  return (
    <div className="column max-w-md py-8">
      <h1 className="mb-2 text-2xl">{SIGN_IN.title}</h1>
      <p className="mb-6 text-mute">{SIGN_IN.intro}</p>
      <KeptForm
        action={withWanted('/api/sign-in', wanted)}
        keep="sign-in"
        fields={FIELDS}
        submit={SIGN_IN.submit}
        returned={await returnedForm(searchParams, null)}
      />
      <p className="mt-6 text-sm text-mute">{SIGN_IN.lost}</p>
      <WayBack href={PATHS.write}>{SIGN_IN.writeInstead}</WayBack>
      <AppBadge count={0} />
    </div>
  );
}
