import { createHash, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { codeFromValues } from '#lib/domain/reference.ts';
import { PATHS, posterCodeIn, posterPath, receiptPath } from '#lib/messages/paths.ts';
import { RECEIPT } from '#lib/messages/receipt.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import { expect, heldInitiatives, posterOf, test, untilWorkerControls } from './support/journey.ts';
import type { Program } from './support/program.ts';
import { trackByHand } from './support/tracking.ts';
import { HOA, submitButton } from './support/writing.ts';

const PHONE_FACTS = { birthYear: 1990, sex: 'female', phone: HOA.phone, email: null, occupationGroup: 'other', isUnionMember: true };

/** Hands a text in as another program would; answers the reference. */
async function handIn(program: Program, text: string): Promise<string> {
  const { id, effectPeriod } = await (await fetch(`${program.origin}/api/campaign`)).json();
  const [poster] = program.query(
    "SELECT p.code AS top FROM units u JOIN units m ON m.id = u.parent_id JOIN units p ON p.id = m.parent_id WHERE u.code = 'DEMO-1'",
  );
  const body = {
    ...{ campaignId: id, formVersion: 1, posterCode: null, coAuthors: [], attemptToken: null },
    unit: { topUnitCode: poster?.top, subordinateUnitCode: null, grassrootsUnitCode: null, unlistedUnit: text },
    author: { ...PHONE_FACTS, fullName: HOA.fullName, position: text, section: text, sharePercent: 100 },
    initiative: {
      ...{ sector: 'enterprise', criteria: ['development-and-peer-support'], title: text, problem: text, solution: text, effect: text },
      ...{ benefitVnd: null, proposedOn: null, appliedFrom: effectPeriod.from, appliedTo: null, confidential: false },
    },
    consent: { processing: true, publicDisplay: false, textVersion: '1' },
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${program.origin}/api/initiatives/${randomUUID()}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json()).reference;
}

const INSIDE = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** Scripts of a page that its own policy would not let run, and whatever else a strict policy forbids. */
function forbiddenIn(html: string, policy: string): string[] {
  const scripts = policy.split('; ').find((one) => one.startsWith('script-src ')) ?? '';
  const forbidden = [...html.matchAll(INSIDE)].filter(([, attributes = '', text = '']) => {
    const nonce = /nonce="([^"]+)"/.exec(attributes)?.[1];
    const hash = createHash('sha256').update(text).digest('base64');
    return !scripts.includes(`'sha256-${hash}'`) && !(nonce && scripts.includes(`'nonce-${nonce}'`));
  });
  return [...forbidden.map(([script]) => script), ...(html.match(/<style|<[^>]* (?:style|on\w+)="/g) ?? [])];
}

test('every kind of page allows its own scripts and no other, in no frame, with its address kept to itself', async ({ program }) => {
  const reference = await handIn(program, 'A text long enough to be handed in by a test');
  const [{ slug } = { slug: '' }] = program.query('SELECT slug FROM campaigns ORDER BY created_at DESC');
  const made = [PATHS.home, PATHS.write, PATHS.mine, PATHS.track, PATHS.guide, PATHS.receipts, PATHS.receive];
  const rendered = [posterPath(posterOf(program, 'DEMO-1')), posterPath('NOTACODE'), receiptPath(reference), receiptPath('0000-0000')];
  const others = [PATHS.writePlain, `/${slug}`, '/no-such-page', '/no/such/page', '/%ZZ', '/_next/no-such'];
  for (const path of [...made, ...rendered, ...others, `${PATHS.home}?q=<script>`, PATHS.submitPlain]) {
    const sent = path === PATHS.submitPlain ? { method: 'POST', body: new URLSearchParams({ 'initiative.title': '<script>' }) } : {};
    const [answer, again] = [await fetch(program.origin + path, sent), await fetch(program.origin + path, sent)];
    const html = await answer.text();
    const { headers } = answer;
    const policy = headers.get('content-security-policy') ?? '';
    expect(headers.get('content-type'), path).toBe('text/html; charset=utf-8');
    expect(forbiddenIn(html, policy), path).toEqual([]);
    expect(html.match(INSIDE)?.length, path).toBeGreaterThan(1);
    expect(policy, path).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
    expect(policy, path).not.toMatch(/unsafe|\*|upgrade-insecure/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('permissions-policy'), path).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    const isSecret = path.startsWith(PATHS.receipts) || path === PATHS.track || path === PATHS.receive;
    expect(headers.get('referrer-policy') === 'no-referrer', path).toBe(isSecret);
    if (!policy.includes("'nonce-")) continue;
    expect(headers.get('cache-control'), path).toContain('no-store');
    // The page of a poster is one for everybody within a second (decision 0019).
    if (posterCodeIn(path) !== null) continue;
    expect(again.headers.get('content-security-policy'), path).not.toBe(policy);
  }
});

test('ten codes that nobody was given, from one address, and it is told no more for a minute', async ({ program }) => {
  const reference = await handIn(program, 'A text that somebody looks for by guessing codes');
  const open = async (code: string, visitor: string) =>
    (await fetch(program.origin + receiptPath(code), { headers: { 'x-forwarded-for': visitor } })).text();
  for (let i = 0; i < 10; i += 1) expect(await open(codeFromValues([i, 1, 2, 3, 4, 5, 6]), '203.0.113.77')).toContain(RECEIPT.unknownTitle);
  expect(await open(reference, '203.0.113.77')).toContain(RECEIPT.tooOftenTitle);
  expect(await open(reference, '203.0.113.78')).toContain(RECEIPT.receivedAt(0).split(' lúc')[0]);
});

test('what is no page does nothing, and only the icon of a campaign may stand on other sites', async ({ program }) => {
  for (const path of [
    '/api/campaign',
    '/api/no-such',
    '/sw.js',
    '/bieu-tuong/sang-kien.png',
    '/mau-sang-kien.docx',
    '/manifest.webmanifest',
  ]) {
    const { headers } = await fetch(program.origin + path);
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy') === 'cross-origin', path).toBe(path.includes('bieu-tuong'));
  }
});

/** Puts a script into the page as an injected text would. */
const runsStrangers = (page: Page) =>
  page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.head.append(script);
    return 'hacked' in window;
  });

