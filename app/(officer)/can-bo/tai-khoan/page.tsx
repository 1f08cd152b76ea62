import type { Metadata } from 'next';
import { SignedInPlaces } from '#components/officer/signed-in-places.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { signedInPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { MY_ACCOUNT, TAKE_OVER } from '#lib/messages/desk/forms.ts';
import { roleAt } from '#lib/messages/desk/frame.ts';
import { loginNameWords } from '#lib/messages/desk/login-name.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import { listOwnSessions } from '#lib/use-cases/list-own-sessions.ts';

export const metadata: Metadata = { title: MY_ACCOUNT.title };

const FIELDS = [
  { name: 'current', label: MY_ACCOUNT.current, type: 'password', autoComplete: 'current-password' },
  { name: 'password', label: MY_ACCOUNT.password, hint: TAKE_OVER.passwordHint, type: 'password', autoComplete: 'new-password' },
] as const;

const DONE: Readonly<Record<string, string>> = { password: MY_ACCOUNT.changed, 'signed-out': MY_ACCOUNT.signedOut };

export default async function MyAccountPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await signedInPage(DESK_PATHS.myAccount, { settingUp: true });
  const { account } = ctx;
  const returned = await returnedForm(searchParams, ctx);
  const done = DONE[(await queryText(searchParams, DESK_QUERY.done)) ?? ''];
  const facts = [
    { term: MY_ACCOUNT.username, detail: loginNameWords(account.username) },
    { term: MY_ACCOUNT.roles, detail: account.grants.map(({ role, unitName }) => roleAt(role, unitName)).join('\n') },
    { term: MY_ACCOUNT.twoFactor, detail: account.twoFactorEnabled ? MY_ACCOUNT.on : MY_ACCOUNT.off },
  ];
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <h1 className="mb-6 text-2xl">{MY_ACCOUNT.title}</h1>
      {done ? (
        <Notice tone="ok" role="status" className="mb-6">
          {done}
        </Notice>
      ) : null}
      <DefinitionList rows={facts} />
      <LinkButton href={DESK_PATHS.twoFactor} className="mt-6">
        {MY_ACCOUNT.open}
      </LinkButton>
      <h2 className="mt-10 mb-4 text-xl">{MY_ACCOUNT.passwordTitle}</h2>
      <KeptForm action="/api/my/password" keep="password" fields={FIELDS} submit={MY_ACCOUNT.change} returned={returned} />
      <SignedInPlaces places={await listOwnSessions(ctx)} returned={returned} />
    </div>
  );
}
