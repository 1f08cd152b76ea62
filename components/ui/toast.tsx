'use client';

import { useEffect } from 'react';
import { Button } from './button.tsx';

type Props = {
  message: string;
  undoLabel?: string | undefined;
  onUndo?: (() => void) | undefined;
  onClose: () => void;
  seconds?: number;
  /** Above the buttons of a page that has an action bar. */
  raised?: boolean;
};

/** Says what has just happened and offers to take it back. Goes away by itself after `seconds`. */
export function Toast({ message, undoLabel, onUndo, onClose, seconds = 12, raised = false }: Props) {
  useEffect(() => {
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [onClose, seconds]);
  return (
    <div
      role="status"
      className={`fixed inset-x-4 z-30 mx-auto flex max-h-[calc(100%-1rem)] max-w-160 items-center overflow-y-auto gap-3 rounded-card border border-edge bg-card py-2 pr-2 pl-4
        shadow-raised ${raised ? 'bottom-26 short:bottom-2' : 'bottom-[max(1rem,env(safe-area-inset-bottom))]'}`}
    >
      <p className="grow">{message}</p>
      {undoLabel && onUndo ? (
        <Button tone="quiet" onClick={onUndo}>
          {undoLabel}
        </Button>
      ) : null}
    </div>
  );
}
