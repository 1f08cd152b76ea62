import type { AttachmentKind } from '#lib/domain/attachment.ts';
import { formatNumber } from '../format.ts';

/** Stands for the name of a file that has no letter left in it. */
export const UNNAMED_FILE = 'tep-dinh-kem';

export const ATTACHMENTS = {
  label: 'Chọn tệp',
  hint: 'PDF, Word, Excel hoặc ảnh JPG, PNG; mỗi tệp tối đa 10 MB.',
  /** What the file window of a browser offers. */
  accept: '.pdf,.docx,.xlsx,.doc,.xls,.jpg,.jpeg,.png',
} as const;

const KIND_NAME: Record<AttachmentKind, string> = {
  pdf: 'PDF',
  docx: 'Word',
  doc: 'Word',
  xlsx: 'Excel',
  xls: 'Excel',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
};

/** `PDF, 1,2 MB`; small files in kB. */
export function fileWords({ kind, size }: { kind: AttachmentKind; size: number }): string {
  const tenths = Math.round(size / 100_000);
  const size10 = tenths >= 10 ? `${formatNumber(tenths / 10)},${tenths % 10} MB` : `${Math.max(1, Math.round(size / 1_000))} kB`;
  return `${KIND_NAME[kind]}, ${size10}`;
}
