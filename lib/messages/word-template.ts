import type { WordField } from '#lib/domain/word-document.ts';
import { FIELDS } from './form.ts';

/** The heading of a field in the Word template: the same words as on its label. */
export const wordHeading = (field: WordField): string => FIELDS[field].label;

/** What to write under a heading, in the words of the form. */
export const wordHint = (field: WordField): string => FIELDS[field].hint;

/** The Word template that can be filled away from the phone. */
export const WORD_TEMPLATE = {
  title: 'PHIẾU SÁNG KIẾN',
  how: 'Anh/Chị viết vào dưới mỗi mục và giữ nguyên tên mục. Xong thì mở trang Viết sáng kiến, bước 3, bấm “Lấy nội dung từ tệp Word”.',
  ownLines: (): string[] => [
    WORD_TEMPLATE.title,
    WORD_TEMPLATE.how,
    ...Object.values(FIELDS).flatMap((field) => ('hint' in field ? field.hint : [])),
  ],
} as const;
