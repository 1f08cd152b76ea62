import type { IntakeWindow } from '../domain/intake-window.ts';
import { windowsFor } from '../domain/late-permit.ts';
import type { Campaign, ForUnit } from './campaign.ts';

/** The windows that hold for texts of a unit, in the server's clock: the one the campaign told and, after a late permit, the unit's own. */
export function windowsTold(campaign: Campaign, forUnit: ForUnit | null): [IntakeWindow, ...IntakeWindow[]] {
  const { graceMinutes, beforeOpening } = campaign;
  const own = { opensAt: Date.parse(campaign.opensAt), closesAt: Date.parse(campaign.closesAt), graceMinutes, beforeOpening };
  const permit = forUnit?.latePermit ?? null;
  return windowsFor([own], permit && { from: Date.parse(permit.from), until: Date.parse(permit.until) });
}
