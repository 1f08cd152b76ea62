import { askedWindowSchema, confirmedSchema } from '#lib/contracts/window-request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { campaignDeskPath, windowChangePath } from '#lib/messages/desk/campaign-paths.ts';
import { decideWindow, ownerOfCampaign } from '#lib/use-cases/decide-window.ts';

export const POST = formEndpoint({
  actor: { may: 'window.move', in: ({ slug }, _, ctx) => ownerOfCampaign(ctx, slug) },
  asks: askedWindowSchema,
  body: confirmedSchema,
  page: windowChangePath,
  prepare: async (confirmed) => confirmed,
  run: async (ctx, confirmed, asked) => {
    await decideWindow(ctx, confirmed, asked);
    return { to: campaignDeskPath(asked.slug, 'window') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
