import { campaignSchema } from '#lib/contracts/campaign.ts';
import { aSubmission } from '#tests/support/builders.ts';

/** A submission of 3 KB that the campaign open now takes in. Everything but the id is the same every time. */
export async function bodyFor(url: string): Promise<string> {
  const { id } = campaignSchema.parse(await (await fetch(`${url}/api/campaign`)).json());
  const unit = { topUnitCode: 'LDLD-74', subordinateUnitCode: 'LDLD-74-724', grassrootsUnitCode: 'DEMO-1' };
  const text = 'Sang kien cai tien ky thuat tren chuyen may. '.repeat(18);
  const today = new Date().toISOString().slice(0, 10);
  return JSON.stringify(aSubmission(id, { unit, initiative: { problem: text, solution: text, effect: text, appliedFrom: today } }));
}
