const CHANNEL = 'sang-kien';

const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;

function openChannel(): BroadcastChannel | null {
  if (channel === null && typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = tellThisTab;
  }
  return channel;
}

function tellThisTab(): void {
  for (const listener of [...listeners]) listener();
}

/** Something kept on the phone has changed: every tab that listens reads again. Carries no content. */
export function announceChange(): void {
  tellThisTab();
  const used = openChannel();
  used?.postMessage('changed');
  if (listeners.size === 0) closeChannel();
}

/** Calls `listener` after every change in this tab or another. Returns the way to stop. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  openChannel();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) closeChannel();
  };
}

/** An open channel would keep a page out of the back-forward cache. */
function closeChannel(): void {
  channel?.close();
  channel = null;
}
