import 'server-only';
import { randomBytes } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, codeFromValues } from '#lib/domain/reference.ts';

const BASE = CODE_ALPHABET.length;
/** The largest multiple of the base within a byte: beyond it a symbol would be likelier than others. */
const FAIR = 256 - (256 % BASE);

/** A receipt or poster code that nobody can guess or count. */
export function drawCode(): string {
  const fair = [...randomBytes(4 * CODE_LENGTH)].filter((byte) => byte < FAIR).slice(0, CODE_LENGTH - 1);
  return fair.length === CODE_LENGTH - 1 ? codeFromValues(fair.map((byte) => byte % BASE)) : drawCode();
}
