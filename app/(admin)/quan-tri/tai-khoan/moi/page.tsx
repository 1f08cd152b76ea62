import type { Metadata } from 'next';
import { roleFields } from '#components/admin/role-fields.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { permittedPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { NEW_ACCOUNT } from '#lib/messages/desk/accounts.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';
import { rolesToGive } from '#lib/use-cases/require-may-give.ts';

export const metadata: Metadata = { title: NEW_ACCOUNT.title };

export default async function NewAccountPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await permittedPage(DESK_PATHS.newAccount, 'account.create', null);
  const unit = await queryText(searchParams, DESK_QUERY.unit);
  const fields = [
    { name: 'name', label: NEW_ACCOUNT.name },
    { name: 'username', label: NEW_ACCOUNT.username, example: NEW_ACCOUNT.usernameExample },
    ...roleFields(rolesToGive(ctx.account), unit ?? ctx.account.grants[0]?.unitCode),
  ];
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <h1 className="mb-2 text-2xl">{NEW_ACCOUNT.title}</h1>
      <p className="mb-6 text-mute">{NEW_ACCOUNT.intro}</p>
      <KeptForm
        action="/api/accounts"
        keep="new-account"
        fields={fields}
        submit={NEW_ACCOUNT.submit}
        returned={await returnedForm(searchParams, ctx)}
      />
      <WayBack href={DESK_PATHS.accounts}>{NEW_ACCOUNT.back}</WayBack>
    </div>
  );
}
