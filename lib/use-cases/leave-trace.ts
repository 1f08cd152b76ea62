import 'server-only';
import { insertAuditedEvent } from '#lib/db/audit.ts';
import type { NewEvent } from '#lib/db/events.ts';
import { listGrants } from '#lib/db/grants.ts';
import { listPathUp, requireUnit } from '#lib/db/units.ts';
import type { WriteContext } from './context.ts';

type Facts = NewEvent['detail'];

type Deed = {
  /** What was done, in the past: `account-created`, `window-moved`. */
  verb: string;
  subjectId: string;
  /** Facts, before and after (`changes`); never personal data. */
  detail?: Facts;
};

/** Leaves the trace of an act at a unit, in the transaction of the act; it shows in the audit log of that unit and all above it. */
export async function leaveTrace(ctx: WriteContext, unitId: string, deed: Deed): Promise<void> {
  await trace(ctx, deed, await idsUp(ctx, unitId));
}

/** The same for an act that concerns several places: it shows in the audit log of each of these units. */
export async function leaveTraceAt(ctx: WriteContext, units: readonly { id: string }[], deed: Deed): Promise<void> {
  await trace(
    ctx,
    deed,
    units.map(({ id }) => id),
  );
}

/** The same for an act on an account: it shows wherever the account has a role. */
export async function leaveAccountTrace(ctx: WriteContext, accountId: string, deed: Omit<Deed, 'subjectId'>): Promise<void> {
  const units: string[] = [];
  for (const { unitId } of await listGrants(ctx.tx, accountId)) units.push(...(await idsUp(ctx, unitId)));
  await trace(ctx, { ...deed, subjectId: accountId }, units);
}

/** `{ name: 'a' }` and `{ name: 'b' }` as facts of an event: `{ 'name.before': 'a', 'name.after': 'b' }`; what stays is left out. */
export function changes<T extends Facts>(before: T, after: T): Facts {
  const changed = Object.keys(after).filter((key) => before[key] !== after[key]);
  return Object.fromEntries(
    changed.flatMap((key) => [
      [`${key}.before`, before[key] ?? null],
      [`${key}.after`, after[key] ?? null],
    ]),
  );
}

async function idsUp(ctx: WriteContext, unitId: string): Promise<string[]> {
  return (await listPathUp(ctx.tx, await requireUnit(ctx.tx, unitId))).map(({ id }) => id);
}

async function trace(ctx: WriteContext, { verb, subjectId, detail = {} }: Deed, unitIds: readonly string[]): Promise<void> {
  await insertAuditedEvent(ctx.tx, { at: ctx.now, actor: ctx.actor, verb, subjectId, detail, requestId: ctx.requestId }, unitIds);
}
