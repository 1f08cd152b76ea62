import 'server-only';
import { log } from './log.ts';

/** A body that is made, or read from the disk, as fast as it is taken; what breaks on the way breaks the download, never shortens it. */
export function piecemeal(bytes: AsyncIterable<Buffer>): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (body) => {
      try {
        const { value, done } = await pieces.next();
        if (done) return body.close();
        body.enqueue(value);
      } catch (reason) {
        log('error', 'paper-not-sent', { said: reason instanceof Error ? reason.message : typeof reason });
        body.error(reason);
      }
    },
    cancel: async () => void (await pieces.return?.()),
  });
}
