'use client';

import { useEffect, useState } from 'react';
import { placeHere } from './here.ts';
import { type InstallPrompt, isInstallPrompt, rememberDismissal, wasDismissed } from './install-prompt.ts';

type InstallWay = 'none' | 'button' | 'ios-steps' | 'android-steps' | 'done';

/** How this browser can put the page on the home screen; nothing inside Zalo, when it is there already, or once it was declined. */
function wayHere(): InstallWay {
  const { os, place, safari } = placeHere();
  if (place !== 'browser' || wasDismissed()) return 'none';
  if (os === 'ios') return safari ? 'ios-steps' : 'none';
  return os === 'android' ? 'android-steps' : 'none';
}

export function useInstall(): { way: InstallWay; install: () => Promise<void>; dismiss: () => void } {
  const [way, setWay] = useState<InstallWay>('none');
  const [prompt, setPrompt] = useState<InstallPrompt | null>(null);
  useEffect(() => {
    setWay(wayHere());
    const offered = (event: Event) => {
      if (!isInstallPrompt(event)) return;
      event.preventDefault();
      setPrompt(event);
      if (!wasDismissed()) setWay('button');
    };
    const installed = () => setWay('done');
    window.addEventListener('beforeinstallprompt', offered);
    window.addEventListener('appinstalled', installed);
    return () => {
      window.removeEventListener('beforeinstallprompt', offered);
      window.removeEventListener('appinstalled', installed);
    };
  }, []);
  const dismiss = () => {
    rememberDismissal();
    setWay('none');
  };
  const install = async () => {
    const answer = await prompt?.prompt();
    if (answer?.outcome === 'dismissed') dismiss();
  };
  return { way, install, dismiss };
}
