'use client';

import { useEffect, useState } from 'react';
import { browserPlace } from '#lib/domain/in-app-browser.ts';

type HomeScreenWay = 'none' | 'button' | 'ios-steps' | 'android-steps' | 'done';

/** Chrome's own offer. Not in the DOM library: only Chromium has it. */
type Offer = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> };
const isOffer = (event: Event): event is Offer => 'prompt' in event && typeof event.prompt === 'function';

const DECLINED = 'desk-install-declined';

/** Storage may be refused; then the hint is simply shown again. */
function declined(remember: boolean): boolean {
  try {
    if (remember) localStorage.setItem(DECLINED, 'yes');
    return localStorage.getItem(DECLINED) !== null;
  } catch {
    return remember;
  }
}

/** By hand, where no button is offered; nothing where it is on the home screen already, or inside another app. */
function wayByHand(): HomeScreenWay {
  const legacy = 'standalone' in navigator && navigator.standalone === true;
  const standalone = legacy || window.matchMedia('(display-mode: standalone)').matches;
  const { os, place, safari } = browserPlace({ userAgent: navigator.userAgent, standalone, touchPoints: navigator.maxTouchPoints });
  if (place !== 'browser' || os === 'other') return 'none';
  if (os === 'android') return 'android-steps';
  return safari ? 'ios-steps' : 'none';
}

/** How this browser can put the desk on the home screen, unless that was declined. */
export function useHomeScreen(): { way: HomeScreenWay; install: () => Promise<void>; decline: () => void } {
  const [way, setWay] = useState<HomeScreenWay>('none');
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    if (declined(false)) return;
    setWay(wayByHand());
    const offered = (event: Event) => {
      if (!isOffer(event)) return;
      event.preventDefault();
      setOffer(event);
      setWay('button');
    };
    const installed = () => setWay('done');
    window.addEventListener('beforeinstallprompt', offered);
    window.addEventListener('appinstalled', installed);
    return () => {
      window.removeEventListener('beforeinstallprompt', offered);
      window.removeEventListener('appinstalled', installed);
    };
  }, []);
  const decline = () => {
    declined(true);
    setWay('none');
  };
  const install = async () => {
    const answer = await offer?.prompt();
    if (answer?.outcome === 'dismissed') decline();
  };
  return { way, install, decline };
}
