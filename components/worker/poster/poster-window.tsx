'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { whenUsed } from '../loading/when-used.ts';

type Live = (props: { told: Campaign }) => ReactNode;

/** The time left as the server rendered it (`children`), until the part that goes on with the clock is there; without a network it stays. */
export function PosterWindow({ told, children }: { told: Campaign; children: ReactNode }) {
  const [live, setLive] = useState<{ Window: Live } | null>(null);
  useEffect(() => {
    let left = false;
    const bring = async () => {
      await whenUsed();
      const { LiveWindow } = await import('./live-window.tsx');
      if (!left) setLive({ Window: LiveWindow });
    };
    bring().catch(() => undefined);
    return () => {
      left = true;
    };
  }, []);
  return live === null ? children : <live.Window told={told} />;
}
