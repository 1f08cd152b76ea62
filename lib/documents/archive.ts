import 'server-only';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '#lib/domain/problem.ts';

/** Judged from the archive's own list, before anything is inflated; what a part really holds is counted again while it is. */
type ArchiveLimits = { entries: number; totalBytes: number; partBytes: number };
const SWOLLEN = { ratio: 150, fromBytes: 256 * 1024 };

/** Why an archive is not read. `old` and `locked`: a compound file of Microsoft, without or with a password. */
type ArchiveFault = 'unreadable' | 'old' | 'locked' | 'unsafe' | 'too-large';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound file of Microsoft: `.doc`, `.xls`, and the newer formats with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const ODD_NAME = /absolute path|invalid relative path|invalid characters/;

const beginsWith = (bytes: Buffer, magic: Buffer) => bytes.subarray(0, magic.length).equals(magic);
/** An archive, or a compound file where an archive was meant. */
export const isArchive = (bytes: Buffer): boolean => beginsWith(bytes, ZIP) || beginsWith(bytes, COMPOUND);

/** The parts of an archive by name, each inflated when it is asked for: at once, or in pieces of text. */
export type Archive = { part: (name: string) => Promise<string | null>; pieces: (name: string) => AsyncGenerator<string> };

type Refuse = (fault: ArchiveFault) => Problem;

/**
 * Opens an archive of Office. Throws what `refuse` makes of a fault: `unsafe` for names that lead elsewhere, parts named twice, and what
 * would grow beyond measure.
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits, refuse: Refuse): Promise<Archive> {
  requireZip(bytes, refuse);
  const zip = await readable(refuse, () => fromBufferPromise(bytes, { strictFileNames: true }));
  const entries = await readable(refuse, () => listEntries(zip, limits, refuse));
  requireModest([...entries.values()], limits, refuse);
  const entryOf = (name: string) => {
    const entry = entries.get(name);
    if (entry && entry.uncompressedSize > limits.partBytes) throw refuse('too-large');
    return entry;
  };
  return {
    part: async (name) => {
      const entry = entryOf(name);
      return entry ? readable(refuse, async () => decoded(await inflated(zip, entry))) : null;
    },
    pieces: async function* (name) {
      const entry = entryOf(name);
      if (!entry) return;
      const decoder = new TextDecoder('utf-8', { fatal: true });
      const stream = await readable(refuse, () => zip.openReadStreamPromise(entry));
      try {
        for await (const chunk of stream) yield decoder.decode(chunk, { stream: true });
        yield decoder.decode();
      } catch (reason) {
        throw faultOf(reason, refuse);
      }
    },
  };
}

function requireZip(bytes: Buffer, refuse: Refuse): void {
  if (beginsWith(bytes, COMPOUND)) throw refuse(bytes.includes(ENCRYPTED) ? 'locked' : 'old');
  if (!beginsWith(bytes, ZIP)) throw refuse('unreadable');
}

async function readable<T>(refuse: Refuse, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    throw faultOf(reason, refuse);
  }
}

function faultOf(reason: unknown, refuse: Refuse): Problem {
  if (reason instanceof Problem) return reason;
  const odd = reason instanceof Error && ODD_NAME.test(reason.message);
  return refuse(odd ? 'unsafe' : 'unreadable');
}

async function listEntries(zip: ZipFile, limits: ArchiveLimits, refuse: Refuse): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw refuse('unsafe');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw refuse('unsafe');
    if (entry.isEncrypted()) throw refuse('locked');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function requireModest(entries: readonly Entry[], { totalBytes }: ArchiveLimits, refuse: Refuse): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > SWOLLEN.fromBytes && uncompressedSize > Math.max(1, compressedSize) * SWOLLEN.ratio,
  );
  if (swollen || total > totalBytes) throw refuse('unsafe');
}

/** yauzl ends the stream with an error when more comes out than the archive's list says. */
async function inflated(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
