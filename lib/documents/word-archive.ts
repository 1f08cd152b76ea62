import 'server-only';
import { Problem } from '#lib/domain/problem.ts';
import { type Archive, openArchive } from './archive.ts';

const LIMITS = { entries: 2_000, totalBytes: 64 * 1024 * 1024, partBytes: 8 * 1024 * 1024 };

/** The parts of a `.docx` by name, each inflated when it is asked for. */
export type WordArchive = Pick<Archive, 'part'>;

/**
 * Opens the archive of a `.docx`. Throws `word-file-old`, `word-file-locked`, `word-file-unreadable`, `word-file-too-large`, and
 * `word-file-unsafe` for names that lead elsewhere, parts named twice, and what would grow beyond measure.
 */
export function openWordArchive(bytes: Buffer): Promise<WordArchive> {
  return openArchive(bytes, LIMITS, (fault) => new Problem(`word-file-${fault}`));
}
