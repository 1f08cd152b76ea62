import { campaignPathSchema, settingsFormSchema } from '#lib/contracts/settings-request.ts';
import { fileFormEndpoint } from '#lib/http/file-form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { documentFormPath, settingsPath } from '#lib/messages/desk/campaign-paths.ts';
import { changeDocument } from '#lib/use-cases/change-document.ts';
import { ownerOfCampaign } from '#lib/use-cases/decide-window.ts';

export const POST = fileFormEndpoint({
  actor: { may: 'campaign.edit', in: ({ slug }, _, ctx) => ownerOfCampaign(ctx, slug) },
  asks: campaignPathSchema,
  body: settingsFormSchema,
  page: ({ slug }, { at = 'new' }) => documentFormPath(slug, at),
  run: async (ctx, form, file, { slug }) => {
    await changeDocument(ctx, form, file, slug);
    return { to: settingsPath(slug, 'documents') };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
