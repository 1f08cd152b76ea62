'use client';

import { buttonClass } from '#components/ui/button-class.ts';
import { Notice } from '#components/ui/notice.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useTold } from '#components/ui/use-told.ts';
import { type PosterFileState, posterFileStateSchema } from '#lib/contracts/poster-file.ts';
import { FILES } from '#lib/messages/desk/posters.ts';

const LOOK_AGAIN_MS = 1_000;

const isGoingOn = ({ state }: PosterFileState) => state === 'printing';
const read = (answer: unknown) => posterFileStateSchema.safeParse(answer).data ?? null;

/** How far a file is; goes on by itself while the page is open. */
export function FileProgress({ address, told }: { address: string; told: PosterFileState }) {
  const state = useTold({ address, told, read, isGoingOn, everyMs: LOOK_AGAIN_MS });
  if (state.state === 'failed') return <Notice tone="bad">{FILES.failed}</Notice>;
  if (state.state === 'gone') return <Notice>{FILES.gone}</Notice>;
  if (state.state === 'ready') return <Ready address={address} state={state} />;
  return (
    <div className="grid gap-3">
      <p className="text-lg font-bold">{FILES.printing}</p>
      <ProgressBar value={state.printed} max={state.posters} label={FILES.printing} />
      <p role="status">{FILES.printed(state.printed, state.posters)}</p>
      <p className="text-mute">{FILES.leave}</p>
    </div>
  );
}

function Ready({ address, state }: { address: string; state: PosterFileState }) {
  return (
    <div className="grid justify-items-start gap-4">
      <Notice tone="ok" role="status" className="w-full">
        {FILES.ready}
      </Notice>
      <a href={`${address}/pdf`} download className={buttonClass('primary', 'w-full wide:w-auto')}>
        {FILES.download(state.posters)}
      </a>
      <p className="text-mute">{FILES.leave}</p>
    </div>
  );
}
