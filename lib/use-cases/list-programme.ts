import 'server-only';
import { findCampaignBySlugKey } from '#lib/db/campaigns.ts';
import { listProgrammeRecords } from '#lib/db/programme-records.ts';
import { findUnitByCode } from '#lib/db/units.ts';
import { slugKey } from '#lib/domain/campaign-slug.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ProgrammeKind } from '#lib/domain/programme-record.ts';
import type { ReadContext } from './context.ts';

/** What is recorded of a unit's programme in a campaign (R35). Throws `not-found`. */
export async function listProgramme(
  { tx }: ReadContext,
  unitCode: string,
  slug: string,
): Promise<{ kind: ProgrammeKind; number: string; datedOn: string }[]> {
  const dated = await findCampaignBySlugKey(tx, slugKey(slug));
  const unit = await findUnitByCode(tx, unitCode);
  if (!dated || !unit) throw new Problem('not-found');
  const rows = await listProgrammeRecords(tx, dated.campaign.id, unit.id);
  return rows.map(({ kind, number, datedOn }) => ({ kind, number, datedOn }));
}
