import { describe, expect, it } from 'vitest';
import { browserPlace, escapeLink } from '#lib/domain/in-app-browser.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko)';
const ANDROID_VIEW = 'Mozilla/5.0 (Linux; Android 10; CPH2083 Build/QP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';

// biome-ignore format: one browser a line
const BROWSERS = [
  ['Zalo on Android, which does not say wv', `${ANDROID} Version/4.0 Chrome/154.0.0.0 Mobile Safari/537.36 Zalo android/260901903 ZaloTheme/light ZaloLanguage/vi`, 'android', 'zalo', false],
  ['Zalo on an iPhone', `${IPHONE} Mobile/15E148 Zalo iOS/502 ZaloTheme/light ZaloLanguage/vi`, 'ios', 'zalo', false],
  ['Chrome on Android', `${ANDROID} Chrome/154.0.0.0 Mobile Safari/537.36`, 'android', 'browser', false],
  ['Samsung Internet', `${ANDROID} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`, 'android', 'browser', false],
  ['Facebook on Android', `${ANDROID_VIEW} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.0;]`, 'android', 'in-app', false],
  ['another app on Android', `${ANDROID_VIEW} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36`, 'android', 'in-app', false],
  ['Safari on an iPhone', `${IPHONE} Version/18.6 Mobile/15E148 Safari/604.1`, 'ios', 'browser', true],
  ['Chrome on an iPhone', `${IPHONE} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 'ios', 'browser', false],
  ['an app on an iPhone', `${IPHONE} Mobile/15E148`, 'ios', 'in-app', false],
  ['Facebook on an iPhone', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0.0.0;]`, 'ios', 'in-app', false],
  ['a desk', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'other', 'browser', false],
] as const;

describe('where the page is open', () => {
  it.each(BROWSERS)('knows %s', (_name, userAgent, os, place, safari) => {
    expect(browserPlace({ userAgent, standalone: false, touchPoints: 5 })).toEqual({ os, place, safari });
  });

  it('tells an iPad from a Mac by its touch screen', () => {
    expect(browserPlace({ userAgent: MAC, standalone: false, touchPoints: 5 }).os).toBe('ios');
    expect(browserPlace({ userAgent: MAC, standalone: false, touchPoints: 0 })).toEqual({ os: 'other', place: 'browser', safari: false });
  });

  it('never takes an installed page for an in-app browser', () => {
    const installed = { userAgent: `${IPHONE} Mobile/15E148`, standalone: true, touchPoints: 5 };
    expect(browserPlace(installed)).toEqual({ os: 'ios', place: 'home-screen', safari: false });
    expect(browserPlace({ ...installed, userAgent: `${IPHONE} Mobile/15E148 Zalo iOS/502` }).place).toBe('home-screen');
  });
});

describe('the way out of an in-app browser', () => {
  it('falls back to the same address on Android', () => {
    expect(escapeLink('android', 'https://sangkien.example/cua-toi')).toBe(
      'intent://sangkien.example/cua-toi#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fsangkien.example%2Fcua-toi;end',
    );
  });

  it('carries a draft behind the #, and when it is refused loads the page that is open', () => {
    const way = escapeLink('android', 'https://sangkien.example/nhan#bai=AQGr', 'https://sangkien.example/soan?x=1') ?? '';
    expect(way).toBe(
      'intent://sangkien.example/nhan#bai=AQGr#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2Fsangkien.example%2Fsoan%3Fx%3D1;end',
    );
    // Android looks for the last #.
    expect(way.slice(way.lastIndexOf('#'))).toMatch(/^#Intent;/);
  });

  it('names Safari on an iPhone and nothing on a desk', () => {
    expect(escapeLink('ios', 'https://sangkien.example/cua-toi')).toBe('x-safari-https://sangkien.example/cua-toi');
    expect(escapeLink('other', 'https://sangkien.example/cua-toi')).toBeNull();
  });
});
