import { SECOND_MS } from '#lib/domain/instant.ts';

const SIGNS = ['pointerdown', 'touchstart', 'keydown', 'focusin'] as const;
/** Nobody has touched the page, but it is still open: the network has been quiet for long enough. */
const QUIET_MS = 5 * SECOND_MS;

let used: Promise<void> | null = null;

/** On a second visit the service worker holds everything: waiting would save nothing. */
const isWholeHere = () => navigator.serviceWorker?.controller != null;

/**
 * Resolves when the page is first touched, or has been open a while. What is only needed then waits for it, so that a first visit
 * over a weak network carries no more than what is read first.
 */
export function whenUsed(): Promise<void> {
  used ??= new Promise((resolve) => {
    if (isWholeHere()) return resolve();
    const timer = setTimeout(go, QUIET_MS);
    function go() {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, go, true);
      resolve();
    }
    for (const sign of SIGNS) window.addEventListener(sign, go, { capture: true, passive: true });
  });
  return used;
}
