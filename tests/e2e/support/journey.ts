import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { createProgram, type Program } from './program.ts';

type TestFixtures = {
  /** A server of the test's own, not started yet: for journeys that kill it or set its clock. */
  ownProgram: Program;
  /** Console errors that belong to the journey, such as requests while the server is down. Everything else fails the test. */
  expectedNoise: RegExp | null;
  quiet: undefined;
};
type WorkerFixtures = {
  /** A running server with the demo's rows, shared by the tests of one worker. */
  program: Program;
};

/** What Chromium itself writes when a request finds nobody, or loses on the way a connection that was kept alive. */
export const NOBODY_ANSWERS =
  /Failed to load resource: net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED|ABORTED)|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|INTERNET_DISCONNECTED|FAILED)/;

function listen(context: BrowserContext, complaints: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page: ${error.error().stack ?? error.error().message}`));
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const program = await createProgram();
      await program.start();
      await use(program);
      await program.remove();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  ownProgram: async ({}, use) => {
    const program = await createProgram();
    await use(program);
    await program.remove();
  },
  expectedNoise: [null, { option: true }],
  quiet: [
    async ({ context, expectedNoise }, use) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await use(undefined);
      expect(complaints.filter((one) => !expectedNoise?.test(one))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Resolves when the worker has everything it needs offline and answers for this page; reloads once when it began without one. */
export async function untilWorkerControls(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  if (await page.evaluate(() => navigator.serviceWorker.controller === null)) await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Poster code of one of the demo's CĐCS. */
export function posterOf(program: Program, unitCode: string): string {
  const rows = program.query('SELECT posters.code FROM posters JOIN units ON units.id = posters.unit_id WHERE units.code = ?', unitCode);
  return String(rows[0]?.code);
}

/** How many initiatives the server holds, and under which ids. */
export function heldInitiatives(program: Program) {
  return program.query('SELECT id, title, status, revision, reference FROM initiatives ORDER BY received_at');
}
