'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { BrowserPlace } from '#lib/domain/in-app-browser.ts';
import { MOVE_FROM_HERE, MOVING } from '#lib/messages/moving.ts';
import type { Draft } from '#lib/offline/records.ts';
import { placeHere } from '../install/here.ts';
import { LateMovePanel } from './late-move-panel.tsx';

/** `saved`: the words as they are kept now. */
type Props = { savedAt: number | null; save: () => Promise<Draft | null> };

/**
 * Below the fields, inside Zalo and other apps only, once something is kept that would be missed elsewhere. What is typed after a link
 * was made closes the panel: a link never carries older words than those on the screen.
 */
export function MoveFromHere({ savedAt, save }: Props) {
  const [here, setHere] = useState<BrowserPlace | null>(null);
  const [moving, setMoving] = useState<Draft | null>(null);
  useEffect(() => setHere(placeHere()), []);
  if (savedAt === null || here === null || (here.place !== 'zalo' && here.place !== 'in-app')) return null;
  const open = moving?.savedAt === savedAt;
  return (
    <div className="mt-6">
      <Notice>
        <p>{here.place === 'zalo' ? MOVE_FROM_HERE.zalo : MOVE_FROM_HERE.inApp}</p>
        {here.os === 'ios' ? <p className="mt-1">{MOVE_FROM_HERE.ios}</p> : null}
        <Button tone="quiet" className="-ml-5" aria-expanded={open} onClick={async () => setMoving(open ? null : await save())}>
          {MOVING.act}
        </Button>
      </Notice>
      {open ? <LateMovePanel id={moving.id} /> : null}
    </div>
  );
}
