import type { Page } from '@playwright/test';

type Transfer = { type: string; url: string; bytes: number };
type Weight = { transfers: Transfer[]; all: number; markup: number };

/** Bytes as they travel, compressed; the bars are those of a first visit on a phone that knows nothing yet. */
export const WEIGHT_BAR = { all: 175_000, markup: 30_000 };

/** Opens `address` with an empty cache and adds up what travelled, headers and all. The page's context blocks service workers. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const type = new Map<string, { type: string; url: string }>();
  const transfers: Transfer[] = [];
  cdp.on('Network.responseReceived', (event) => type.set(event.requestId, { type: event.type, url: event.response.url }));
  cdp.on('Network.loadingFinished', (event) => {
    const known = type.get(event.requestId);
    if (known) transfers.push({ ...known, bytes: event.encodedDataLength });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const sum = (of: Transfer[]) => of.reduce((total, one) => total + one.bytes, 0);
  const markup = sum(transfers.filter((one) => one.type === 'Document' || one.type === 'Stylesheet'));
  return { transfers, all: sum(transfers), markup };
}

/** What was asked of anybody but the program itself. */
export function askedElsewhere({ transfers }: Weight, origin: string): Transfer[] {
  return transfers.filter(({ url }) => !url.startsWith(origin) && !url.startsWith('data:'));
}
