import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CampaignHome } from '#components/worker/campaign/campaign-home.tsx';
import type { Campaign } from '#lib/contracts/campaign.ts';
import { CAMPAIGN } from '#lib/messages/campaign.ts';
import { PATHS } from '#lib/messages/paths.ts';

const aCampaign = (id: string, phase: Campaign['phase']): Campaign => ({
  ...{ id, slug: `slug-${id}`, name: `Campaign ${id}`, unitProgrammeName: 'Programme', ownerName: 'Owner', introduction: '' },
  ...{ target: 10, submittedCount: 1, effectPeriod: { from: '2021-01-01', to: '2021-04-30' }, phase },
  ...{ opensAt: '2021-03-10T00:00:00+07:00', closesAt: '2021-04-21T00:00:00+07:00' },
  serverNow: phase === 'open' ? '2021-03-20T00:00:00+07:00' : '2021-05-01T00:00:00+07:00',
  ...{ windowVersion: 1, graceMinutes: 0, beforeOpening: 'keep-on-phone', spreadSeconds: 0, participationTargetPercent: 2 },
  ...{ formVersion: 1, attemptToken: 'token' },
});

const CLOSED = aCampaign('closed', 'after');
const OPEN = aCampaign('open', 'open');

/** The doors in the order of the page, and which of them is blue. */
function doorsOf(html: string) {
  const doors = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => ({
    href: /href="([^"]*)"/.exec(tag)?.[1],
    primary: tag.includes(' bg-action '),
  }));
  return { order: doors.map(({ href }) => href), primary: doors.filter(({ primary }) => primary).map(({ href }) => href) };
}
const shown = (told: Campaign, writesFor: Campaign | null) => renderToStaticMarkup(<CampaignHome told={told} writesFor={writesFor} />);

describe('the page of a campaign', () => {
  test('that is open leads first to writing', () => {
    const html = shown(OPEN, OPEN);
    expect(doorsOf(html).primary).toEqual([PATHS.write]);
    expect(html).toContain(CAMPAIGN.writeHint);
  });

  test('that has closed leads first to its results, and says for which campaign one would write', () => {
    const html = shown(CLOSED, OPEN);
    expect(doorsOf(html)).toEqual({ order: [PATHS.track, PATHS.write, PATHS.mine, PATHS.guide], primary: [PATHS.track] });
    expect(html).toContain(CAMPAIGN.writeForOpen(OPEN.name));
    expect(html).not.toContain(CAMPAIGN.writeClosed);
  });

  test('says that only drafts are kept when no campaign takes texts', () => {
    for (const writesFor of [CLOSED, aCampaign('older', 'after'), null]) expect(shown(CLOSED, writesFor)).toContain(CAMPAIGN.writeClosed);
  });
});
