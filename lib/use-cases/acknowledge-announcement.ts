import 'server-only';
import { acknowledge } from '#lib/db/acknowledgements.ts';
import { requireUnitByCode } from '#lib/db/units.ts';
import { stateOf } from '#lib/domain/announcement.ts';
import { roleMay } from '#lib/domain/permissions.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { SignedInWrite } from './context.ts';
import { leaveTrace } from './leave-trace.ts';
import { concerns, means } from './read-inbox.ts';
import { requireAnnouncement } from './write-announcement.ts';

/**
 * Marks an announcement as received by a unit (R3), in the name of an officer of that very unit: whoever only stands above it cannot.
 * Marked twice, the first mark holds. Throws `not-found` for what the unit was not sent, or when it has ended, `forbidden-role`, `withdrawn`.
 */
export async function acknowledgeAnnouncement(ctx: SignedInWrite, id: string, unitCode: string): Promise<void> {
  const unit = await requireUnitByCode(ctx.tx, unitCode);
  const announcement = await requireAnnouncement(ctx, id);
  if (!(await concerns(ctx, announcement, unit)) || !means(announcement, unit)) throw new Problem('not-found');
  if (!ctx.account.grants.some(({ unitId, role }) => unitId === unit.id && roleMay(role, 'announcement.acknowledge')))
    throw new Problem('forbidden-role');
  if (stateOf(announcement) === 'withdrawn') throw new Problem('withdrawn');
  const { now: at, actor: accountId } = ctx;
  if (!(await acknowledge(ctx.tx, { announcementId: id, unitId: unit.id, parentId: unit.parentId, accountId, at }))) return;
  await leaveTrace(ctx, unit.id, {
    verb: 'announcement-acknowledged',
    subjectId: id,
    detail: { title: announcement.title, unit: unit.code },
  });
}
