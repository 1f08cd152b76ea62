import { cleanLine } from './vietnamese-text.ts';

/** The files that may be hung on an announcement or a campaign. */
export const ATTACHMENT_KINDS = ['pdf', 'docx', 'xlsx', 'doc', 'xls', 'jpg', 'png'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

export const MEDIA_TYPES: Record<AttachmentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  jpg: 'image/jpeg',
  png: 'image/png',
};

const LONGEST_NAME = 120;

/** What a file is by its content, whatever it is called; null for what is not taken, files with macros among them. */
export function attachmentKind(bytes: Uint8Array): AttachmentKind | null {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return kindOfArchive(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfCompound(bytes);
  return null;
}

/** A name as it is kept and offered: one line, no folder, the ending that fits the content. `fallback` stands for a name without letters. */
export function attachmentName(given: string, kind: AttachmentKind, fallback: string): string {
  const line = cleanLine(given.split(/[\\/]/).at(-1) ?? '').replace(/["<>:|?*]/g, '');
  const stem = fits(line, kind) ? line.slice(0, line.lastIndexOf('.')) : line;
  const short = [...stem]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${short === '' ? fallback : short}.${kind}`;
}

const fits = (name: string, kind: AttachmentKind) => (kind === 'jpg' ? /\.jpe?g$/i : new RegExp(`\\.${kind}$`, 'i')).test(name);

const begins = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The directory at the end of a zip file names its parts; a document and a workbook have one that only they have. */
function kindOfArchive(bytes: Uint8Array): AttachmentKind | null {
  const names = namesInArchive(bytes);
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  return names.includes('xl/workbook.xml') ? 'xlsx' : null;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_PARTS = 5_000;

function namesInArchive(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const names: string[] = [];
  if (end === null) return names;
  let at = view.getUint32(end + 16, true);
  while (names.length < MOST_PARTS && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(name ?? 0, 500))));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/** The directory of a file of old Word or Excel, followed through its table of sectors. */
function kindOfCompound(bytes: Uint8Array): AttachmentKind | null {
  const names = namesInCompound(viewOf(bytes));
  if (names.includes('WordDocument')) return 'doc';
  return names.includes('Workbook') || names.includes('Book') ? 'xls' : null;
}

const MOST_SECTORS = 64;
const LAST_SECTOR = 0xfffffffa;

function namesInCompound(view: DataView): string[] {
  const names: string[] = [];
  if (view.byteLength < 512) return names;
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 12);
  let sector = view.getUint32(48, true);
  for (let n = 0; n < MOST_SECTORS && sector < LAST_SECTOR; n += 1) {
    const start = (sector + 1) * sectorSize;
    for (let at = start; at + 128 <= Math.min(start + sectorSize, view.byteLength); at += 128) names.push(entryName(view, at));
    sector = nextSector(view, sector, sectorSize);
  }
  return names;
}

function entryName(view: DataView, at: number): string {
  const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
  let name = '';
  for (let i = 0; i < Math.trunc(letters); i += 1) name += String.fromCharCode(view.getUint16(at + i * 2, true));
  return name;
}

/** Where a chain goes on, from the sectors of the table that the header itself lists. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const place = Math.floor(sector / perSector);
  if (place >= 109) return LAST_SECTOR;
  const at = (view.getUint32(76 + place * 4, true) + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : LAST_SECTOR;
}
