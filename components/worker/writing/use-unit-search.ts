'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Unit } from '#lib/contracts/unit.ts';
import { type SearchState, searchUnits, type UnitScope } from './search-units.ts';

/** Units of one field while someone types; only the newest question's answer is shown. Asks nothing before its step is open. */
export function useUnitSearch(inputId: string, { level, parentCode }: UnitScope, active: boolean) {
  const [shown, show] = useState<{ units: Unit[]; state: SearchState }>({ units: [], state: 'searching' });
  const newest = useRef(0);
  const search = useCallback(
    async (query: string) => {
      newest.current += 1;
      const turn = newest.current;
      const answer = await searchUnits(query, { level, parentCode });
      if (turn === newest.current) show(answer);
    },
    [level, parentCode],
  );
  useEffect(() => {
    if (!active) return;
    // Someone may have typed before the scripts came.
    const input = document.getElementById(inputId);
    void search(input instanceof HTMLInputElement ? input.value : '');
  }, [active, inputId, search]);
  return { ...shown, search };
}
