import { afterEach, expect, test, vi } from 'vitest';
import { showOnIcon } from '#components/officer/home-screen/show-on-icon.ts';

afterEach(() => vi.unstubAllGlobals());

test('the icon shows how much waits, and nothing when nothing does', async () => {
  const shown: (number | null)[] = [];
  vi.stubGlobal('navigator', { setAppBadge: async (n: number) => void shown.push(n), clearAppBadge: async () => void shown.push(null) });
  await showOnIcon(3);
  await showOnIcon(0);
  expect(shown).toEqual([3, null]);
});

test('a browser that has no such thing, or refuses it, goes on', async () => {
  vi.stubGlobal('navigator', {});
  await showOnIcon(3);
  vi.stubGlobal('navigator', { setAppBadge: () => Promise.reject(new Error('not installed')) });
  await showOnIcon(3);
});
