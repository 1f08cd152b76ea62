import 'server-only';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of an archive: its name in ASCII, its text in pieces that are made when they are taken. */
type ZipPart = { name: string; pieces: Iterable<string> | AsyncIterable<string> };

type Written = { name: Buffer; offset: number; crc: number; packed: number; size: number };

/** Sizes and sum come behind the part (bit 3), names in UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: the same content makes the same bytes. */
const DAY = 0x0021;

/** An archive that is sent while it is made. No part may reach 4 GB. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const entry: Written = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
    const head = Buffer.concat([signed('PK\u0003\u0004', 20), common(entry), entry.name]);
    yield head;
    for await (const chunk of deflated(pieces, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(entry.crc, 0);
    sums.writeUInt32LE(entry.packed, 4);
    sums.writeUInt32LE(entry.size, 8);
    const tail = Buffer.concat([Buffer.from('PK\u0007\u0008', 'latin1'), sums]);
    yield tail;
    offset += head.length + entry.packed + tail.length;
    written.push(entry);
  }
  const list = Buffer.concat(written.map(listed));
  yield Buffer.concat([list, end(written.length, list.length, offset)]);
}

async function* deflated(pieces: ZipPart['pieces'], entry: Written): AsyncGenerator<Buffer> {
  const source = Readable.from(counted(pieces, entry));
  /** A source that fails takes the stream with it, and whoever reads that hears of it. */
  const packed = pipeline(source, createDeflateRaw({ level: 6 }), () => undefined);
  for await (const chunk of packed) yield chunk;
}

async function* counted(pieces: ZipPart['pieces'], entry: Written): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    if (bytes.length === 0) continue;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

function signed(mark: string, version: number): Buffer {
  return Buffer.concat([Buffer.from(mark, 'latin1'), Buffer.from([version, 0])]);
}

/** What both headers of a part share; nothing is known of its size before it is written. */
function common({ name, crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt16LE(FLAGS, 0);
  bytes.writeUInt16LE(DEFLATED, 2);
  bytes.writeUInt16LE(DAY, 6);
  bytes.writeUInt32LE(crc, 8);
  bytes.writeUInt32LE(packed, 12);
  bytes.writeUInt32LE(size, 16);
  bytes.writeUInt16LE(name.length, 20);
  return bytes;
}

function listed(entry: Written): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([signed('PK\u0001\u0002', 20), Buffer.from([20, 0]), common(entry), rest, entry.name]);
}

function end(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\u0005\u0006', 0, 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
