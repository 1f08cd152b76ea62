import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { type BehindRow, listLagging, stillBehind } from '#lib/db/behind.ts';
import type { DatedCampaign } from '#lib/db/campaigns.ts';
import { listDatedPath } from '#lib/db/dated-units.ts';
import type { Tx } from '#lib/db/engine.ts';
import { listStandingAt } from '#lib/db/initiatives.ts';
import { type ParticipantRow, type Person, peopleAmong } from '#lib/db/participants.ts';
import type { ReminderFilter } from '#lib/domain/announcement.ts';
import type { ReadContext } from './context.ts';
import { countUnit } from './count-unit.ts';
import { authorsOf } from './place-participants.ts';
import { countedBy } from './refresh-boards.ts';

/** So many units are counted before others have their turn. */
const AT_ONCE = 20;
/** No more than these while somebody waits for a page: after an import of figures every unit is behind the boards for some minutes. */
const MOST_COUNTED = 200;

/**
 * Of CĐCS that a board shows as behind, those that are behind now, with their figures of now: where something is not in the boards yet, it
 * is counted from texts, figures and records. Null when that concerns more than 200 of them: the boards are being counted. Reads only; the
 * event loop goes on meanwhile.
 */
export async function behindNow(
  { tx, now }: Pick<ReadContext, 'tx' | 'now'>,
  dated: DatedCampaign,
  filter: ReminderFilter,
  rows: readonly BehindRow[],
): Promise<BehindRow[] | null> {
  const campaign = countedBy(now)({ dated });
  const ids = rows.map(({ id }) => id);
  const lagging = await listLagging(tx, campaign.id, ids);
  if (lagging.length > MOST_COUNTED) return null;
  const counted = new Map<string, Awaited<ReturnType<typeof countUnit>>['sums']>();
  for (const id of lagging) {
    const [unit] = await listDatedPath(tx, id, campaign.treeVersion);
    counted.set(id, (await countUnit({ tx, now }, campaign, unit, { whoTookPart: whoWrote })).sums);
    if (counted.size % AT_ONCE === 0) await turn();
  }
  const still = await stillBehind(tx, filter, counted);
  return rows.flatMap((row) => {
    const sums = counted.get(row.id);
    return sums === undefined ? [row] : still.has(row.id) ? [{ ...row, ...sums }] : [];
  });
}

/** Everybody who wrote what stands at units, read from the texts. */
async function whoWrote(tx: Tx, campaignId: string, unitIds: readonly string[], own: string): Promise<Person[]> {
  const rows: ParticipantRow[] = [];
  for (const text of await listStandingAt(tx, campaignId, unitIds)) rows.push(...(await authorsOf(tx, text)));
  return rows.length === 0 ? [] : peopleAmong(tx, rows, own);
}
