import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive. `claims`: what its headers say instead of the truth. */
export type ZipPart = { name: string; content: string | Buffer; claims?: { size?: number; flags?: number } };

const UTF8_NAMES = 0x0800;

function headersOf({ name, content, claims = {} }: ZipPart, offset: number) {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const nameBytes = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(UTF8_NAMES | (claims.flags ?? 0), 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claims.size ?? bytes.length, 18);
  common.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, nameBytes, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const listed = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, nameBytes]);
  return { local, listed };
}

/** An archive with exactly these parts, also ones that no honest program would write. */
export function zip(parts: readonly ZipPart[]): Buffer {
  let offset = 0;
  const entries = parts.map((part) => {
    const entry = headersOf(part, offset);
    offset += entry.local.length;
    return entry;
  });
  const list = Buffer.concat(entries.map(({ listed }) => listed));
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries.map(({ local }) => local), list, end]);
}
