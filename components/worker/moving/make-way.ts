import { CODE_LIFETIME_MS, LONGEST_IN_LINK } from '#lib/domain/draft-move.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { NotMoved } from '#lib/messages/moving.ts';
import { receivePath } from '#lib/messages/paths.ts';
import { toBase64Url } from '#lib/offline/base64url.ts';
import { packDraft } from '#lib/offline/draft-envelope.ts';
import { fitsDrop, leaveDrop } from '#lib/offline/drops.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import type { Draft } from '#lib/offline/records.ts';
import { canSeal, drawMovingCode, type Lock, lockOfCode, newLock, seal } from '#lib/offline/sealed-box.ts';

export type Failed = { kind: 'failed'; why: NotMoved };
/** `inside`: the link is the draft. `sealed`: it lies on the server, and the link alone opens it. */
export type Link = { kind: 'inside' | 'sealed'; address: string };
/** `until` by this phone's clock. */
export type TypedCode = { kind: 'code'; code: string; until: Instant };

/** The link that carries a draft: whole when it is short, without any server; else what opens the sealed box. */
export async function makeLink(draft: Draft, origin: string): Promise<Link | Failed> {
  const bytes = await packDraft(draft);
  const text = toBase64Url(bytes);
  if (text.length <= LONGEST_IN_LINK) return { kind: 'inside', address: origin + receivePath('draft', text) };
  if (!canSeal()) return { kind: 'failed', why: 'no-lock' };
  const lock = newLock();
  const failed = await leave(bytes, lock);
  return failed ?? { kind: 'sealed', address: origin + receivePath('drop', `${lock.id}.${toBase64Url(lock.key)}`) };
}

/** Eight symbols that open it for a quarter of an hour. */
export async function makeCode(draft: Draft): Promise<TypedCode | Failed> {
  if (!canSeal()) return { kind: 'failed', why: 'no-lock' };
  const code = drawMovingCode();
  const failed = await leave(await packDraft(draft), await lockOfCode(code));
  return failed ?? { kind: 'code', code, until: phoneNow() + CODE_LIFETIME_MS };
}

async function leave(bytes: Uint8Array<ArrayBuffer>, lock: Lock): Promise<Failed | null> {
  const box = await seal(bytes, lock);
  if (!fitsDrop(box)) return { kind: 'failed', why: 'too-long' };
  const answer = await leaveDrop(lock.id, box);
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'unreachable') return { kind: 'failed', why: 'offline' };
  const busy = answer.kind === 'refused' && (answer.code === 'overloaded' || answer.code === 'too-many-requests');
  return { kind: 'failed', why: busy ? 'busy' : 'broken' };
}
