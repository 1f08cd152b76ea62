import type { Campaign } from '#lib/contracts/campaign.ts';
import { findCampaign, keepCampaign, loadCampaign } from '#lib/offline/campaign-store.ts';
import type { Answer } from '#lib/offline/exchange.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { type CampaignQuestion, fetchCampaign } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** What the phone kept, if it keeps anything: of the campaign with this id, or (empty) of the one the form writes for. */
export function keptCampaign(id: string): Promise<KeptCampaign | null> {
  return ifPhoneKeeps(id === '' ? loadCampaign() : findCampaign(id), null);
}

/** What the server says now; it stays on the phone where that can be. `chosen`: the form writes for it from now on. */
export async function askForCampaign(asked: CampaignQuestion = {}, chosen = true): Promise<Answer<Campaign>> {
  const answer = await fetchCampaign(asked);
  if (answer.kind === 'ok') await ifPhoneKeeps(keepCampaign(answer.value, phoneNow(), { chosen }), null);
  return answer;
}
