import type { Instant } from '#lib/domain/instant.ts';
import { parseCode } from '#lib/domain/reference.ts';
import type { NotReceived } from '#lib/messages/moving.ts';
import { openEnvelope } from '#lib/offline/draft-envelope.ts';
import { type Arrival, receiveDraft } from '#lib/offline/draft-moving.ts';
import { listDrafts } from '#lib/offline/draft-store.ts';
import { takeDrop } from '#lib/offline/drops.ts';
import type { CallFailure } from '#lib/offline/exchange.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { canSeal, type Lock, lockOfCode, unseal } from '#lib/offline/sealed-box.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';
import { type Brought, broughtBy } from './moving-link.ts';

/** `again`: what nobody has taken yet, or what only this page still holds. */
export type Refused = { kind: 'refused'; why: NotReceived; again?: Offer };
/** `offered`: the draft is here and can be looked at. `sealed`: it can be fetched once, by whoever presses the button. */
export type Offer = { kind: 'offered'; draft: Draft } | { kind: 'sealed'; lock: Lock };
export type Received = Exclude<Arrival, { kind: 'differs' }> | { kind: 'differs'; here: Draft; arriving: Draft } | Refused;

const refused = (why: NotReceived): Refused => ({ kind: 'refused', why });

export async function offerOf(brought: Brought): Promise<Offer | Refused> {
  if (brought.kind === 'sealed') return brought;
  return brought.kind === 'inside' ? await read(brought.bytes) : refused('unreadable');
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<Extract<Offer, { kind: 'offered' }> | Refused> {
  const opened = await openEnvelope(bytes);
  return opened.kind === 'draft' ? { kind: 'offered', draft: opened.draft } : refused(opened.kind);
}

/** What was typed or pasted into the field; null when it is neither a code nor a link. */
export async function typedOffer(typed: string): Promise<Offer | Refused | null> {
  const brought = broughtBy(typed);
  if (brought) return await offerOf(brought);
  const code = parseCode(typed);
  if (code === null) return null;
  return canSeal() ? { kind: 'sealed', lock: await lockOfCode(code) } : refused('no-lock');
}

/** Keeps what was offered. A sealed draft is fetched only where it can be kept: fetching takes it away from everybody else. */
export async function accept(offer: Offer): Promise<Received> {
  if ((await ifPhoneKeeps(listDrafts(), null)) === null) return refused('unkept');
  const open = offer.kind === 'sealed' ? await fetchSealed(offer.lock) : offer;
  return open.kind === 'offered' ? await keep(open.draft, null) : open;
}

async function fetchSealed(lock: Lock): Promise<Extract<Offer, { kind: 'offered' }> | Refused> {
  if (!canSeal()) return refused('no-lock');
  const answer = await takeDrop(lock.id);
  if (answer.kind !== 'ok') return refused(whyNot(answer, lock));
  const bytes = await unseal(answer.value, lock);
  return bytes ? await read(bytes) : refused('unreadable');
}

function whyNot(answer: CallFailure, { id }: Lock): NotReceived {
  if (answer.kind === 'unreachable') return 'offline';
  if (answer.kind !== 'refused') return 'broken';
  if (answer.code === 'too-many-requests') return 'too-many';
  if (answer.code !== 'not-found') return 'broken';
  return id.includes('.') ? 'code-gone' : 'link-gone';
}

/** `over`: the `savedAt` of the words that stand here and were given up. What this phone fails to keep is offered again by this page. */
export async function keep(arriving: Draft, over: Instant | null): Promise<Received> {
  const arrival = await ifPhoneKeeps(receiveDraft(arriving, phoneNow(), over), null);
  if (arrival === null) return { ...refused('unkept'), again: { kind: 'offered', draft: arriving } };
  return arrival.kind === 'differs' ? { ...arrival, arriving } : arrival;
}
