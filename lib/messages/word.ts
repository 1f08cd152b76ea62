import type { OldEncoding } from '#lib/domain/old-fonts.ts';
import { WORD_LOSSES, type WordLoss } from '#lib/domain/word-document.ts';

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
function lossWords(dropped: readonly WordLoss[]): string {
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

/** Reading a Word file into the form (R26). */
export const WORD_FILE = {
  title: 'Có sẵn tệp Word?',
  act: 'Lấy nội dung từ tệp Word',
  hint: 'Tệp .docx, tối đa 5 MB. Cần có mạng; máy chủ chỉ đọc, không giữ tệp.',
  template: 'Tải tệp Word mẫu',
  reading: 'Đang đọc tệp…',
  taken: (names: readonly string[]) => `Đã lấy vào: ${names.join(', ')}.`,
  undivided: 'Phần không có tên mục được đặt vào ô “Anh/Chị đã làm gì?”, Anh/Chị chia sang các ô khác.',
  kept: (names: readonly string[]) => `Giữ nguyên mục đã ghi: ${names.join(', ')}.`,
  dropped: (dropped: readonly WordLoss[]) => `Không lấy được: ${lossWords(dropped)}.`,
  empty: 'Tệp không có chữ nào để lấy.',
  busy: 'Máy chủ đang đông. Anh/Chị chờ một phút rồi chọn lại tệp.',
  undo: 'Hoàn tác',
  undone: 'Đã bỏ phần lấy từ tệp.',
} as const;
