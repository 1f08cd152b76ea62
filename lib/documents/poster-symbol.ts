import 'server-only';
import { create } from 'qrcode';
import { millimetres } from './paper.ts';

/** `runs`: dark modules side by side, merged, in modules from the left upper corner. */
export type QrSymbol = { size: number; runs: readonly { x: number; y: number; length: number }[] };

/** Modules of white that scanners need around a symbol. */
const QUIET_MODULES = 4;
/** Below it a photocopy no longer scans. */
const SMALLEST_MODULE = millimetres(1);

/** Level Q: a quarter of the symbol may be torn or dirty. */
export function symbolOf(address: string): QrSymbol {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (modules.get(y, x) === 0) continue;
      const from = x;
      while (x < size && modules.get(y, x) !== 0) x += 1;
      runs.push({ x: from, y, length: x - from });
    }
  }
  return { size, runs };
}

/** The side of a symbol in points: as asked, and larger where an address is so long that modules would fall below 1 mm. */
export const sideOf = ({ size }: QrSymbol, wanted: number): number => Math.max(wanted, size * SMALLEST_MODULE);

/** White around a symbol of that side, in points. */
export const quietOf = ({ size }: QrSymbol, side: number): number => (side / size) * QUIET_MODULES;
