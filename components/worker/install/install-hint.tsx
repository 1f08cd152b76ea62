'use client';

import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { INSTALL } from '#lib/messages/install.ts';
import { Picture } from '../guide/pictures/picture.tsx';
import { DraftsFirst } from './drafts-first.tsx';
import { useInstall } from './use-install.ts';

/** After a finished task: how to have this on the home screen. A button where the browser offers one, else a drawing and three steps. */
export function InstallHint() {
  const { way, install, dismiss } = useInstall();
  if (way === 'none') return null;
  if (way === 'done') return <Notice tone="ok" role="status" title={INSTALL.done} className="mt-8" />;
  const ios = way === 'ios-steps';
  return (
    <Card as="section" tone="soft" labelledBy="install-title" className="mt-8 screen-only">
      <div className="flex items-center gap-4">
        <Picture name={ios ? 'home-screen-iphone' : 'home-screen-android'} className="w-28 shrink-0" />
        <div>
          <h2 id="install-title" className="text-lg">
            {INSTALL.title}
          </h2>
          <p className="text-sm text-mute">{INSTALL.why}</p>
        </div>
      </div>
      {ios ? <DraftsFirst /> : null}
      {way === 'button' ? null : <Steps steps={ios ? INSTALL.iosSteps : INSTALL.androidSteps} />}
      <div className="mt-4 flex flex-wrap gap-3">
        {way === 'button' ? <Button onClick={install}>{INSTALL.act}</Button> : null}
        <Button tone="quiet" onClick={dismiss}>
          {INSTALL.later}
        </Button>
      </div>
    </Card>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="mt-3 grid list-decimal gap-1 pl-6 marker:font-bold marker:text-action">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}
