import type { Campaign, ForUnit } from '#lib/contracts/campaign.ts';
import { windowsTold } from '#lib/contracts/campaign-windows.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type IntakeWindow, type Phase, phaseAt, windowAt } from '#lib/domain/intake-window.ts';

/** A campaign at one instant of the server's clock; `late`: its window is that of a unit with a late permit. */
export type CampaignMoment = { campaign: Campaign; forUnit: ForUnit | null; now: Instant; phase: Phase; late: boolean } & IntakeWindow;

/**
 * `now` by the server's clock. The phase is worked out anew, so that a page that stays open sees the window close. `forUnit`: what the
 * server said about the unit that the page is about.
 */
export function momentOf(campaign: Campaign, now: Instant, forUnit: ForUnit | null = campaign.forUnit ?? null): CampaignMoment {
  const windows = windowsTold(campaign, forUnit);
  const window = windowAt(windows, now);
  return { campaign, forUnit, now, ...window, late: window !== windows[0], phase: phaseAt(window, now) };
}

/** Past the close; in the grace only what was handed in before is still taken. */
export const isClosed = ({ phase }: CampaignMoment): boolean => phase === 'grace' || phase === 'after';

/** The instant at which the server described this campaign. */
export const toldAt = (campaign: Campaign): Instant => Date.parse(campaign.serverNow);

/** Whether people who saw one moment must be told of the other: the hours that count have changed, not only the time. */
export function hoursDiffer(a: CampaignMoment, b: CampaignMoment): boolean {
  return a.opensAt !== b.opensAt || a.closesAt !== b.closesAt || a.graceMinutes !== b.graceMinutes || a.beforeOpening !== b.beforeOpening;
}

/**
 * The server's witness that a text was handed in before the close (D3), for what is handed in at this moment. A token from before the
 * close may still be at hand after it; this program does not use it to claim what is not so.
 */
export const witnessAt = ({ campaign, phase }: CampaignMoment): string => (phase === 'open' ? campaign.attemptToken : '');
