'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS, posterCodeIn, QUERY } from '#lib/messages/paths.ts';
import { SHELL, TROUBLE } from '#lib/messages/shell.ts';

/** The way to try once more; null while nothing is missing. */
let again: (() => void) | null = null;
const listeners = new Set<() => void>();

function tell(next: typeof again): void {
  again = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isMissing = () => again !== null;

/** Loads until it has come: after a failure when a person asks for it or the network returns. Never throws: the form in the HTML stands. */
export async function broughtAtLast<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    const loaded = await load().catch(() => null);
    if (loaded !== null) {
      tell(null);
      return loaded;
    }
    await new Promise<void>((resolve) => tell(resolve));
  }
}

/** Without its scripts the form is the plain one that it is in the HTML. Says so, and that nothing is kept meanwhile. */
export function NotBrought() {
  const retry = useSyncExternalStore(
    listen,
    () => again,
    () => null,
  );
  useEffect(() => (retry === null ? undefined : asPlainForm(retry)), [retry]);
  if (retry === null) return null;
  const stands = document.querySelector(FORM) !== null;
  return (
    <div role="status" className="column pt-4">
      <p>{stands ? TROUBLE.formPlain : TROUBLE.formMissing}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button onClick={retry}>{TROUBLE.retry}</Button>
        {stands ? null : <LinkButton href={PATHS.writePlain + window.location.search}>{SHELL.noScriptLink}</LinkButton>}
      </div>
    </div>
  );
}

const FORM = 'form[method="post"]';

/** Shows all steps at once, as without scripts, and sends along what a scan has put into the address. Returns the way back. */
function asPlainForm(retry: () => void): () => void {
  const { classList } = document.documentElement;
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  putIn('posterCode', query.get(QUERY.poster) ?? posterCodeIn(pathname));
  putIn('campaignId', query.get(QUERY.campaign));
  classList.remove('js');
  window.addEventListener('online', retry);
  return () => {
    classList.add('js');
    window.removeEventListener('online', retry);
  };
}

function putIn(name: string, value: string | null): void {
  const field = document.querySelector<HTMLInputElement>(`${FORM} [name="${name}"]`);
  if (field && value) field.value = value;
}
