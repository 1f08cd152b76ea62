'use client';

import { buttonClass } from '#components/ui/button-class.ts';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { type BrowserPlace, escapeLink } from '#lib/domain/in-app-browser.ts';
import { MOVING } from '#lib/messages/moving.ts';
import { Picture } from '../guide/pictures/picture.tsx';

/** Zalo and its like: a store that no other browser sees. */
export const insideApp = ({ place }: BrowserPlace) => place === 'zalo' || place === 'in-app';

/** The link that carries a draft: to press inside an app, which may refuse it without harm, and to copy anywhere. */
export function WayOut({ address, place, onUsed }: { address: string; place: BrowserPlace; onUsed?: () => void }) {
  const way = insideApp(place) ? escapeLink(place.os, address, window.location.href) : null;
  return (
    <div className="flex flex-wrap gap-2">
      {way ? (
        <a href={way} onClick={onUsed} className={buttonClass('secondary', 'grow')}>
          {MOVING.open}
        </a>
      ) : null}
      <CopyButton text={address} label={MOVING.copy} className="grow" onCopied={onUsed} />
    </div>
  );
}

/** Where the ⋯ of such an app is, for when the link does nothing. */
export function MenuPicture() {
  return (
    <div className="flex items-start gap-3">
      <Picture name="in-app-browser" className="w-24 shrink-0" />
      <p className="text-sm">{MOVING.menu}</p>
    </div>
  );
}
