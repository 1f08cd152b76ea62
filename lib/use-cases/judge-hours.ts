import 'server-only';
import { type AskedWindow, judgeWindow } from '#lib/contracts/window-request.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { type Consequence, windowConsequences } from '#lib/domain/window-consequences.ts';
import type { SignedInRead } from './context.ts';
import { type DeskCampaign, requireCampaignAround } from './desk-campaigns.ts';
import { requirePermission } from './require-permission.ts';

type JudgedHours = DeskCampaign & {
  /** Null while nothing is asked yet. */
  judged: { kind: 'fits'; consequences: Consequence[] } | { kind: 'faulty'; errors: FieldError[] } | null;
};

/** What a change of a campaign's hours would do, told before it is confirmed. Throws `not-found`, `forbidden-role`. */
export async function judgeHours(ctx: SignedInRead, asked: AskedWindow, isAsked: boolean): Promise<JudgedHours> {
  const found = await requireCampaignAround(ctx, asked.slug);
  await requirePermission(ctx, 'window.move', found.owner.code);
  if (!isAsked) return { ...found, judged: null };
  const judged = judgeWindow(asked, found.windows, ctx.now);
  if (judged.kind === 'faulty') return { ...found, judged };
  return { ...found, judged: { kind: 'fits', consequences: windowConsequences(found.windows, judged.made, ctx.now) } };
}
