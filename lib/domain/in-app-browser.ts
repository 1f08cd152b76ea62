/** What the page can find out about where it runs. `standalone`: opened from the home screen, by `navigator.standalone` or the display mode. */
type BrowserFacts = { userAgent: string; standalone: boolean; touchPoints: number };

/** `zalo` and `in-app`: a browser inside another app, with a store of its own. `safari` only where Share → home screen exists. */
export type BrowserPlace = { os: 'ios' | 'android' | 'other'; place: 'home-screen' | 'zalo' | 'in-app' | 'browser'; safari: boolean };

const ZALO = /\bZalo (android|iOS)\/|ZaloTheme\//i;
const OTHER_APPS = /; wv\)|\bFB(AN|AV|_IAB)\b|\bFBAN|\bFBAV|Instagram|\bLine\/|MicroMessenger|BytedanceWebview|musical_ly|TikTok/i;
const OTHER_IOS_BROWSERS = /CriOS|FxiOS|EdgiOS|OPiOS|coc_coc|DuckDuckGo|GSA\//i;

function osOf({ userAgent, touchPoints }: BrowserFacts): BrowserPlace['os'] {
  if (/Android/i.test(userAgent)) return 'android';
  // An iPad says it is a Mac; no Mac has a touch screen.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios';
  return 'other';
}

/**
 * Where this page is open. The home screen is asked first: an installed page on iOS has no `Safari/` in its name either, and
 * Zalo on Android has no `wv`.
 */
export function browserPlace(facts: BrowserFacts): BrowserPlace {
  const { userAgent, standalone } = facts;
  const os = osOf(facts);
  if (standalone) return { os, place: 'home-screen', safari: false };
  if (ZALO.test(userAgent)) return { os, place: 'zalo', safari: false };
  const bareWebKit = os === 'ios' && !/Safari\//.test(userAgent) && !OTHER_IOS_BROWSERS.test(userAgent);
  if (OTHER_APPS.test(userAgent) || bareWebKit) return { os, place: 'in-app', safari: false };
  return { os, place: 'browser', safari: os === 'ios' && !OTHER_IOS_BROWSERS.test(userAgent) };
}

/**
 * A plain link that asks the phone to open this address in its own browser, or null where no such link exists. A refusal costs nothing:
 * where the app loads something instead, it is `refused`, the page that is open.
 */
export function escapeLink(os: BrowserPlace['os'], address: string, refused = address): string | null {
  const bare = address.replace(/^https?:\/\//, '');
  const scheme = address.startsWith('https://') ? 'https' : 'http';
  if (os === 'android') return `intent://${bare}#Intent;scheme=${scheme};S.browser_fallback_url=${encodeURIComponent(refused)};end`;
  return os === 'ios' ? `x-safari-${address}` : null;
}
