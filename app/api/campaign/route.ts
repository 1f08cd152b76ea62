import { campaignQuerySchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: campaignQuerySchema,
  run: findCampaign,
  respond: (campaign) => freshJson(campaign),
});
