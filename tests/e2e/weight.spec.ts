import type { Page } from '@playwright/test';
import { PATHS, posterPath } from '#lib/messages/paths.ts';
import { expect, posterOf, test } from './support/journey.ts';

/** Bytes as they travel, compressed; the bars are those of a first visit on a phone that knows nothing yet. */
const BAR = { all: 175_000, markup: 30_000 };

test.use({ serviceWorkers: 'block' });

async function weigh(page: Page, address: string) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const type = new Map<string, { type: string; url: string }>();
  const sizes: { type: string; url: string; bytes: number }[] = [];
  cdp.on('Network.responseReceived', (event) => type.set(event.requestId, { type: event.type, url: event.response.url }));
  cdp.on('Network.loadingFinished', (event) => {
    const known = type.get(event.requestId);
    if (known) sizes.push({ ...known, bytes: event.encodedDataLength });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const sum = (of: typeof sizes) => of.reduce((total, one) => total + one.bytes, 0);
  return { sizes, all: sum(sizes), markup: sum(sizes.filter((one) => one.type === 'Document' || one.type === 'Stylesheet')) };
}

for (const name of ['the first screen after a scan', 'the writing form'] as const) {
  test(`a first visit to ${name} stays light and asks nobody else`, async ({ page, program }, info) => {
    const address = name === 'the writing form' ? PATHS.write : posterPath(posterOf(program, 'DEMO-1'));
    const { sizes, all, markup } = await weigh(page, program.origin + address);
    info.annotations.push({ type: 'weight', description: `${all} bytes, of which HTML and CSS ${markup}` });
    expect(sizes.filter(({ url }) => !url.startsWith(program.origin) && !url.startsWith('data:'))).toEqual([]);
    expect(markup, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BAR.markup);
    expect(all, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(BAR.all);
  });
}
