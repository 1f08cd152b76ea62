import { settingsFormSchema, settingsPathSchema } from '#lib/contracts/settings-request.ts';
import { formEndpoint } from '#lib/http/form-endpoint.ts';
import { noSuchCall } from '#lib/http/problem-response.ts';
import { settingsPath, settingsSectionPath } from '#lib/messages/desk/campaign-paths.ts';
import { changeSettings } from '#lib/use-cases/change-settings.ts';
import { ownerOfCampaign } from '#lib/use-cases/decide-window.ts';

export const POST = formEndpoint({
  actor: { may: 'campaign.edit', in: ({ slug }, _, ctx) => ownerOfCampaign(ctx, slug) },
  asks: settingsPathSchema,
  body: settingsFormSchema,
  page: ({ slug, section }) => settingsSectionPath(slug, section),
  prepare: async (form) => form,
  run: async (ctx, form, asked) => {
    await changeSettings(ctx, form, asked);
    return { to: settingsPath(asked.slug, asked.section) };
  },
});

export const DELETE = noSuchCall;
export const GET = noSuchCall;
export const PATCH = noSuchCall;
export const PUT = noSuchCall;
