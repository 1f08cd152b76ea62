'use client';

import { useEffect, useState } from 'react';

type Asking<Told> = {
  address: string;
  /** What the page knew when it was made. */
  told: Told;
  /** Null for an answer that makes no sense. */
  read: (answer: unknown) => Told | null;
  isGoingOn: (told: Told) => boolean;
  everyMs: number;
};

/** What the server tells about work that goes on: asked again while it does and the page is open, also after the network was away. */
export function useTold<Told extends object>({ address, told, read, isGoingOn, everyMs }: Asking<Told>): Told {
  const [now, setNow] = useState(told);
  useEffect(() => {
    if (!isGoingOn(now)) return;
    const timer = setTimeout(async () => setNow((await ask(address, read)) ?? { ...now }), everyMs);
    return () => clearTimeout(timer);
  }, [address, read, isGoingOn, everyMs, now]);
  return now;
}

/** Null while the network or the server does not answer. */
async function ask<Told>(address: string, read: (answer: unknown) => Told | null): Promise<Told | null> {
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    return read(await answer.json());
  } catch {
    return null;
  }
}
