'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UPDATE } from '#lib/messages/shell.ts';
import { agreeToUpdate } from './service-worker.ts';

/** A new version waits for the person's word, and never takes over a text that is not saved yet. */
export function UpdateBanner({ waiting, onLater }: { waiting: ServiceWorker; onLater: () => void }) {
  const [unsaved, setUnsaved] = useState(false);
  const agree = () => {
    const dirty = document.documentElement.dataset.unsaved !== undefined;
    setUnsaved(dirty);
    if (!dirty) agreeToUpdate(waiting);
  };
  return (
    <div className="column-wide pt-4 screen-only">
      <Notice icon="download" role="status" title={UPDATE.ready}>
        <p className="text-sm text-mute">{unsaved ? UPDATE.dirty : UPDATE.explain}</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button onClick={agree}>{UPDATE.act}</Button>
          <Button tone="quiet" onClick={onLater}>
            {UPDATE.later}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
