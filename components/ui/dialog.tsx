'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/** A question that must be answered first. The browser keeps the focus inside and Escape closes it. */
export function Dialog({ open, title, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[calc(100%-2rem)] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-card border border-line bg-card p-5 text-ink short:p-3 shadow-raised backdrop:bg-veil"
    >
      <h2 id={titleId} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
