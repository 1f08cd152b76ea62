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
  return (
    <Notice className="mt-6">
      <p>{here.place === 'zalo' ? MOVE_FROM_HERE.zalo : MOVE_FROM_HERE.inApp}</p>
      {here.os === 'ios' ? <p className="mt-1">{MOVE_FROM_HERE.ios}</p> : null}
      {moving?.savedAt === savedAt ? (
        <LateMovePanel id={moving.id} />
      ) : (
        <Button tone="quiet" className="mt-1 -ml-4" onClick={async () => setMoving(await save())}>
          {MOVING.act}
        </Button>
      )}
    </Notice>
  );
}
