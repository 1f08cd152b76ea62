const SCRIPT = '/sw.js';

/**
 * Registers the worker after the page has loaded, looks for a new version whenever the page comes to the front (installed apps
 * stall otherwise), and hands over a version that waits. Zalo on iOS has no workers: then nothing happens. Returns the way to stop.
 */
export function keepWorkerFresh(found: (waiting: ServiceWorker) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined;
  let registration: ServiceWorkerRegistration | null = null;
  let stopped = false;
  const start = async () => {
    // Refused in private windows and when the network breaks: the page works without.
    registration = await navigator.serviceWorker.register(SCRIPT, { updateViaCache: 'none' }).catch(() => null);
    if (registration && !stopped) watch(registration, found);
  };
  const look = () => {
    if (document.visibilityState === 'visible') registration?.update().catch(() => undefined);
  };
  if (document.readyState === 'complete') void start();
  else window.addEventListener('load', start, { once: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    stopped = true;
    window.removeEventListener('load', start);
    document.removeEventListener('visibilitychange', look);
  };
}

/** A worker that is installed while another one serves this page is a new version; the very first one is not. */
function watch(registration: ServiceWorkerRegistration, found: (waiting: ServiceWorker) => void): void {
  const tell = () => {
    if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
}

/** Only the tab that agreed reloads; other tabs go on with what they have. When another one agreed first, the new version is in already. */
export function agreeToUpdate(waiting: ServiceWorker): void {
  if (waiting.state !== 'installed') {
    window.location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage({ type: 'skip-waiting' });
}
