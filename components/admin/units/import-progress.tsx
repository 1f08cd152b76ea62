'use client';

import { useEffect } from 'react';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useTold } from '#components/ui/use-told.ts';
import { IMPORT_PHASES, importStateSchema, type ToldImport } from '#lib/contracts/unit-import.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';

const LOOK_AGAIN_MS = 700;

const isGoingOn = ({ state }: ToldImport) => state === 'checking' || state === 'writing';
const read = (answer: unknown) => importStateSchema.safeParse(answer).data ?? null;

/** How far an import is; goes on by itself while the page is open, and opens the page anew when there is more to see. */
export function ImportProgress({ address, told }: { address: string; told: ToldImport }) {
  const now = useTold({ address, told, read, isGoingOn, everyMs: LOOK_AGAIN_MS });
  useEffect(() => {
    if (!isGoingOn(now)) location.reload();
  }, [now]);
  const { phase, rows } = now;
  return (
    <div className="grid gap-3">
      <p role="status" className="text-lg font-bold">
        {IMPORT.phases[phase]}
      </p>
      <ProgressBar value={IMPORT_PHASES.indexOf(phase) + 1} max={IMPORT_PHASES.length} label={IMPORT.phases[phase]} />
      {rows > 0 ? <p>{IMPORT.total(rows)}</p> : null}
      <p className="text-mute">{IMPORT.leave}</p>
    </div>
  );
}
