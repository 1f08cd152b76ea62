'use client';

import { useCallback, useEffect, useState } from 'react';
import { draftPath } from '#lib/messages/paths.ts';
import type { Draft } from '#lib/offline/records.ts';
import { broughtBy, takeFromAddress } from './moving-link.ts';
import { accept, keep, type Offer, offerOf, type Received, type Refused, typedOffer } from './receive-draft.ts';

export type Receiving = { kind: 'asking' } | { kind: 'working' } | { kind: 'wrong' } | Offer | Exclude<Received, { kind: 'kept' }>;

/** The address has forgotten what a link brought, so this page must not. */
const worthAnotherTry = ({ why }: Refused) => why === 'offline' || why === 'broken' || why === 'too-many' || why === 'unkept';

/**
 * From the address, a pasted link or a typed code to a draft on this phone; nothing is kept before the person says so. `link`: what opened
 * the page, for whoever opened it inside an app and meant another browser.
 */
export function useReceiving() {
  const [view, setView] = useState<Receiving>({ kind: 'asking' });
  const [link, setLink] = useState<string | null>(null);
  const look = useCallback(async () => {
    const address = takeFromAddress();
    const brought = broughtBy(address);
    if (!brought) return;
    setLink(address);
    setView(await offerOf(brought));
  }, []);
  useEffect(() => {
    void look();
    // A second link pasted into the address bar of this very page changes nothing but the part behind the #.
    const came = () => void look();
    window.addEventListener('hashchange', came);
    return () => window.removeEventListener('hashchange', came);
  }, [look]);

  const finish = (received: Received) => {
    if (received.kind === 'kept') return window.location.assign(draftPath(received.draft.id));
    setView(received);
  };
  const take = async (offer: Offer) => {
    setView({ kind: 'working' });
    const received = await accept(offer);
    finish(received);
    if (received.kind === 'refused' && worthAnotherTry(received)) setView({ again: offer, ...received });
  };
  /** What lies sealed is fetched at once, for the button was pressed here; a link that is the draft is shown first, as if it had been opened. */
  const type = async (typed: string) => {
    setView({ kind: 'working' });
    setLink(null);
    const offer: Offer | Refused | null = await typedOffer(typed);
    if (offer === null) return setView({ kind: 'wrong' });
    if (offer.kind === 'sealed') return finish(await accept(offer));
    setView(offer);
  };
  const replace = async (here: Draft, arriving: Draft) => finish(await keep(arriving, here.savedAt));
  return { view, link, take, type, replace };
}
