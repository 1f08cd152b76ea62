import { movedDraftSchema } from '../contracts/moved-draft.ts';
import { travels } from '../domain/draft-move.ts';
import type { Draft } from './records.ts';

/*
 * One byte for the version, one for how the rest is packed, then JSON in UTF-8. A version that this program does not know is said to be
 * newer, never guessed at.
 */
const VERSION = 1;
const PLAIN = 0;
const DEFLATED = 1;
/** Far beyond any draft: a few bytes must not unpack into a full memory. */
const LARGEST_TEXT = 2_000_000;

type Opened = { kind: 'draft'; draft: Draft } | { kind: 'unreadable' } | { kind: 'newer' };

type Bytes = Uint8Array<ArrayBuffer>;

/** What leaves this browser: the text, its id, what the server may already hold of it. */
export async function packDraft(draft: Draft): Promise<Bytes> {
  const { id, step, createdAt, savedAt, editing, unanswered } = draft;
  const fields = Object.fromEntries(Object.entries(draft.fields).filter(([name, text]) => travels(name) && text !== ''));
  const json = new TextEncoder().encode(JSON.stringify({ id, fields, step, createdAt, savedAt, editing, unanswered }));
  const packed = typeof CompressionStream === 'function' ? await read(json, new CompressionStream('deflate-raw')) : null;
  return packed ? joined(DEFLATED, packed) : joined(PLAIN, json);
}

function joined(how: number, rest: Uint8Array): Bytes {
  const bytes = new Uint8Array(rest.length + 2);
  bytes.set([VERSION, how]);
  bytes.set(rest, 2);
  return bytes;
}

/** Judges what came from anywhere; never throws. */
export async function openEnvelope(bytes: Bytes): Promise<Opened> {
  const [version, how] = bytes;
  if (version === undefined || how === undefined || how > DEFLATED) return { kind: 'unreadable' };
  if (version !== VERSION || (how === DEFLATED && typeof DecompressionStream !== 'function')) return { kind: 'newer' };
  const text = how === PLAIN ? bytes.subarray(2) : await read(bytes.subarray(2), new DecompressionStream('deflate-raw'));
  const parsed = text && movedDraftSchema.safeParse(jsonIn(text));
  return parsed?.success ? { kind: 'draft', draft: parsed.data } : { kind: 'unreadable' };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

type Through = { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> };

/** Everything that comes out at the other end; null when it breaks off or becomes too much. */
async function read(bytes: Bytes, { readable, writable }: Through): Promise<Bytes | null> {
  const writer = writable.getWriter();
  const writing = Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined);
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > LARGEST_TEXT) return null;
      parts.push(part.value);
    }
  } catch {
    return null;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  await writing;
  return gathered(parts, size);
}

function gathered(parts: readonly Uint8Array[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
