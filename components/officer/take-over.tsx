'use client';

import { useEffect, useState } from 'react';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormField } from '#components/ui/kept-fields.tsx';
import { KeptForm } from '#components/ui/kept-form.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ShownOffer } from '#lib/contracts/account.ts';
import { TAKE_OVER } from '#lib/messages/desk/forms.ts';
import { loginNameWords } from '#lib/messages/desk/login-name.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { UNREACHABLE } from '#lib/messages/problems.ts';
import { askOffer } from './ask-offer.ts';

const PASSWORD = {
  name: 'password',
  label: TAKE_OVER.password,
  hint: TAKE_OVER.passwordHint,
  example: TAKE_OVER.passwordExample,
  type: 'password',
  autoComplete: 'new-password',
} as const;
const NAME: FormField = { name: 'name', label: TAKE_OVER.name, autoComplete: 'name' };
const USERNAME: FormField = {
  name: 'username',
  label: TAKE_OVER.chosenUsername,
  example: TAKE_OVER.usernameExample,
  autoComplete: 'username',
};

/** The forms stand here by JavaScript alone, which keeps what is typed itself. */
const NEVER_PLAIN: Returned = { account: '', form: null, refusal: null, typed: null };

type State = { kind: 'opening' } | { kind: 'gone' } | { kind: 'unreachable' } | { kind: 'open'; token: string; offer: ShownOffer };

/** What the slip in the address gives, and the form that takes it. The token stands behind the #, so this needs JavaScript. */
export function TakeOver() {
  const [state, setState] = useState<State>({ kind: 'opening' });
  useEffect(() => {
    const open = async () => {
      const token = location.hash.slice(1);
      const offer = await askOffer(token);
      setState(typeof offer === 'string' ? { kind: offer } : { kind: 'open', token, offer });
    };
    void open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  if (state.kind === 'opening') return <p className="js-only">{TAKE_OVER.opening}</p>;
  if (state.kind === 'unreachable') return <Notice tone="bad">{UNREACHABLE.offline}</Notice>;
  if (state.kind === 'gone') return <Gone />;
  const { offer, token } = state;
  return offer.kind === 'account' ? <OfAccount offer={offer} token={token} /> : <OfFirstAdmin token={token} />;
}

function Gone() {
  return (
    <EmptyState icon="lock" title={TAKE_OVER.goneTitle}>
      <p className="text-mute">{TAKE_OVER.goneText}</p>
      <LinkButton href={DESK_PATHS.signIn}>{TAKE_OVER.toSignIn}</LinkButton>
    </EmptyState>
  );
}

function OfAccount({ offer, token }: { offer: ShownOffer & { kind: 'account' }; token: string }) {
  const facts = [
    { term: TAKE_OVER.username, detail: loginNameWords(offer.username) },
    { term: TAKE_OVER.units, detail: offer.units.join('\n') },
  ];
  return (
    <>
      <p className="text-lg font-bold">{TAKE_OVER.welcome(offer.name)}</p>
      <p className="mb-4">{TAKE_OVER.yours}</p>
      <DefinitionList rows={facts} />
      <p className="my-6 text-sm text-mute">{TAKE_OVER.notYou}</p>
      <KeptForm
        action="/api/take-over"
        keep="take-over"
        fields={[PASSWORD]}
        hidden={{ token }}
        submit={TAKE_OVER.submit}
        returned={NEVER_PLAIN}
      />
    </>
  );
}

function OfFirstAdmin({ token }: { token: string }) {
  return (
    <>
      <Notice tone="gold" className="mb-6">
        {TAKE_OVER.first}
      </Notice>
      <KeptForm
        action="/api/first-admin"
        keep="first-admin"
        fields={[NAME, USERNAME, PASSWORD]}
        hidden={{ token }}
        submit={TAKE_OVER.submit}
        returned={NEVER_PLAIN}
      />
    </>
  );
}
