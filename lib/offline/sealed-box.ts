import { SHELF_SYMBOLS } from '../domain/draft-move.ts';
import { CODE_ALPHABET, CODE_LENGTH, codeFromValues } from '../domain/reference.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a sealed draft lies, and what opens it. The server is told the id alone. */
export type Lock = { id: string; key: Bytes };

const ID_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** About a second on an old phone; whoever holds the box and tries every code pays it for each of them. */
const ROUNDS = 600_000;
/** The code itself is the chance; a salt of its own would first have to be asked for, and tell that the code exists. */
const SALT = 'sang-kien/draft-code/1';

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));

/** Browsers encrypt only on https addresses (and on the machine itself). */
export const canSeal = () => 'subtle' in crypto && crypto.subtle !== undefined;

export const newLock = (): Lock => ({ id: toBase64Url(random(ID_BYTES)), key: random(KEY_BYTES) });

/** Id and key that a typed code stands for, on every phone the same. */
export async function lockOfCode(code: string): Promise<Lock> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveBits']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(SALT), iterations: ROUNDS };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(way, typed, (ID_BYTES + KEY_BYTES) * 8));
  const id = `${code.slice(0, SHELF_SYMBOLS)}.${toBase64Url(derived.subarray(0, ID_BYTES))}`;
  return { id, key: derived.subarray(ID_BYTES) };
}

/** Eight symbols that nobody can guess. */
export function drawMovingCode(): string {
  const base = CODE_ALPHABET.length;
  const values: number[] = [];
  while (values.length < CODE_LENGTH - 1)
    values.push(
      ...random(16)
        .filter((byte) => byte < 256 - (256 % base))
        .map((byte) => byte % base),
    );
  return codeFromValues(values.slice(0, CODE_LENGTH - 1));
}

const aesKey = (key: Bytes, use: 'encrypt' | 'decrypt') => crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);

/** The box that is left on the server: nonce and ciphertext, base64url. */
export async function seal(bytes: Bytes, { key }: Lock): Promise<string> {
  const nonce = random(NONCE_BYTES);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await aesKey(key, 'encrypt'), bytes));
  const box = new Uint8Array(NONCE_BYTES + sealed.length);
  box.set(nonce);
  box.set(sealed, NONCE_BYTES);
  return toBase64Url(box);
}

/** What was sealed, or null when box and key do not belong together or something was changed on the way. */
export async function unseal(box: string, { key }: Lock): Promise<Bytes | null> {
  const bytes = fromBase64Url(box);
  if (bytes === null) return null;
  try {
    const [nonce, sealed] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, await aesKey(key, 'decrypt'), sealed));
  } catch {
    return null;
  }
}
