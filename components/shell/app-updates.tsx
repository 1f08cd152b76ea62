'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { UPDATE } from '#lib/messages/shell.ts';
import { agreeToUpdate, keepWorkerFresh } from './service-worker.ts';

/** A new version waits for the person's word, and never takes over a text that is not saved yet. */
export function AppUpdates() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  useEffect(() => keepWorkerFresh(setWaiting), []);
  if (waiting === null) return null;
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
          <Button tone="quiet" onClick={() => setWaiting(null)}>
            {UPDATE.later}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
