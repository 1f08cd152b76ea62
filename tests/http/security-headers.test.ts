import { afterAll, describe, expect, test } from 'vitest';
import { createFrontServer } from '#lib/http/front-server.ts';
import { nonceIn, type Site, securityHeaders } from '#lib/http/security-headers.ts';
import { trustedProxies } from '#lib/http/trusted-proxies.ts';
import { hashesIn } from '#scripts/script-hashes.mjs';
import { listening } from '#tests/support/listening.ts';

const MADE = `sha256-${'A'.repeat(43)}=`;
const ERROR = `sha256-${'B'.repeat(43)}=`;
const SITE: Site = { https: false, hashes: { pages: { '/soan': [MADE] }, errors: [ERROR] } };
const policyOf = (path: string, site = SITE) => securityHeaders(path, 'abc', site)['Content-Security-Policy'];
const scriptsOf = (path: string) =>
  policyOf(path)
    ?.split('; ')
    .find((one) => one.startsWith('script-src'));

describe('the table', () => {
  test('a page that was built names its scripts; every other page has the nonce of its request', () => {
    expect(scriptsOf('/soan')).toBe(`script-src 'self' '${MADE}'`);
    for (const path of ['/', '/q/7K3M92XH', '/nop', '/__proto__', '/constructor']) {
      expect(scriptsOf(path)).toBe(`script-src 'self' 'nonce-abc' '${ERROR}'`);
    }
  });

  test.each(['/soan', '/q/7K3M92XH', '/api/campaign', '/sw.js', '/bieu-tuong/sang-kien.png'])('%s allows nothing unsafe', (path) => {
    expect(policyOf(path)).toMatch(/^default-src 'none'/);
    expect(policyOf(path)).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
    expect(securityHeaders(path, 'abc', SITE)['X-Content-Type-Options']).toBe('nosniff');
  });

  test.each([
    ['/theo-doi', 'no-referrer'],
    ['/bien-nhan/7K3M-92XH', 'no-referrer'],
    ['/soan-don-gian', 'same-origin'],
    ['/nop', 'same-origin'],
    ['/', 'strict-origin-when-cross-origin'],
    ['/theo-doi-khac', 'strict-origin-when-cross-origin'],
  ])('%s sends its address on as %s', (path, policy) => {
    expect(securityHeaders(path, 'abc', SITE)['Referrer-Policy']).toBe(policy);
  });

  test('other sites may show the icon of a campaign, and nothing else of this one', () => {
    const shared = (path: string) => securityHeaders(path, 'abc', SITE)['Cross-Origin-Resource-Policy'];
    expect(shared('/bieu-tuong/sang-kien.svg')).toBe('cross-origin');
    for (const path of ['/', '/api/units', '/bieu-tuong-khac']) expect(shared(path)).toBe('same-origin');
  });

  test('only a site that is public under https asks browsers to insist on it', () => {
    const secure = { ...SITE, https: true };
    for (const path of ['/', '/api/campaign', '/sw.js', '/_next/static/x.js']) {
      expect(securityHeaders(path, 'abc', secure)['Strict-Transport-Security']).toBe('max-age=63072000');
      expect(securityHeaders(path, 'abc', SITE)['Strict-Transport-Security']).toBeUndefined();
    }
    expect(policyOf('/', secure)).toContain('upgrade-insecure-requests');
    expect(policyOf('/')).not.toContain('upgrade-insecure-requests');
  });
});

test('the hashes of a page are of the scripts inside it, not of those it fetches', () => {
  const html = '<script src="/x.js" async=""></script><script>1</script><script id="a">\n2</script><script>1</script>';
  expect(hashesIn(html)).toEqual([
    'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=',
    'sha256-kCSv90ewvHGK5blxNkGWfoCgvxu6azHCPqUBonYwcFo=',
  ]);
});

describe('the server in front', () => {
  const pages = createFrontServer({
    doors: new Map(),
    proxies: trustedProxies(''),
    site: SITE,
    pages: (asked, answer) => void answer.end(JSON.stringify({ url: asked.url, told: asked.headers['content-security-policy'] ?? null })),
  });
  afterAll(() => void pages.close().closeAllConnections());
  const started = listening(pages);
  const ask = async (path: string, headers = {}) => {
    const answer = await fetch((await started) + path, { headers });
    return { policy: answer.headers.get('content-security-policy'), ...(await answer.json()) };
  };

  test('tells the framework the nonce of a page that is rendered now, a fresh one each time', async () => {
    const [first, second] = [await ask('/q/7K3M92XH'), await ask('/q/7K3M92XH')];
    expect(first.told).toBe(first.policy);
    expect(nonceIn(first.policy)).toMatch(/^[\w-]{22}$/);
    expect(nonceIn(first.policy)).not.toBe(nonceIn(second.policy));
    expect(await ask('/soan?q=1')).toMatchObject({ told: null, policy: policyOf('/soan') });
  });

  test('believes no policy that a visitor sends', async () => {
    const sent = "script-src 'nonce-mine'";
    for (const path of ['/soan', '/q/7K3M92XH']) {
      const { told, policy } = await ask(path, { 'content-security-policy': sent, 'content-security-policy-report-only': sent });
      expect(`${told}${policy}`).not.toContain('mine');
    }
  });

  test('an address that is escaped wrongly means its percent signs', async () => {
    for (const path of ['/%ZZ', '/q/%E0%A4%A', '/%']) expect((await ask(`${path}?x`)).url).toBe(path.replaceAll('%', '%25'));
    expect((await ask('/q/%25')).url).toBe('/q/%25');
  });
});
