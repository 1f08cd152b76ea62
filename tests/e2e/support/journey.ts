import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { createFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { createProgram, type Program } from './program.ts';

type TestFixtures = {
  /** A server of the test's own, not started yet: for journeys that kill it or set its clock. */
  ownProgram: Program;
  /** Console errors that belong to the journey, such as requests while the server is down. Everything else fails the test. */
  expectedNoise: RegExp | null;
  /** A network in front of a program, for journeys on which it misbehaves. */
  networkBefore: (program: Program) => Promise<FaultProxy>;
  quiet: undefined;
};
type WorkerFixtures = {
  /** A running server with the demo's rows, shared by the tests of one worker. */
  program: Program;
};

/** What Chromium itself writes when a request finds nobody, or loses on the way a connection that was kept alive. */
export const NOBODY_ANSWERS =
  /Failed to load resource: net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED|ABORTED)|CONTENT_LENGTH_MISMATCH|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|INTERNET_DISCONNECTED|FAILED)/;

const CLOSING_MS = 20_000;

/** Nothing is under way any more: no navigation that a service worker is still answering. */
async function leave(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.goto('about:blank').catch(() => undefined)));
}

/**
 * Chromium has been seen never to answer that a context is gone, when a test ended in the middle of a navigation. What the test proves
 * is decided by then: should it happen again, the context is left to end with its browser, and said so.
 */
async function closeInTime(context: BrowserContext, title: string) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), CLOSING_MS);
  });
  const closed = leave(context).then(() => context.close());
  if ((await Promise.race([closed, late])) === 'late') {
    process.stderr.write(`The browser did not close the context of "${title}" within ${CLOSING_MS / 1_000} s.\n`);
  }
  clearTimeout(timer);
}

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
  ownProgram: async ({ context }, use) => {
    const program = await createProgram();
    await use(program);
    // A page that still fetches its icon would complain of a server that is gone.
    await leave(context);
    await program.remove();
  },
  context: async ({ browser }, use, testInfo) => {
    const context = await browser.newContext();
    await use(context);
    await closeInTime(context, testInfo.title);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  networkBefore: async ({}, use) => {
    const made: FaultProxy[] = [];
    await use(async ({ origin }) => {
      const network = await createFaultProxy(origin);
      made.push(network);
      return network;
    });
    for (const network of made) await network.close();
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
