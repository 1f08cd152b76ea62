import 'server-only';
import { randomFillSync } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, codeFromValues } from '#lib/domain/reference.ts';

const BASE = CODE_ALPHABET.length;
/** The largest multiple of the base within a byte: beyond it a symbol would be likelier than others. */
const FAIR = 256 - (256 % BASE);

/** Asking the system for a few bytes costs as much as for a thousand. */
const pool = new Uint8Array(2_048);
let taken = pool.length;

function fairValue(): number {
  for (;;) {
    if (taken === pool.length) {
      randomFillSync(pool);
      taken = 0;
    }
    const byte = pool[taken] ?? FAIR;
    taken += 1;
    if (byte < FAIR) return byte % BASE;
  }
}

/** A receipt or poster code that nobody can guess or count. */
export function drawCode(): string {
  return codeFromValues(Array.from({ length: CODE_LENGTH - 1 }, fairValue));
}
