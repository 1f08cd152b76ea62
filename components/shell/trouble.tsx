'use client';

import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PATHS } from '#lib/messages/paths.ts';
import { SHELL, TROUBLE } from '#lib/messages/shell.ts';

/** A page broke: says that nothing is lost, and offers the way on. */
export function Trouble({ retry }: { retry: () => void }) {
  return (
    <div className="column pt-10" role="alert">
      <h1 className="text-2xl">{TROUBLE.brokenTitle}</h1>
      <p className="mt-3 mb-6 text-mute">{TROUBLE.brokenText}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={retry}>
          {TROUBLE.retry}
        </Button>
        <LinkButton href={PATHS.mine}>{SHELL.mine}</LinkButton>
      </div>
    </div>
  );
}
