import { type ShownOffer, shownOfferSchema } from '#lib/contracts/account.ts';

/** What a token gives; `gone` when nothing, `unreachable` when nobody answered. */
export async function askOffer(token: string): Promise<ShownOffer | 'gone' | 'unreachable'> {
  if (token === '') return 'gone';
  try {
    const answer = await fetch('/api/take-over/offer', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    if (answer.status === 410 || answer.status === 422) return 'gone';
    return answer.ok ? shownOfferSchema.parse(await answer.json()) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
