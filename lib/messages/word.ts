import type { OldEncoding } from '#lib/domain/old-fonts.ts';
import { WORD_LOSSES, type WordLoss } from '#lib/domain/word-loss.ts';

const LOSS_NAMES: Record<WordLoss, string> = {
  pictures: 'hình',
  equations: 'công thức',
  notes: 'chú thích',
  comments: 'nhận xét',
  deletions: 'phần chữ đã gạch bỏ',
  headers: 'đầu trang, chân trang',
  'form-fields': 'ô nhập',
  styles: 'kiểu chữ',
};

/** "hình, công thức, kiểu chữ", in one order whatever the file's. */
export function lossWords(dropped: readonly WordLoss[]): string {
  return WORD_LOSSES.filter((loss) => dropped.includes(loss))
    .map((loss) => LOSS_NAMES[loss])
    .join(', ');
}

const FONT_NAMES: Record<OldEncoding, string> = { tcvn3: 'TCVN3', vni: 'VNI' };

/** Pasting from Word (R26). */
export const PASTED = {
  text: (dropped: readonly WordLoss[]) => `Đã dán phần chữ. Không giữ được: ${lossWords(dropped)}.`,
  onlyLosses: (dropped: readonly WordLoss[]) => `Không có chữ để dán. Không dán được: ${lossWords(dropped)}.`,
  undo: 'Hoàn tác',
} as const;

/** Text written in a font from before Unicode. */
export const OLD_FONT = {
  title: (encoding: OldEncoding | null) => (encoding ? `Chữ gõ bằng phông cũ (${FONT_NAMES[encoding]})` : 'Có chữ gõ bằng phông cũ'),
  text: 'Máy khác có thể đọc không ra. Chuyển sang Unicode thì thành:',
  capitals: 'Chữ hoa có dấu có thể thành chữ thường, Anh/Chị xem lại sau khi chuyển.',
  convert: 'Chuyển sang Unicode',
  keep: 'Giữ nguyên',
  converted: 'Đã chuyển sang Unicode.',
} as const;
