'use client';

import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { posterCodeIn, QUERY } from '#lib/messages/paths.ts';
import { whenUsed } from '../loading/when-used.ts';
import { broughtAtLast, isMissing, NotBrought } from './not-brought.tsx';

type Props = { formVersion: number; textVersion: string };

/**
 * A draft in the address must be shown at once, and what a scan found without a network; an empty form can be read and filled before
 * its scripts come.
 */
async function wanted(): Promise<void> {
  if (typeof window === 'undefined' || posterCodeIn(window.location.pathname) !== null) return;
  if (!new URLSearchParams(window.location.search).has(QUERY.draft)) await whenUsed();
}

const WritingForm = lazy(async () => {
  await wanted();
  const loaded = await broughtAtLast(() => import('./writing-form.tsx'));
  return { default: loaded.WritingForm };
});

/**
 * The whole form is in the HTML; its scripts come with the first touch, and what was typed until then stays. A button that is
 * pressed in between is pressed again when they are there. While they do not come the browser sends the form by itself.
 */
export function LateWritingForm(props: Props) {
  const alive = useRef(false);
  const pressed = usePressesHeld(alive);
  const arrive = () => {
    alive.current = true;
    pressed.current?.click();
    pressed.current = null;
  };
  return (
    <>
      <NotBrought />
      {/* The form follows at the end of the HTML: until then the footer stays below the screen, and nothing jumps. */}
      <Suspense fallback={<div className="min-h-dvh" />}>
        <WritingForm {...props} />
        <Arrival tell={arrive} />
      </Suspense>
    </>
  );
}

/** Comes alive together with the form beside it. */
function Arrival({ tell }: { tell: () => void }) {
  useEffect(tell, [tell]);
  return null;
}

/** On the window and while capturing: React lets nothing through to a part of the page that is not alive yet. */
function usePressesHeld(alive: RefObject<boolean>): RefObject<HTMLElement | null> {
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const hold = (event: Event) => {
      if (alive.current || isMissing() || !(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>('form[method="post"] button');
      pressed.current = button ?? pressed.current;
      if (button || event.type === 'submit') event.preventDefault();
    };
    window.addEventListener('click', hold, true);
    window.addEventListener('submit', hold, true);
    return () => {
      window.removeEventListener('click', hold, true);
      window.removeEventListener('submit', hold, true);
    };
  }, [alive]);
  return pressed;
}
