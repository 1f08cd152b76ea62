import 'server-only';
import { Problem } from '#lib/domain/problem.ts';

/** For what fills memory: `most` at a time. Throws `overloaded` for one more, without beginning it. */
export function turnstile(most: number): <R>(work: () => Promise<R>) => Promise<R> {
  let inHand = 0;
  return async (work) => {
    if (inHand >= most) throw new Problem('overloaded', { retryAfterSeconds: 5 });
    inHand += 1;
    try {
      return await work();
    } finally {
      inHand -= 1;
    }
  };
}
