'use client';

import { useEffect, useState } from 'react';
import { LinkButton } from '#components/ui/link-button.tsx';
import { INSTALL } from '#lib/messages/install.ts';
import { PATHS } from '#lib/messages/paths.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** On an iPhone the home screen's copy starts with an empty store: what is still being written here is offered its way there first. */
export function DraftsFirst() {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    void import('#lib/offline/draft-store.ts').then(async ({ listDrafts }) => setCount((await ifPhoneKeeps(listDrafts(), [])).length));
  }, []);
  if (count === null) return null;
  if (count === 0) return <p className="mt-4 text-sm text-mute">{INSTALL.iosNote}</p>;
  return (
    <div className="mt-4 rounded-field border border-gold-line bg-gold-soft p-3">
      <p>{INSTALL.draftsFirst(count)}</p>
      <LinkButton href={PATHS.mine} className="mt-3">
        {INSTALL.moveDrafts}
      </LinkButton>
    </div>
  );
}
