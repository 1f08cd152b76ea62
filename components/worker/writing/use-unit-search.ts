'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Unit } from '#lib/contracts/unit.ts';
import type { UnitLevel } from '#lib/domain/unit-tree.ts';
import { directoryKnows, findUnits } from '#lib/offline/directory-store.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';

export type UnitScope = { level: UnitLevel; parentCode: string | null };
export type SearchState = 'searching' | 'found' | 'none' | 'offline';

async function find(query: string, { level, parentCode }: UnitScope): Promise<{ units: Unit[]; state: SearchState }> {
  const found = await findUnits(query, { level, parentCode }, phoneNow()).catch(() => []);
  const units = found.filter((unit) => unit.level === level);
  if (units.length > 0) return { units, state: 'found' };
  const whole = parentCode === null ? found.length > 0 || query !== '' : await directoryKnows(parentCode).catch(() => false);
  return { units, state: whole ? 'none' : 'offline' };
}

/** Units of one field while someone types; only the newest question's answer is shown. Asks nothing before its step is open. */
export function useUnitSearch(inputId: string, { level, parentCode }: UnitScope, active: boolean) {
  const [shown, show] = useState<{ units: Unit[]; state: SearchState }>({ units: [], state: 'searching' });
  const newest = useRef(0);
  const search = useCallback(
    async (query: string) => {
      newest.current += 1;
      const turn = newest.current;
      const answer = await find(query, { level, parentCode });
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
