import 'server-only';
import { TIMELINE_VERBS, type TrackedInitiative } from '#lib/contracts/tracking.ts';
import { type EventRow, listEvents } from '#lib/db/events.ts';
import { findBody } from '#lib/db/initiative-bodies.ts';
import { findInitiativeByReference, type InitiativeRow } from '#lib/db/initiatives.ts';
import { findReceipt } from '#lib/db/receipts.ts';
import { intakeVerdict, windowAt } from '#lib/domain/intake-window.ts';
import { windowsFor } from '#lib/domain/late-permit.ts';
import { Problem } from '#lib/domain/problem.ts';
import { parseCode } from '#lib/domain/reference.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { isAuthorsPhone } from './author-phone.ts';
import { submissionOf } from './content.ts';
import type { ReadContext } from './context.ts';
import { requireCampaign } from './intake-rules.ts';
import { receiptOf } from './keep-version.ts';
import { findUnitPermit, permittingUnit } from './unit-permit.ts';

type TrackQuery = { reference: string; phone?: string | undefined };

/** What an author may see of an initiative (R28). Throws `not-found` for a wrong code and for a foreign number alike (D1). */
export async function trackInitiative(ctx: ReadContext, query: TrackQuery): Promise<TrackedInitiative> {
  const initiative = await findInitiativeByReference(ctx.tx, parseCode(query.reference) ?? '');
  if (!isAuthorsPhone(initiative, query.phone) || !initiative) throw new Problem('not-found');
  const body = await findBody(ctx.tx, initiative.id, initiative.revision);
  const receipt = await findReceipt(ctx.tx, initiative.id, initiative.revision);
  if (!body || !receipt) throw new Error(`initiative ${initiative.id} lost version ${initiative.revision}`);
  return {
    id: initiative.id,
    status: initiative.status,
    title: initiative.title,
    unitNames: receipt.unitNames,
    editableUntil: await editableUntil(ctx, initiative),
    timeline: (await listEvents(ctx.tx, initiative.id)).flatMap(timelineEntry),
    remarks: [],
    receipt: receiptOf(ctx.secret, receipt),
    content: submissionOf(body.content),
  };
}

async function editableUntil(ctx: ReadContext, initiative: InitiativeRow): Promise<string | null> {
  if (initiative.status !== 'submitted') return null;
  const { windows } = await requireCampaign(ctx, initiative.campaignId);
  const { permit } = await findUnitPermit(ctx, initiative.campaignId, await permittingUnit(ctx, initiative));
  const window = windowAt(windowsFor(windows, permit), ctx.now);
  return intakeVerdict(window, ctx.now, null).kind === 'counts' ? toRfc3339(window.closesAt) : null;
}

function timelineEntry(event: EventRow): TrackedInitiative['timeline'] {
  const verb = TIMELINE_VERBS.find((known) => known === event.verb);
  const { revision } = event.detail;
  return verb ? [{ at: toRfc3339(event.at), verb, revision: typeof revision === 'number' ? revision : null }] : [];
}
