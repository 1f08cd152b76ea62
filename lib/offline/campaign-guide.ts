import { type CampaignGuide, campaignGuideSchema } from '../contracts/campaign-guide.ts';
import { findCampaign, keepCampaign, loadCampaign } from './campaign-store.ts';
import { StorageUnavailable, withDatabase } from './database.ts';
import { exchange } from './exchange.ts';
import { phoneNow } from './phone-clock.ts';
import { fetchCampaign } from './transport.ts';

type Known = { id: string; slug: string; name: string };
/** `guide` null: no answer, and nothing kept. */
export type KnownGuide = { name: string; slug: string; guide: CampaignGuide | null };

/** What a phone that keeps nothing has kept. */
async function unlessUnkept<Value>(asking: Promise<Value>): Promise<Value | null> {
  try {
    return await asking;
  } catch (reason) {
    if (reason instanceof StorageUnavailable) return null;
    throw reason;
  }
}

async function knownCampaign(): Promise<Known | null> {
  const kept = await unlessUnkept(loadCampaign());
  if (kept) return kept.campaign;
  const answer = await fetchCampaign();
  if (answer.kind !== 'ok') return null;
  await unlessUnkept(keepCampaign(answer.value, phoneNow(), { chosen: false }));
  return answer.value;
}

async function keepGuide(id: string, guide: CampaignGuide): Promise<void> {
  await withDatabase(async (database) => {
    const tx = database.transaction('campaigns', 'readwrite');
    const kept = await tx.store.get(id);
    if (kept) await tx.store.put({ ...kept, guide });
    await tx.done;
  });
}

/**
 * What the campaign of this phone tells beyond its form: what was read here before at once (`show`), then what the server says now, which
 * is kept for the next time without a network.
 */
export async function readGuide(show: (known: KnownGuide) => void): Promise<void> {
  const campaign = await knownCampaign();
  if (campaign === null) return show({ name: '', slug: '', guide: null });
  const { id, slug, name } = campaign;
  const kept = (await unlessUnkept(findCampaign(id)))?.guide ?? null;
  if (kept) show({ name, slug, guide: kept });
  const answer = await exchange(`/api/campaigns/${encodeURIComponent(slug)}/guide`, campaignGuideSchema, { background: true });
  if (answer.kind !== 'ok') return kept ? undefined : show({ name, slug, guide: null });
  await unlessUnkept(keepGuide(id, answer.value));
  show({ name, slug, guide: answer.value });
}
