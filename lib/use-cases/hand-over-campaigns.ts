import 'server-only';
import { giveCampaigns } from '#lib/db/campaign-trees.ts';
import type { UnitRow } from '#lib/db/units.ts';
import type { WriteContext } from './context.ts';
import { changes, leaveTrace } from './leave-trace.ts';

/** Campaigns of a unit that ended go on under its successor (D12), each with a trace; those that keep an earlier tree keep their owner there. */
export async function handOverCampaigns(ctx: WriteContext, ended: UnitRow, successor: UnitRow): Promise<void> {
  for (const { id, name } of await giveCampaigns(ctx.tx, ended.id, successor.id)) {
    const detail = { campaign: name, ...changes({ owner: ended.code }, { owner: successor.code }) };
    await leaveTrace(ctx, ended.id, { verb: 'campaign-handed-over', subjectId: id, detail });
  }
}
