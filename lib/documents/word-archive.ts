import 'server-only';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '#lib/domain/problem.ts';

/** Judged from the archive's own list, before anything is inflated; what a part really holds is counted again while it is. */
const LIMITS = { entries: 2_000, totalBytes: 64 * 1024 * 1024, partBytes: 8 * 1024 * 1024, ratio: 150, ratioFromBytes: 256 * 1024 };

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound file of Microsoft: `.doc`, and `.docx` with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const ODD_NAME = /absolute path|invalid relative path|invalid characters/;

/** The parts of a `.docx` by name, each inflated when it is asked for. */
export type WordArchive = { part: (name: string) => Promise<string | null> };

/**
 * Opens the archive of a `.docx`. Throws `word-file-old`, `word-file-locked`, `word-file-unreadable`, and `word-file-unsafe` for
 * names that lead elsewhere, parts named twice, and what would grow beyond measure.
 */
export async function openWordArchive(bytes: Buffer): Promise<WordArchive> {
  requireZip(bytes);
  const zip = await readable(() => fromBufferPromise(bytes, { strictFileNames: true }));
  const entries = await readable(() => listEntries(zip));
  requireModest([...entries.values()]);
  return {
    part: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.uncompressedSize > LIMITS.partBytes) throw new Problem('word-file-too-large');
      return readable(() => inflate(zip, entry));
    },
  };
}

function requireZip(bytes: Buffer): void {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    throw new Problem(bytes.includes(ENCRYPTED) ? 'word-file-locked' : 'word-file-old');
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) throw new Problem('word-file-unreadable');
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof Problem) throw reason;
    const odd = reason instanceof Error && ODD_NAME.test(reason.message);
    throw new Problem(odd ? 'word-file-unsafe' : 'word-file-unreadable');
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new Problem('word-file-unsafe');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Problem('word-file-unsafe');
    if (entry.isEncrypted()) throw new Problem('word-file-locked');
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function requireModest(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > LIMITS.ratioFromBytes && uncompressedSize > Math.max(1, compressedSize) * LIMITS.ratio,
  );
  if (swollen || total > LIMITS.totalBytes) throw new Problem('word-file-unsafe');
}

/** The text of a part. yauzl ends the stream with an error when more comes out than the archive's list says. */
async function inflate(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}
