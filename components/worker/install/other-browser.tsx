'use client';

import { useEffect, useState } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { escapeLink } from '#lib/domain/in-app-browser.ts';
import { MINE, OTHER_BROWSER } from '#lib/messages/mine.ts';
import { placeHere } from './here.ts';

type Way = { zalo: boolean; link: string | null; address: string };

/** Only inside Zalo and other apps: their store is their own. Never redirects; a plain link that the app may refuse, and a copy. */
export function OtherBrowser() {
  const [way, setWay] = useState<Way | null>(null);
  useEffect(() => {
    const { os, place } = placeHere();
    if (place !== 'zalo' && place !== 'in-app') return;
    setWay({ zalo: place === 'zalo', link: escapeLink(os, location.href), address: location.href });
  }, []);
  if (!way) return null;
  return (
    <Notice title={MINE.other} className="mt-8">
      <p className="mt-1">{way.zalo ? OTHER_BROWSER.zalo : OTHER_BROWSER.inApp}</p>
      <p className="mt-2">{OTHER_BROWSER.first}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {way.link ? (
          <a href={way.link} className={buttonClass('secondary')}>
            {OTHER_BROWSER.open}
          </a>
        ) : null}
        <CopyButton text={way.address} label={OTHER_BROWSER.copy} />
      </div>
      <p className="mt-2 text-sm text-mute">{OTHER_BROWSER.menu}</p>
    </Notice>
  );
}
