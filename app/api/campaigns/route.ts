import { campaignFaults, newCampaignSchema } from '#lib/contracts/new-campaign.ts';
import { nothingSchema } from '#lib/contracts/request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { isTakenAddress } from '#lib/messages/campaign-addresses.ts';
import { campaignDeskPath } from '#lib/messages/desk/campaign-paths.ts';
import { DESK_PATHS } from '#lib/messages/paths.ts';
import { beginCampaign } from '#lib/use-cases/begin-campaign.ts';

export const POST = formEndpoint({
  actor: { may: 'campaign.edit', in: (_, { unitCode }) => unitCode },
  asks: nothingSchema,
  body: newCampaignSchema,
  faults: campaignFaults,
  page: () => DESK_PATHS.newCampaign,
  prepare: async (form) => form,
  run: async (ctx, form) => ({ to: campaignDeskPath(await beginCampaign(ctx, form, isTakenAddress), 'created') }),
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