test.describe('a script that somebody smuggled in', () => {
  test.use({ expectedNoise: /Executing inline script violates/ });

  test('does not run: on a page that was built, on one that was rendered, and on both as this phone keeps them', async ({
    page,
    program,
  }) => {
    const addresses = [program.origin + PATHS.home, program.origin + posterPath(posterOf(program, 'DEMO-1'))];
    for (const address of addresses) {
      await page.goto(address);
      expect(await runsStrangers(page), address).toBe(false);
      await untilWorkerControls(page);
    }
    await page.context().setOffline(true);
    for (const address of addresses) {
      await page.goto(address);
      expect(await runsStrangers(page), address).toBe(false);
    }
  });
});

const SMUGGLED = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  '{{7*7}} =HYPERLINK("http://evil.example";"x")',
  'W'.repeat(80),
].join(' ');

test.describe('a text that was written to do harm', () => {
  test.use({ expectedNoise: /status of 422/ });

  /** Within the screen, and nothing of it has happened. */
  async function expectHarmless(page: Page) {
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }

  test('is read as text by its author, by who checks the receipt, and in the form that comes back', async ({ page, program }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const reference = await handIn(program, `\u202e${SMUGGLED}\u0000`);
    expect(heldInitiatives(program).find((row) => row.reference === reference.replace('-', ''))?.title).toBe(SMUGGLED);
    await page.goto(program.origin + receiptPath(reference));
    await expect(page.getByText(SMUGGLED)).toBeVisible();
    await expectHarmless(page);
    await trackByHand(page, program.origin, reference);
    await page.locator('summary', { hasText: TRACKING.read }).click();
    await expect(page.getByRole('heading', { name: SMUGGLED })).toBeVisible();
    for (const part of await page.locator('dd', { hasText: 'window.hacked' }).all()) await expect(part).toContainText(SMUGGLED);
    await expectHarmless(page);
    await page.goto(program.origin + PATHS.writePlain);
    const names = ['author.fullName', 'author.section', 'initiative.title', 'initiative.solution', 'unit.unlistedUnit'];
    for (const name of names) await page.locator(`[name="${name}"]`).fill(SMUGGLED);
    await submitButton(page).click();
    await page.waitForURL((url) => url.pathname === PATHS.submitPlain);
    for (const name of names) await expect(page.locator(`[name="${name}"]`)).toHaveValue(SMUGGLED);
    await expectHarmless(page);
    expect(dialogs).toEqual([]);
    expect(program.output()).not.toMatch(/hacked|Nguy|912345678/);
  });
});
