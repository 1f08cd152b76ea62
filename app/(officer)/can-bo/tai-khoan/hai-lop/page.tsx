import type { Metadata } from 'next';
import { RecoveryCodes } from '#components/officer/recovery-codes.tsx';
import { WayBack } from '#components/ui/desk/way-back.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { QrCode } from '#components/ui/qr-code.tsx';
import { mustSetUpTwoFactor } from '#lib/http/account-session.ts';
import { signedInPage } from '#lib/http/page-account.ts';
import { type PageQuery, queryText } from '#lib/http/page-query.ts';
import { returnedForm } from '#lib/http/page-returned.ts';
import { findSetUp } from '#lib/http/two-factor.ts';
import { TWO_FACTOR } from '#lib/messages/desk/forms.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { DESK_PATHS, DESK_QUERY } from '#lib/messages/paths.ts';

export const metadata: Metadata = { title: TWO_FACTOR.title };

const PASSWORD = [{ name: 'current', label: TWO_FACTOR.current, type: 'password', autoComplete: 'current-password' }] as const;
const CODE = [{ name: 'code', label: TWO_FACTOR.code, inputMode: 'numeric', autoComplete: 'one-time-code' }] as const;

export default async function TwoFactorPage({ searchParams }: { searchParams: PageQuery }) {
  const ctx = await signedInPage(DESK_PATHS.twoFactor, { settingUp: true });
  const { account } = ctx;
  const returned = await returnedForm(searchParams, ctx);
  const done = (await queryText(searchParams, DESK_QUERY.done)) !== null;
  return (
    <div className="column-wide py-8 *:max-w-2xl">
      <h1 className="mb-4 text-2xl">{TWO_FACTOR.title}</h1>
      {account.twoFactorEnabled ? <SwitchedOn done={done} returned={returned} /> : null}
      {account.twoFactorEnabled ? null : <SwitchedOff account={account} returned={returned} />}
    </div>
  );
}

type Account = Awaited<ReturnType<typeof signedInPage>>['account'];

function SwitchedOn({ done, returned }: { done: boolean; returned: Returned }) {
  return (
    <>
      <Notice tone="ok" role="status" className="mb-6">
        {done ? TWO_FACTOR.done : TWO_FACTOR.isOn}
      </Notice>
      <LinkButton href={DESK_PATHS.officer} tone="primary">
        {TWO_FACTOR.goOn}
      </LinkButton>
      <h2 className="mt-10 mb-2 text-xl">{TWO_FACTOR.off}</h2>
      <p className="mb-4 text-mute">{TWO_FACTOR.offHint}</p>
      <KeptForm
        action="/api/my/two-factor/off"
        keep="two-factor"
        fields={PASSWORD}
        submit={TWO_FACTOR.off}
        tone="danger"
        returned={returned}
      />
    </>
  );
}

async function SwitchedOff({ account, returned }: { account: Account; returned: Returned }) {
  const required = mustSetUpTwoFactor(account);
  const setUp = await findSetUp(account);
  return (
    <>
      <p className="mb-4">{TWO_FACTOR.why}</p>
      {required ? (
        <Notice tone="gold" className="mb-6">
          {TWO_FACTOR.required}
        </Notice>
      ) : null}
      {setUp === null ? (
        <KeptForm action="/api/my/two-factor" keep="two-factor" fields={PASSWORD} submit={TWO_FACTOR.start} returned={returned} />
      ) : (
        <>
          <h2 className="mt-8 mb-2 text-lg">{TWO_FACTOR.step1}</h2>
          <p className="mb-3 text-mute">{TWO_FACTOR.apps}</p>
          <QrCode text={setUp.address} label={TWO_FACTOR.symbol} />
          <p className="mt-3">{TWO_FACTOR.typed}</p>
          <p className="font-mono text-lg break-all" data-testid="secret">
            {setUp.key}
          </p>
          <RecoveryCodes codes={setUp.recoveryCodes} />
          <h2 className="mt-8 mb-2 text-lg">{TWO_FACTOR.step3}</h2>
          <KeptForm
            action="/api/my/two-factor/confirm"
            keep="two-factor-code"
            fields={CODE}
            submit={TWO_FACTOR.confirm}
            returned={returned}
          />
        </>
      )}
      {required ? null : <WayBack href={DESK_PATHS.officer}>{TWO_FACTOR.later}</WayBack>}
    </>
  );
}
