import 'server-only';
import type { Poster } from '#lib/contracts/unit.ts';
import { Problem } from '#lib/domain/problem.ts';
import type { ReadContext } from './context.ts';
import { findPoster } from './find-poster.ts';

type OpenedPoster = { kind: 'found'; poster: Poster } | { kind: 'revoked' } | { kind: 'unknown' };

/** A scanned or typed code as a page shows it: what is refused is an answer here, because people still may choose by hand. */
export async function openPoster(ctx: ReadContext, typed: string): Promise<OpenedPoster> {
  try {
    return { kind: 'found', poster: await findPoster(ctx, typed) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: error.code === 'poster-revoked' ? 'revoked' : 'unknown' };
  }
}
