import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run screens`: takes the pictures of the README anew, from the production build. */
export default defineConfig({ ...journeys, testDir: './screens', testMatch: '**/*.screens.ts', workers: 1, reporter: [['list']] });
