'use client';

import { useCallback, useEffect, useState } from 'react';
import { type FoundUnit, foundUnitsSchema } from '#lib/contracts/find-unit.ts';
import { findUnitsCall } from '#lib/messages/desk/unit-paths.ts';

const FEWEST_LETTERS = 2;
/** Who goes on typing is not asked about every letter. */
const PAUSE_MS = 250;

type Found = { typed: string; units: readonly FoundUnit[] | null };

const inputOf = (field: string) => {
  const input = document.getElementById(field);
  return input instanceof HTMLInputElement ? input : null;
};

/** Units for what stands in a field, `null` while nobody knows; `choose` writes a code into it as if it were typed, so that it is kept. */
export function useUnitFinder(field: string): Found & { choose: (code: string) => void } {
  const [found, setFound] = useState<Found>({ typed: '', units: null });
  useEffect(() => {
    const input = inputOf(field);
    if (!input) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const typed = input.value.trim();
        const units = typed.length < FEWEST_LETTERS ? null : await fetchUnits(typed);
        if (input.value.trim() === typed) setFound({ typed, units });
      }, PAUSE_MS);
    };
    // What was typed before may be put back after this.
    look();
    input.addEventListener('input', look);
    return () => {
      clearTimeout(timer);
      input.removeEventListener('input', look);
    };
  }, [field]);
  const choose = useCallback(
    (code: string) => {
      const input = inputOf(field);
      if (!input) return;
      input.value = code;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    },
    [field],
  );
  return { ...found, choose };
}

/** Null when the network or the server does not answer: then the code is typed as without it. */
async function fetchUnits(typed: string): Promise<readonly FoundUnit[] | null> {
  try {
    const answer = await fetch(findUnitsCall(typed));
    return foundUnitsSchema.safeParse(await answer.json()).data?.units ?? null;
  } catch {
    return null;
  }
}
