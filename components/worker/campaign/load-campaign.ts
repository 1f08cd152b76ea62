import type { Campaign } from '#lib/contracts/campaign.ts';
import { keepCampaign, loadCampaign } from '#lib/offline/campaign-store.ts';
import type { Answer } from '#lib/offline/exchange.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { KeptCampaign } from '#lib/offline/records.ts';
import { fetchCampaign } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** What the phone kept, if it keeps anything. */
export function keptCampaign(): Promise<KeptCampaign | null> {
  return ifPhoneKeeps(loadCampaign(), null);
}

/** What the server says now; it stays on the phone where that can be. */
export async function askForCampaign(): Promise<Answer<Campaign>> {
  const answer = await fetchCampaign();
  if (answer.kind === 'ok') await ifPhoneKeeps(keepCampaign(answer.value, phoneNow()), null);
  return answer;
}
