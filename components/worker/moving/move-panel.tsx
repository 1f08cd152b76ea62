'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Code } from '#components/ui/code.tsx';
import type { BrowserPlace } from '#lib/domain/in-app-browser.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { MOVING, NOT_MOVED } from '#lib/messages/moving.ts';
import { placeHere } from '../install/here.ts';
import type { TypedCode } from './make-way.ts';
import { type Moving, useMoving } from './use-moving.ts';
import { insideApp, MenuPicture, WayOut } from './way-out.tsx';

/** The ways on for one draft. Nothing leaves by itself: a link to press, to copy, or a code to type elsewhere. */
export function MovePanel({ id }: { id: string }) {
  const moving = useMoving(id);
  const [place] = useState(placeHere);
  return (
    <section aria-label={MOVING.title} className="mt-3 grid gap-3 rounded-field border border-line bg-soft p-3">
      <LinkWay moving={moving} place={place} />
      {place.place === 'browser' && place.os === 'ios' ? <p>{MOVING.toHomeScreen}</p> : null}
      <CodeWay moving={moving} />
      <p className="text-sm text-mute">{MOVING.stays}</p>
    </section>
  );
}

function LinkWay({ moving: { link, prepare, moved }, place }: { moving: Moving; place: BrowserPlace }) {
  if (link.kind === 'working') return <p role="status">{MOVING.preparing}</p>;
  if (link.kind === 'failed') return <Failed why={NOT_MOVED[link.why]} retry={prepare} />;
  return (
    <>
      <WayOut address={link.address} place={place} onUsed={moved} />
      <p>
        {link.kind === 'inside' ? MOVING.inside : MOVING.sealed} {MOVING.forYou}
      </p>
      {insideApp(place) ? <MenuPicture /> : null}
    </>
  );
}

function Failed({ why, retry }: { why: string; retry: () => Promise<void> }) {
  return (
    <div role="alert">
      <p className="font-semibold text-bad">{why}</p>
      <Button tone="quiet" onClick={retry}>
        {MOVING.retry}
      </Button>
    </div>
  );
}

function CodeWay({ moving: { code, askForCode } }: { moving: Moving }) {
  if (code?.kind === 'code') return <CodeToType typed={code} />;
  if (code?.kind === 'failed') return <Failed why={NOT_MOVED[code.why]} retry={askForCode} />;
  return (
    <div>
      <p className="text-sm text-mute">{MOVING.codeHint}</p>
      <Button tone="quiet" onClick={askForCode} disabled={code !== null}>
        {MOVING.codeAct}
      </Button>
    </div>
  );
}

function CodeToType({ typed: { code, until } }: { typed: TypedCode }) {
  return (
    <div role="status" className="grid gap-2 border-t border-line pt-3">
      <p className="font-semibold">{MOVING.codeLabel}</p>
      <p>
        <Code value={formatCode(code)} />
      </p>
      <p>{MOVING.codeHow(window.location.host)}</p>
      <p>{MOVING.codeUntil(until)}</p>
      <p className="text-sm text-mute">{MOVING.codeHonest}</p>
    </div>
  );
}
