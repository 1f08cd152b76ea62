import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { ROOT } from './source-files.ts';

/** Shades of grey, 0 black to 255 white, row by row. */
export type Grey = { width: number; height: number; cells: Uint8Array };

/** Programs that are no part of this one: Debian's `poppler-utils` and `zbar-tools`, installed by `npm test` where it may. */
export const hasTool = (name: string): boolean => spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined;

const MOST_BYTES = 2 ** 30;

/** Every page of a PDF as a printer or a scanner of that resolution shows it. */
export function rasterised(pdf: string, dpi: number): Grey[] {
  return greysIn(execFileSync('pdftoppm', ['-gray', '-r', String(dpi), pdf], { maxBuffer: MOST_BYTES }));
}

/** `P5 width height 255 cells`, one picture after another. */
function greysIn(bytes: Buffer): Grey[] {
  const found: Grey[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm wrote no greymap');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    found.push({ width, height, cells: bytes.subarray(from, from + width * height) });
    at = from + width * height;
  }
  return found;
}

/** A part of a picture; beyond its edge the paper goes on. */
export function cropped({ width, height, cells }: Grey, left: number, top: number, side: number): Grey {
  const part = new Uint8Array(side * side).fill(255);
  for (let y = Math.max(0, -top); y < Math.min(side, height - top); y += 1) {
    const from = (top + y) * width + left;
    part.set(cells.subarray(from, from + Math.min(side, width - left)), y * side);
  }
  return { width: side, height: side, cells: part };
}

/** Numbers from 0 to 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A tired copier: the sheet lies a little askew, its glass blurs, its sensor is noisy, and in the end there is only black and white. */
export function photocopied(grey: Grey, roll: () => number): Grey {
  const askew = turned(grey, ((roll() - 0.5) * 4 * Math.PI) / 180);
  const soft = blurred(askew);
  const threshold = 110 + roll() * 40;
  const noisy = (cell: number) => cell + (roll() + roll() + roll() - 1.5) * 50;
  return { ...soft, cells: soft.cells.map((cell) => (noisy(cell) > threshold ? 255 : 0)) };
}

function turned({ width, height, cells }: Grey, angle: number): Grey {
  const [cos, sin, midX, midY] = [Math.cos(angle), Math.sin(angle), width / 2, height / 2];
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 255 : (cells[y * width + x] ?? 255));
  const turnedCells = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i += 1) {
    const [dx, dy] = [(i % width) - midX, Math.floor(i / width) - midY];
    const [x, y] = [midX + dx * cos - dy * sin, midY + dx * sin + dy * cos];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [right, down] = [x - left, y - top];
    const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
    const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
    turnedCells[i] = upper * (1 - down) + lower * down;
  }
  return { width, height, cells: turnedCells };
}

/** Each cell takes half of its light from the four around it. */
function blurred({ width, height, cells }: Grey): Grey {
  const soft = cells.map((cell, i) => {
    const around = [i - 1, i + 1, i - width, i + width].reduce((sum, one) => sum + (cells[one] ?? 255), 0);
    return cell / 2 + around / 8;
  });
  return { width, height, cells: soft };
}

/** Code of the decoder stands in its package; nothing is fetched. */
const wasmBinary = readFileSync(join(ROOT, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')).buffer;
prepareZXingModule({ overrides: { wasmBinary } });

/** First decoder: ZXing, compiled. */
export async function readByZxing({ width, height, cells }: Grey): Promise<string | null> {
  const pixels = Uint32Array.from(cells, (cell) => 0xff000000 | (cell * 0x010101));
  const image = { data: new Uint8ClampedArray(pixels.buffer), width, height, colorSpace: 'srgb' } as const;
  const [read] = await readBarcodes(image, { formats: ['QRCode'], maxNumberOfSymbols: 1, tryInvert: false });
  return read?.text ?? null;
}

/** Second decoder: Debian's ZBar, which shares no line with the first. One answer a picture. */
export function readByZbar(greys: readonly Grey[]): (string | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'sk-zbar-'));
  try {
    const files = greys.map(({ width, height, cells }, i) => {
      const file = join(folder, `${i}.pgm`);
      writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), cells]));
      return file;
    });
    const { stdout } = spawnSync('zbarimg', ['--xml', '--quiet', '-Sdisable', '-Sqrcode.enable', ...files], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
    });
    const read = new Map(
      [...stdout.matchAll(/<source href='([^']+)'>.*?<!\[CDATA\[(.*?)\]\]>/gs)].map(([, file, text]) => [file, text ?? null]),
    );
    return files.map((file) => read.get(file) ?? null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
