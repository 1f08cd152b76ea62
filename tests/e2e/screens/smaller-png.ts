import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 };

type Chunk = { type: string; data: Buffer };

function chunksOf(png: Buffer): Chunk[] {
  const found: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const size = png.readUInt32BE(at);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + size) });
    at += 12 + size;
  }
  return found;
}

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** What the five filters of PNG add to a byte, by its neighbours. */
const ADDED = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => (left + up) >> 1,
  paeth,
] as const;

type Shape = { stride: number; pixel: number };

/** What stands `back` bytes before a byte of `plain`; nothing stands outside the picture. */
function before(plain: Buffer, at: number, back: number, isInside: boolean): number {
  return isInside ? (plain[at - back] ?? 0) : 0;
}

function unfilterLine(lines: Buffer, plain: Buffer, line: number, { stride, pixel }: Shape) {
  const added = ADDED[lines[line] ?? 0] ?? ADDED[0];
  for (let i = 1; i < stride; i += 1) {
    const at = line + i;
    const left = before(plain, at, pixel, i > pixel);
    const up = before(plain, at, stride, line > 0);
    const corner = before(plain, at, stride + pixel, line > 0 && i > pixel);
    plain[at] = ((lines[at] ?? 0) + added(left, up, corner)) & 255;
  }
}

/** The bytes of all lines, each behind a zero: "not filtered". */
function unfiltered(lines: Buffer, shape: Shape): Buffer {
  const plain = Buffer.alloc(lines.length);
  for (let line = 0; line < lines.length; line += shape.stride) unfilterLine(lines, plain, line, shape);
  return plain;
}

/** The same picture, every pixel of it, a quarter smaller: pages are flat colours, which are packed best as they are. 8 bits a channel only. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks[0]?.data ?? Buffer.alloc(13);
  const pixel = CHANNELS[head[9] ?? 0];
  if (pixel === undefined) throw new Error('Only pictures in true colour are expected here');
  const lines = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const data = deflateSync(unfiltered(lines, { stride: head.readUInt32BE(0) * pixel + 1, pixel }), { level: 9, memLevel: 9 });
  const parts = [
    { type: 'IHDR', data: head },
    { type: 'IDAT', data },
    { type: 'IEND', data: Buffer.alloc(0) },
  ];
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...parts.map(written)]);
}
