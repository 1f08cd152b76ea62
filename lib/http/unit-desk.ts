import 'server-only';
import type { RecordPlace } from '#lib/messages/desk/board-paths.ts';
import { DESK_QUERY } from '#lib/messages/paths.ts';
import type { SignedInRead } from '#lib/use-cases/context.ts';
import { isPermitted } from '#lib/use-cases/is-permitted.ts';
import { listProgramme } from '#lib/use-cases/list-programme.ts';
import { readUnitBoard } from '#lib/use-cases/read-board.ts';
import { type PageQuery, queryText, refusalOf } from './page-query.ts';

/** What a page shows of one CĐCS; null where there is no campaign. Throws `not-found`, `forbidden-role`. */
export async function unitDesk(ctx: SignedInRead, unitCode: string, desk: RecordPlace['desk'], query: PageQuery) {
  const campaign = await queryText(query, DESK_QUERY.campaign);
  const view = await readUnitBoard(ctx, { unitCode, ...(campaign === null ? {} : { campaignSlug: campaign }) });
  if (view === null) return null;
  const mayEdit = view.life.kind === 'alive' && (await isPermitted(ctx, 'unit.edit', unitCode));
  return {
    view,
    records: await listProgramme(ctx, unitCode, view.campaign.slug),
    latest: (await isPermitted(ctx, 'initiative.read', unitCode)) ? view.latest : null,
    place: { code: unitCode, campaign: view.campaign.slug, desk },
    accountId: mayEdit ? ctx.account.id : null,
    refused: await refusalOf(query),
  };
}
