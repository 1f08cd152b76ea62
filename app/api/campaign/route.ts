import { campaignQuerySchema } from '#lib/contracts/request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { findCampaign } from '#lib/use-cases/find-campaign.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: campaignQuerySchema,
  run: findCampaign,
  respond: (campaign) => freshJson(campaign),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
