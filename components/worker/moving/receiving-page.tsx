'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MINE } from '#lib/messages/mine.ts';
import { NOT_RECEIVED, RECEIVING } from '#lib/messages/moving.ts';
import { draftPath, PATHS, receiptPath } from '#lib/messages/paths.ts';
import type { Draft } from '#lib/offline/records.ts';
import { placeHere } from '../install/here.ts';
import type { Offer } from './receive-draft.ts';
import { type Receiving, useReceiving } from './use-receiving.ts';
import { insideApp, WayOut } from './way-out.tsx';

/** Where a draft arrives: by the link that opened this page, by a pasted one, or by a typed code. */
export function ReceivingPage() {
  const { view, link, take, type, replace } = useReceiving();
  const offer = offerIn(view);
  return (
    <div className="js-only">
      <div role="status">
        <Outcome view={view} />
        {offer ? <Offered offer={offer} link={link} onTake={() => take(offer)} /> : null}
        {view.kind === 'differs' ? <Differs {...view} onReplace={() => replace(view.here, view.arriving)} /> : null}
      </div>
      {asksForCode(view) ? <CodeForm wrong={view.kind === 'wrong'} busy={view.kind === 'working'} onTyped={type} /> : null}
    </div>
  );
}

function offerIn(view: Receiving): Offer | null {
  if (view.kind === 'offered' || view.kind === 'sealed') return view;
  return view.kind === 'refused' ? (view.again ?? null) : null;
}

function asksForCode(view: Receiving): boolean {
  if (view.kind === 'refused') return view.again === undefined;
  return view.kind === 'asking' || view.kind === 'wrong' || view.kind === 'working';
}

function Outcome({ view }: { view: Receiving }) {
  if (view.kind === 'refused')
    return (
      <Notice tone="bad" className="mb-6">
        {NOT_RECEIVED[view.why]}
      </Notice>
    );
  if (view.kind === 'waiting')
    return (
      <Notice tone="gold">
        <p className="mb-3">{RECEIVING.waiting}</p>
        <LinkButton href={PATHS.mine}>{RECEIVING.toMine}</LinkButton>
      </Notice>
    );
  if (view.kind !== 'handed-in') return null;
  return (
    <Notice tone="ok">
      <p className="mb-3">{RECEIVING.handedIn(view.reference)}</p>
      <LinkButton href={receiptPath(view.reference)}>{RECEIVING.toReceipt}</LinkButton>
    </Notice>
  );
}

function Offered({ offer, link, onTake }: { offer: Offer; link: string | null; onTake: () => void }) {
  const [place] = useState(placeHere);
  return (
    <Card as="section" labelledBy="offered-title">
      <h2 id="offered-title" className="text-lg">
        {RECEIVING.offeredTitle}
      </h2>
      {offer.kind === 'offered' ? <Facts draft={offer.draft} /> : <p className="mt-2">{RECEIVING.sealed}</p>}
      <p className="mt-2 text-sm text-mute">{RECEIVING.onlyYours}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button tone="primary" className="grow" onClick={onTake}>
          {offer.kind === 'offered' ? RECEIVING.accept : RECEIVING.take}
        </Button>
        <LinkButton href={PATHS.mine} tone="quiet">
          {RECEIVING.decline}
        </LinkButton>
      </div>
      {link !== null && insideApp(place) ? (
        <div className="mt-4 grid gap-3 border-t border-line pt-4">
          <p>{RECEIVING.insideApp}</p>
          <WayOut address={link} place={place} />
        </div>
      ) : null}
    </Card>
  );
}

const lengthOf = ({ fields }: Draft) =>
  (['problem', 'solution', 'effect'] as const).reduce((sum, part) => sum + (fields[`initiative.${part}`]?.length ?? 0), 0);

function Facts({ draft }: { draft: Draft }) {
  return (
    <>
      <p className="mt-2 font-semibold break-words">{draft.fields['initiative.title']?.trim() || MINE.untitled}</p>
      <p className="text-sm text-mute">{RECEIVING.facts(draft.savedAt, lengthOf(draft))}</p>
    </>
  );
}

/** Both texts by name, time and length; neither goes before the person has chosen. */
function Differs({ here, arriving, onReplace }: { here: Draft; arriving: Draft; onReplace: () => void }) {
  return (
    <section aria-labelledby="differs-title">
      <h2 id="differs-title" className="mb-4 text-lg">
        {RECEIVING.differsTitle}
      </h2>
      <div className="grid gap-4">
        <Card>
          <p className="text-sm text-mute">{RECEIVING.here}</p>
          <Facts draft={here} />
          <a href={draftPath(here.id)} className={buttonClass('secondary', 'mt-4 w-full')}>
            {RECEIVING.keepHere}
          </a>
        </Card>
        <Card>
          <p className="text-sm text-mute">{RECEIVING.arriving}</p>
          <Facts draft={arriving} />
          <Button className="mt-4 w-full" onClick={onReplace}>
            {RECEIVING.keepArriving}
          </Button>
        </Card>
      </div>
      <p className="mt-4 text-sm text-mute">{RECEIVING.differsNote}</p>
    </section>
  );
}

const FIELD = 'moving-code';

function CodeForm({ wrong, busy, onTyped }: { wrong: boolean; busy: boolean; onTyped: (typed: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) field.current?.focus();
  }, [wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTyped(field.current?.value ?? '');
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        name={FIELD}
        label={RECEIVING.label}
        hint={RECEIVING.hint}
        example={RECEIVING.example}
        error={wrong ? RECEIVING.wrong : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <Button type="submit" tone="primary" disabled={busy} className="w-full wide:w-auto">
        {busy ? RECEIVING.working : RECEIVING.take}
      </Button>
    </form>
  );
}
