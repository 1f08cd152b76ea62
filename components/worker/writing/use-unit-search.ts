'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type SearchAnswer, searchUnits, type UnitScope } from './search-units.ts';

/** Units of one field while someone types; only the newest question's answer is shown. Asks nothing before its step is open. */
export function useUnitSearch(inputId: string, { level, parentCode }: UnitScope, active: boolean) {
  const [shown, show] = useState<SearchAnswer>({ units: [], state: 'searching' });
  const newest = useRef(0);
  const search = useCallback(
    async (query: string) => {
      newest.current += 1;
      const turn = newest.current;
      const isNewest = () => turn === newest.current;
      await searchUnits(query, { level, parentCode }, { isNewest, show: (answer) => isNewest() && show(answer) });
    },
    [level, parentCode],
  );
  useEffect(() => {
    if (!active) return;
    // Someone may have typed before the scripts came, or while there was no network.
    const searchTyped = () => {
      const input = document.getElementById(inputId);
      void search(input instanceof HTMLInputElement ? input.value : '');
    };
    searchTyped();
    window.addEventListener('online', searchTyped);
    return () => window.removeEventListener('online', searchTyped);
  }, [active, inputId, search]);
  return { ...shown, search };
}
