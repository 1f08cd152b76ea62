import { afterEach, expect, test, vi } from 'vitest';
import { agreeToUpdate } from '#components/shell/service-worker.ts';

afterEach(() => vi.unstubAllGlobals());

/** A tab: its reloads, and the moment in which another worker begins to answer for it. */
function tab() {
  const reload = vi.fn();
  const serviceWorker = new EventTarget();
  vi.stubGlobal('window', { location: { reload } });
  vi.stubGlobal('navigator', { serviceWorker });
  return { reload, takenOver: () => serviceWorker.dispatchEvent(new Event('controllerchange')) };
}

/** The new version, as far as a page sees it. */
function version(state: ServiceWorkerState) {
  const said: unknown[] = [];
  const worker = Object.assign(new EventTarget(), {
    state,
    scriptURL: '/sw.js',
    onstatechange: null,
    onerror: null,
    postMessage: (message: unknown) => void said.push(message),
  });
  return { worker, said };
}

test('the tab that agreed asks the waiting version in, and reloads once it has taken over', () => {
  const { reload, takenOver } = tab();
  const { worker, said } = version('installed');
  agreeToUpdate(worker);
  expect([said, reload.mock.calls.length]).toEqual([[{ type: 'skip-waiting' }], 0]);
  takenOver();
  takenOver();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a tab that did not agree goes on when the version of another tab takes over', () => {
  const { reload, takenOver } = tab();
  takenOver();
  expect(reload).not.toHaveBeenCalled();
});

test('agreeing after another tab did reloads at once: nothing is left to wait for', () => {
  const { reload } = tab();
  const { worker, said } = version('activated');
  agreeToUpdate(worker);
  expect([said, reload.mock.calls.length]).toEqual([[], 1]);
});
