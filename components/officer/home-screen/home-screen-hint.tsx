'use client';

import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { DESK_INSTALL } from '#lib/messages/desk/board.ts';
import { INSTALL } from '#lib/messages/install.ts';
import { useHomeScreen } from './use-home-screen.ts';

/** How to have the desk on the home screen: a button where the browser offers one, else the steps. */
export function HomeScreenHint() {
  const { way, install, decline } = useHomeScreen();
  if (way === 'none') return null;
  if (way === 'done') return <Notice tone="ok" role="status" title={INSTALL.done} className="mt-8" />;
  return (
    <Card as="section" tone="soft" labelledBy="home-screen" className="mt-8 screen-only">
      <h2 id="home-screen" className="text-lg">
        {DESK_INSTALL.title}
      </h2>
      <p className="text-sm text-mute">{DESK_INSTALL.why}</p>
      {way === 'button' ? null : (
        <ol className="mt-3 grid list-decimal gap-1 pl-6 marker:font-bold marker:text-action">
          {(way === 'ios-steps' ? INSTALL.iosSteps : INSTALL.androidSteps).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {way === 'button' ? <Button onClick={install}>{INSTALL.act}</Button> : null}
        <Button tone="quiet" onClick={decline}>
          {INSTALL.later}
        </Button>
      </div>
    </Card>
  );
}
