import { campaignPathSchema } from '#lib/contracts/settings-request.ts';
import { freshJson } from '#lib/http/answers.ts';
import { readEndpoint } from '#lib/http/endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { readCampaignGuide } from '#lib/use-cases/read-campaign-guide.ts';

export const GET = readEndpoint({
  actor: 'anyone',
  asks: campaignPathSchema,
  run: readCampaignGuide,
  respond: (guide) => freshJson(guide),
});

export const DELETE = noSuchCall;
export const PATCH = noSuchCall;
export const POST = noSuchCall;
export const PUT = noSuchCall;
