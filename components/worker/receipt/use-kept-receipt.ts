'use client';

import { useEffect, useState } from 'react';
import type { KeptReceipt } from '#lib/offline/records.ts';

/** The receipt as this phone keeps it; `undefined` while it is being looked for, null when it is not here. */
export function useKeptReceipt(reference: string | null): KeptReceipt | null | undefined {
  const [kept, setKept] = useState<KeptReceipt | null | undefined>(undefined);
  useEffect(() => {
    if (reference === null) return;
    let wanted = true;
    void import('./find-kept-receipt.ts').then(async ({ findKeptReceipt }) => {
      const found = await findKeptReceipt(reference);
      if (wanted) setKept(found);
    });
    return () => {
      wanted = false;
    };
  }, [reference]);
  return kept;
}
