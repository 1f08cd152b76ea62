import 'server-only';
import { Problem } from '#lib/domain/problem.ts';

export const LARGEST_JSON = 256 * 1024;

/** The bytes of a body up to `largest`. Throws `too-large` as soon as the limit is passed, whatever the sender declared. */
export async function readBytes(request: Request, largest: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new Problem('too-large');
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      throw new Problem('too-large');
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The JSON of a body. Throws `unsupported-media-type`, `too-large`, `malformed-request`. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('unsupported-media-type');
  const bytes = await readBytes(request, LARGEST_JSON);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-request');
  }
}
