import 'server-only';
import { type ListedInitiative, listInitiatives } from '#lib/db/initiative-search.ts';
import type { LatestInitiative } from '#lib/domain/board.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import { formatCode } from '#lib/domain/reference.ts';
import { searchKey } from '#lib/domain/vietnamese-text.ts';
import type { SignedInRead } from './context.ts';
import { type BoardPlace, findBoardCampaign } from './open-board.ts';
import { requirePermission } from './require-permission.ts';

const PAGE = 50;

/** `title`: whole words in any spelling; empty, and status null: all. `after`: the cursor where the last page ended. */
export type LatestQuery = BoardPlace & { status: InitiativeStatus | null; title: string; after: number | null };
type LatestPage = { rows: LatestInitiative[]; next: number | null };

/**
 * Initiatives that stand at a unit or below it, the newest first, fifty a page. Titles of confidential technologies are neither shown nor
 * searched (D7). What came in the last second may not be there yet. Throws `not-found`, `forbidden-role`.
 */
export async function listLatest(ctx: SignedInRead, query: LatestQuery): Promise<LatestPage> {
  const unitId = await requirePermission(ctx, 'initiative.read', query.unitCode);
  const campaignId = (await findBoardCampaign(ctx, unitId, query.campaignSlug))?.dated.campaign.id ?? '';
  const question = { unitId, campaignId, status: query.status, titleKey: searchKey(query.title), before: query.after, limit: PAGE + 1 };
  const found = await listInitiatives(ctx.tx, question);
  const rows = found.slice(0, PAGE).map(latestInitiative);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.cursor ?? null) : null };
}

export function latestInitiative({ row, confidential, title, reference, unitCode, unitName, ...rest }: ListedInitiative): LatestInitiative {
  const unit = { code: unitCode, shortName: unitName };
  return { ...rest, reference: formatCode(reference), title: confidential ? null : title, unit, cursor: row };
}
