import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '#scripts/browser.mjs';
import { ROOT } from '#scripts/run.mjs';

const browser = findBrowser();
if (browser === null) throw new Error('No Chromium or Chrome was found; install one or name it in CHROMIUM');

// Journeys run against the production build, never against a development server.
if (!existsSync(join(ROOT, '.next', 'built-from'))) throw new Error('Nothing is built. Run "npm run build" first, or "npm test"');

const resultFile = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

/** A five-year-old Android phone as the people here hold it. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-default-apps',
];
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: resultFile === undefined ? [['list']] : [['list'], ['json', { outputFile: resultFile }]],
  use: {
    ...PHONE,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
    trace: 'off',
    screenshot: 'off',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: { executablePath: browser, args: [...QUIET, ...AS_ROOT] },
  },
});
