/** What a copy button says; the true result, never a hope. */
export const COPYING = {
  done: 'Đã sao chép',
  failed: 'Máy không cho sao chép. Anh/Chị nhấn giữ vào dòng chữ rồi chọn “Sao chép”.',
} as const;
