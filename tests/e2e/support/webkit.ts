import type { ChildProcess } from 'node:child_process';
import { cleanEnvironment, end, start } from '#scripts/run.mjs';
import { findWebKit } from '#scripts/webkit.mjs';
import { freePort } from './program.ts';

/** The part of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that the journeys need, spoken to WebKit's own driver. */
export type WebKitPage = {
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  address: () => Promise<URL>;
  /** Real keys into the first element the selector finds. */
  type: (selector: string, text: string) => Promise<void>;
  /** A real press on the first element the selector finds, brought into the middle of the screen before. */
  press: (selector: string) => Promise<void>;
  pressButton: (words: string) => Promise<void>;
  /** Visible text of the whole page. */
  text: () => Promise<string>;
  /** Runs the body of a function in the page; `arguments` are the values given. */
  run: (body: string, ...values: unknown[]) => Promise<unknown>;
  picture: () => Promise<Buffer>;
};
export type WebKit = { page: WebKitPage; close: () => Promise<void> };

const PHONE = { x: 0, y: 0, width: 360, height: 740 };
const CALL_MS = 30_000;
const LIMITS = { implicit: 10_000, pageLoad: 20_000, script: 10_000 };
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Ends the whole group of processes when this one is gone, however it went: its end of the pipe closes. */
const WITH_ME = 'exec 3<&0; { read -r _ <&3; kill -KILL 0; } & exec "$@" 3<&- </dev/null';

function startWithMe(command: string, args: string[], extra: Record<string, string>): ChildProcess {
  return start('sh', ['-c', WITH_ME, 'sh', command, ...args], { env: cleanEnvironment(extra), stdio: ['pipe', 'pipe', 'ignore'] });
}

/** The screen says its number as soon as it can be drawn on. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    screen.once('exit', () => reject(new Error('the screen ended while starting')));
    screen.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(`:${said.trim()}`);
    });
  });
}

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

function speakTo(origin: string): Call {
  return async (method, path, body) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(origin + path, { method, signal: AbortSignal.timeout(CALL_MS), ...content });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
    return value;
  };
}

async function untilListening(call: Call, driver: ChildProcess) {
  const until = Date.now() + CALL_MS;
  for (;;) {
    try {
      return await call('GET', '/status');
    } catch (failure) {
      if (driver.exitCode !== null || Date.now() > until) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function pageOf(call: Call): WebKitPage {
  const run = (script: string, ...args: unknown[]) => call('POST', '/execute/sync', { script, args });
  const find = async (using: string, value: string) => {
    const found = new Map(Object.entries(Object(await call('POST', '/element', { using, value }))));
    return String(found.get(ELEMENT));
  };
  const pressOn = async (id: string) => {
    await run('(arguments[0].closest("select") ?? arguments[0]).scrollIntoView({ block: "center", behavior: "instant" })', {
      [ELEMENT]: id,
    });
    await call('POST', `/element/${id}/click`, {});
  };
  return {
    run,
    open: async (url) => void (await call('POST', '/url', { url })),
    reload: async () => void (await call('POST', '/refresh', {})),
    address: async () => new URL(String(await call('GET', '/url'))),
    type: async (selector, text) => void (await call('POST', `/element/${await find('css selector', selector)}/value`, { text })),
    press: async (selector) => pressOn(await find('css selector', selector)),
    pressButton: async (words) => pressOn(await find('xpath', `//button[normalize-space()="${words}"]`)),
    text: async () => String(await run('return document.body.innerText')),
    picture: async () => Buffer.from(String(await call('GET', '/screenshot')), 'base64'),
  };
}

/** WebKit's own small browser on a screen of its own, as wide and high as a phone. `without` names features to switch off. */
export async function startWebKit({ without = [] }: { without?: string[] } = {}): Promise<WebKit> {
  const found = findWebKit();
  if (found === null) throw new Error('WebKit is not installed');
  const screen = startWithMe(found.screen, ['-displayfd', '1', '-screen', '0', '400x800x24', '-nolisten', 'tcp'], {});
  const running = [screen];
  const close = async () => {
    for (const child of running.reverse()) await end(child);
  };
  try {
    const port = await freePort();
    // Our own pages only; a sandbox needs name spaces that a container may not give to root.
    const asRoot = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {};
    const display = { DISPLAY: await displayOf(screen), GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
    const place = { LANG: 'vi_VN.UTF-8', TZ: 'Asia/Ho_Chi_Minh' };
    const driver = startWithMe(found.driver, [`--port=${port}`], { ...display, ...place, ...asRoot });
    running.push(driver);
    const call = speakTo(`http://127.0.0.1:${port}`);
    await untilListening(call, driver);
    const args = ['--automation', '--full-screen', ...without.map((feature) => `--features=-${feature}`)];
    const alwaysMatch = { timeouts: LIMITS, 'webkitgtk:browserOptions': { binary: found.browser, args } };
    const session = new Map(Object.entries(Object(await call('POST', '/session', { capabilities: { alwaysMatch } }))));
    const inSession: Call = (method, path, body) => call(method, `/session/${session.get('sessionId')}${path}`, body);
    await inSession('POST', '/window/rect', PHONE);
    return { page: pageOf(inSession), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}
