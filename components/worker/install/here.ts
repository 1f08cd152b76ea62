import { type BrowserPlace, browserPlace } from '#lib/domain/in-app-browser.ts';

/** Where this page is open. Only in the browser, after the first paint. */
export function placeHere(): BrowserPlace {
  const legacy = 'standalone' in navigator && navigator.standalone === true;
  const standalone = legacy || window.matchMedia('(display-mode: standalone)').matches;
  return browserPlace({ userAgent: navigator.userAgent, standalone, touchPoints: navigator.maxTouchPoints });
}
