import type { Instant } from '#lib/domain/instant.ts';
import { PROBLEMS, type ProblemCode } from '#lib/domain/problem.ts';
import { SUBMITTED, WAITING } from '#lib/messages/mine.ts';
import { OUTBOX_NEXT, OUTBOX_STATE, RETURNING } from '#lib/messages/outbox.ts';
import { PROBLEM_TEXT } from '#lib/messages/problems.ts';
import type { WaitingItem } from './load-mine.ts';

/** What may be done with a waiting item; the first is the primary button. */
export type Choice = 'send' | 'try-again' | 'edit' | 'refresh' | 'anew' | 'copy' | 'track';

/** The hours that hold for this text's unit, in the server's clock; null while the campaign is unknown. */
function serverHours({ window, campaign }: WaitingItem): { opensAt: Instant; closesAt: Instant } | null {
  if (window === null || campaign === null) return null;
  return { opensAt: window.opensAt + campaign.clockSkewMs, closesAt: window.closesAt + campaign.clockSkewMs };
}

/** Handed in from another browser in other words: sent again under its id these would be refused for ever. */
const isReceivedElsewhere = ({ refusal, proof }: WaitingItem['entry']) => refusal === 'content-conflict' && proof === null;

/** The one line above the explanation. */
export function headline({ state, entry }: WaitingItem): string {
  return state === 'needs-fix' && isReceivedElsewhere(entry) ? WAITING.elsewhere : OUTBOX_STATE[state];
}

/** Why it is not in, and what happens next. */
export function explanation(item: WaitingItem): string {
  const { state, entry } = item;
  if (state === 'needs-fix' && isReceivedElsewhere(entry)) return `${PROBLEM_TEXT['content-conflict']} ${WAITING.anewHint}`;
  if (entry.proof && state !== 'needs-fix') return RETURNING.waits;
  if (state === 'needs-fix') return entry.refusal === null ? OUTBOX_NEXT['needs-fix'] : PROBLEM_TEXT[entry.refusal];
  if (state === 'waiting-for-opening') return OUTBOX_NEXT[state](serverHours(item)?.opensAt ?? null);
  return OUTBOX_NEXT[state];
}

/** When it was handed in, and by when it must be in; of what goes back, when the server had received it. */
export function whenOf(item: WaitingItem): string {
  const { state, entry } = item;
  if (entry.proof) return `${SUBMITTED.receivedAt(Date.parse(entry.proof.receivedAt))}.`;
  const open = state === 'waiting-to-retry' || state === 'needs-fix';
  const hours = serverHours(item);
  const deadline = open && hours ? ` ${WAITING.deadline(hours.closesAt)}` : '';
  return `${WAITING.queuedAt(entry.queuedAt)}.${deadline}`;
}

/** The ways on in each state. Nothing can be sent before the opening; a parked item may be tried, in case the window was extended. */
export function choices({ state, entry, window }: WaitingItem, now: Instant): Choice[] {
  switch (state) {
    case 'sending':
      return [];
    case 'waiting-for-opening':
      return window !== null && now >= window.opensAt ? ['send', 'edit'] : ['edit'];
    case 'waiting-to-retry':
      // What goes back to the server goes as it was received.
      return entry.proof ? ['send', 'copy'] : ['send', 'edit'];
    case 'parked':
      return ['try-again', 'copy', 'edit'];
    case 'needs-fix':
      return isReceivedElsewhere(entry) ? ['track', 'anew', 'copy'] : curesOf(entry.refusal);
  }
}

/** Where other words were received already, the way on is those first. */
function curesOf(refusal: ProblemCode | null): Choice[] {
  if (refusal === 'content-conflict' || refusal === 'revision-conflict') return ['track', 'copy', 'edit'];
  return refusal !== null && PROBLEMS[refusal].cure === 'update' ? ['refresh', 'edit', 'copy'] : ['edit', 'copy'];
}
