'use client';

import { useEffect, useState } from 'react';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { IMPORT_PHASES, importStateSchema, type ToldImport } from '#lib/contracts/unit-import.ts';
import { IMPORT } from '#lib/messages/desk/unit-import.ts';

const LOOK_AGAIN_MS = 700;

const isWorking = ({ state }: ToldImport) => state === 'checking' || state === 'writing';

/** How far an import is; goes on by itself while the page is open, and opens the page anew when there is more to see. */
export function ImportProgress({ address, told }: { address: string; told: ToldImport }) {
  const [now, setNow] = useState(told);
  useEffect(() => {
    if (!isWorking(now)) return location.reload();
    const timer = setTimeout(async () => setNow((await askState(address)) ?? { ...now }), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [address, now]);
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

/** Null while the network or the server does not answer: asked again with the next turn. */
async function askState(address: string): Promise<ToldImport | null> {
  try {
    const answer = await fetch(address, { cache: 'no-store' });
    return importStateSchema.safeParse(await answer.json()).data ?? null;
  } catch {
    return null;
  }
}
