import type { Receipt } from '../contracts/receipt.ts';
import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../domain/instant.ts';
import { afterAttempt, nextStep, type QueueWindow } from '../domain/outbox.ts';
import { announceChange } from './changes.ts';
import { deliver, type Lost } from './deliver.ts';
import type { CallFailure } from './exchange.ts';
import { entriesInFlight, holdingEntry, ifEntryFree } from './locks.ts';
import { findEntry, listEntries, updateEntry } from './outbox-store.ts';
import { acceptEarlierReceipt, acceptReceipt, findReceiptedWords, findReceiptOf, type Moved } from './receipt-store.ts';
import type { OutboxEntry } from './records.ts';
import type { Sent } from './transport.ts';

/*
 * One item's way, under its own lock so that neither a second tab nor "Sửa" can touch it meanwhile:
 *
 *   read again ──gone──▶ skipped          send ──receipt──────▶ receipt in, item out   (one transaction)
 *       │                                  ▲ └──other answer──▶ facts of afterAttempt
 *       └─ nextStep ──send─────────────────┘
 *          └─ wait, parked, needs-worker ─▶ skipped
 *
 * Killed anywhere, nothing is lost: the facts change only after the answer, and sending again has the effect of once.
 */

export type Drain = {
  now: () => Instant;
  /** From [0, 1). */
  random: () => number;
  send: (entry: OutboxEntry) => Promise<Sent>;
  loadWindow: (entry: OutboxEntry, now: Instant) => Promise<QueueWindow | null>;
  /** A person pressed "Nộp bài" or "Gửi ngay" on one item (its id, and the run is about it alone) or on all: no turn, no backoff. */
  tapped?: string | true;
};

/** `receipts`: what this run brought home (for one tapped item also what another tab just brought). `wakeAt`: when to call again, within an hour; null when nothing waits for time. */
export type Drained = { wakeAt: Instant | null; sent: number; receipts: Receipt[] };

type Verdict = { kind: 'skipped' } | { kind: 'received'; receipt: Receipt } | { kind: 'failed'; failure: CallFailure };

const SKIPPED: Verdict = { kind: 'skipped' };
const LONGEST_SLEEP_MS = HOUR_MS;
const SHORTEST_SLEEP_MS = 2 * SECOND_MS;
/** Another tab has it on the wire and answers for it; looked at again in case that tab is killed. */
const BUSY_ELSEWHERE_MS = MINUTE_MS;

const isTapped = ({ tapped }: Drain, id: string) => tapped === true || tapped === id;

/** What was tapped, alone; else what has failed least first: one item that never gets through must not hold up the others. */
async function idsToSend({ tapped }: Drain): Promise<string[]> {
  if (typeof tapped === 'string') return [tapped];
  const entries = await listEntries();
  return entries.sort((a, b) => a.failures - b.failures || a.queuedAt - b.queuedAt).map(({ id }) => id);
}

async function keepMoved(entry: OutboxEntry, moved: Moved, lost: Lost | null, now: Instant): Promise<void> {
  if (lost) await acceptEarlierReceipt({ id: entry.id, body: lost.body }, lost.receipt, moved, now);
  else await updateEntry(entry.id, (stored) => ({ ...stored, ...moved }));
}

/** Another tab was faster: whoever tapped here gets the receipt all the same. */
async function broughtElsewhere(id: string, { tapped }: Drain): Promise<Verdict> {
  const kept = tapped === id ? await findReceiptOf(id) : null;
  return kept ? { kind: 'received', receipt: kept.receipt } : SKIPPED;
}

/** What was received in time and is proved by its receipt goes back at any hour. */
async function windowOf(entry: OutboxEntry, { loadWindow, now }: Drain): Promise<QueueWindow | null> {
  return entry.proof === null ? await loadWindow(entry, now()) : null;
}

async function tryEntry(id: string, drain: Drain): Promise<Verdict> {
  const entry = await findEntry(id);
  if (entry === null) return await broughtElsewhere(id, drain);
  const window = await windowOf(entry, drain);
  if (nextStep(entry, window, drain.now(), { tapped: isTapped(drain, id) }).kind !== 'send') return SKIPPED;
  announceChange();
  const keeping = (moved: Moved, lost: Lost | null) => keepMoved(entry, moved, lost, drain.now());
  const outcome = await deliver(entry, { send: drain.send, keepMoved: keeping, findBase: findReceiptedWords });
  if (outcome.kind === 'receipt') {
    await acceptReceipt(entry, outcome.receipt, drain.now());
    return { kind: 'received', receipt: outcome.receipt };
  }
  const failure = outcome.kind === 'refused' ? { ...outcome, windowVersion: window?.windowVersion ?? null } : outcome;
  const faults = outcome.kind === 'refused' ? (outcome.errors ?? []) : [];
  await updateEntry(id, (stored) => ({ ...afterAttempt(stored, failure, drain.now(), drain.random()), faults }));
  return { kind: 'failed', failure: outcome };
}

/** A tap waits for an attempt that is under way elsewhere; an automatic run leaves it alone. */
function settle(id: string, drain: Drain): Promise<Verdict> {
  if (drain.tapped === id) return holdingEntry(id, () => tryEntry(id, drain));
  return ifEntryFree(id, SKIPPED, () => tryEntry(id, drain));
}

async function nextWake(drain: Drain, notBefore: Instant): Promise<Instant | null> {
  const now = drain.now();
  const due: Instant[] = [];
  const busy = await entriesInFlight();
  for (const entry of await listEntries()) {
    const step = nextStep(entry, await windowOf(entry, drain), now);
    if (step.kind === 'wait') due.push(step.until);
    if (step.kind === 'send') due.push(busy.has(entry.id) ? now + BUSY_ELSEWHERE_MS : now);
  }
  if (due.length === 0) return null;
  return Math.min(now + LONGEST_SLEEP_MS, Math.max(now + SHORTEST_SLEEP_MS, notBefore, Math.min(...due)));
}

/**
 * Sends what may be sent now, each item once, and keeps the receipts. A refused item never stops the others; an absent network
 * ends the run. Safe to call at any time and from any tab. Throws StorageUnavailable when this phone keeps nothing.
 */
export async function drainOutbox(drain: Drain): Promise<Drained> {
  const receipts: Receipt[] = [];
  let pausedUntil = 0;
  for (const id of await idsToSend(drain)) {
    const verdict = await settle(id, drain);
    if (verdict.kind === 'received') receipts.push(verdict.receipt);
    if (verdict.kind === 'failed' && verdict.failure.kind === 'unreachable') {
      pausedUntil = (await findEntry(id))?.notBefore ?? 0;
      break;
    }
  }
  return { wakeAt: await nextWake(drain, pausedUntil), sent: receipts.length, receipts };
}
