import 'server-only';
import { Problem, type ProblemCode } from '#lib/domain/problem.ts';

const LARGEST_JSON = 256 * 1024;

/** The bytes of a body up to `largest`. Throws `tooLarge` as soon as the limit is passed, whatever the sender declared. */
export async function readBytes(request: Request, largest: number, tooLarge: ProblemCode = 'too-large'): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Problem(tooLarge);
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      throw new Problem(tooLarge);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The bytes with which a body begins, `most` of them; the rest is not read. */
export async function readStart(request: Request, most: number): Promise<Buffer> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = size < most ? await reader?.read() : undefined) {
    size += part.value.byteLength;
    chunks.push(part.value);
  }
  await reader?.cancel();
  return Buffer.concat(chunks).subarray(0, most);
}

/** Throws `unsupported-media-type` for a body that says to be something else. */
export function requireMediaType(request: Request, expected: string): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== expected) throw new Problem('unsupported-media-type');
}

/** The JSON of a body up to `largest` bytes. Throws `unsupported-media-type`, `too-large`, `malformed-request`. */
export async function readJson(request: Request, largest = LARGEST_JSON): Promise<unknown> {
  requireMediaType(request, 'application/json');
  const bytes = await readBytes(request, largest);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-request');
  }
}
