import 'server-only';
import { headers } from 'next/headers';
import { POSTER_FORMATS } from '#lib/domain/poster.ts';
import { POSTER_QUERY, QUERY } from '#lib/messages/paths.ts';
import { untilClosing } from '#lib/messages/time.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { findPosterUnit, listPosters } from '#lib/use-cases/list-posters.ts';
import { mayAt } from '#lib/use-cases/may-at.ts';
import { openCampaign } from '#lib/use-cases/open-campaign.ts';
import { newCommandId } from './command-id.ts';
import { type PageQuery, queryText } from './page-query.ts';
import { returnedForm } from './page-returned.ts';
import { publicOrigin } from './public-origin.ts';

/** What the page about the posters of one CĐCS shows. */
export async function unitPostersView(ctx: SignedInRead, unitCode: string, path: string, query: PageQuery) {
  const posters = await listPosters(ctx, unitCode);
  const valid = posters.filter(({ revokedAt }) => revokedAt === null).map(({ code }) => code);
  const asked = await queryText(query, QUERY.reference);
  const format = await queryText(query, POSTER_QUERY.format);
  return {
    path,
    unit: await findPosterUnit(ctx, unitCode),
    posters,
    shown: valid.find((code) => code === asked) ?? valid[0] ?? null,
    format: POSTER_FORMATS.find((one) => one === format) ?? 'a4',
    may: {
      issue: await mayAt(ctx, 'poster.issue', unitCode),
      revoke: await mayAt(ctx, 'poster.revoke', unitCode),
      confirm: await mayAt(ctx, 'poster.confirm', unitCode),
    },
    commandId: newCommandId(),
    origin: publicOrigin(await headers()),
    campaign: await sharedCampaign(ctx),
    returned: await returnedForm(query, ctx),
  };
}

async function sharedCampaign(ctx: SignedInRead) {
  const campaign = await openCampaign(ctx);
  if (campaign === null) return null;
  const { name, slug, phase, closesAt } = campaign;
  return { name, slug, until: phase === 'before' || phase === 'open' ? untilClosing(Date.parse(closesAt)) : null };
}
