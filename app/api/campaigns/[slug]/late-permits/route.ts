import { askedPermitSchema, confirmedSchema } from '#lib/contracts/window-request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { campaignDeskPath, latePermitPath } from '#lib/messages/desk/campaign-paths.ts';
import { decidePermit } from '#lib/use-cases/decide-permit.ts';

export const POST = formEndpoint({
  actor: { may: 'late-permit.grant', in: ({ unitCode }) => unitCode },
  asks: askedPermitSchema,
  body: confirmedSchema,
  page: latePermitPath,
  prepare: async (confirmed) => confirmed,
  run: async (ctx, confirmed, asked) => {
    await decidePermit(ctx, confirmed, asked);
    return { to: campaignDeskPath(asked.slug, 'permit') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
