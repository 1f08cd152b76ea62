import { FRAGMENT } from '#lib/messages/paths.ts';
import { fromBase64Url } from '#lib/offline/base64url.ts';
import type { Lock } from '#lib/offline/sealed-box.ts';

/** What a link brings: the draft itself, what opens one that is sealed, or something that is neither. */
export type Brought = { kind: 'inside'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'sealed'; lock: Lock } | { kind: 'unreadable' };

const KEY_BYTES = 32;

/** What stands behind the # of an address, or of a text that someone pasted; null when nothing stands there. */
export function broughtBy(address: string): Brought | null {
  const fragment = address.split('#').slice(1).join('#').trim();
  if (fragment === '') return null;
  const [, name, value = ''] = /^([a-z]+)=(.+)$/.exec(fragment) ?? [];
  if (name === FRAGMENT.draft) return inside(value);
  return name === FRAGMENT.drop ? sealed(value) : { kind: 'unreadable' };
}

function inside(value: string): Brought {
  const bytes = fromBase64Url(value);
  return bytes ? { kind: 'inside', bytes } : { kind: 'unreadable' };
}

function sealed(value: string): Brought {
  const [, id, text = ''] = /^([\w-]{22})\.([\w-]+)$/.exec(value) ?? [];
  const key = fromBase64Url(text);
  return id !== undefined && key?.length === KEY_BYTES ? { kind: 'sealed', lock: { id, key } } : { kind: 'unreadable' };
}

/** Takes draft and key out of the address bar and out of the history before anything else happens; answers the whole address. */
export function takeFromAddress(): string {
  const address = window.location.href;
  if (window.location.hash !== '') {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  }
  return address;
}
