/** Chrome's own offer to install. Not in the DOM library: only Chromium has it. */
export type InstallPrompt = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> };

export function isInstallPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function';
}

const DISMISSED = 'install-hint-dismissed';

/** Storage may be refused; then the hint is simply shown again. */
export function wasDismissed(): boolean {
  try {
    return localStorage.getItem(DISMISSED) !== null;
  } catch {
    return false;
  }
}

export function rememberDismissal(): void {
  try {
    localStorage.setItem(DISMISSED, 'yes');
  } catch {
    // Asked again at the next receipt.
  }
}
