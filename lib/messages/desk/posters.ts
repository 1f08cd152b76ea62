import type { PosterFormat } from '#lib/domain/poster.ts';
import { formatNumber } from '../format.ts';

/** Pages about posters, for officers and admins. */
export const POSTERS = {
  title: 'Áp phích QR',
  chooseUnit: 'Chọn đơn vị',
  ofUnit: (name: string) => `Áp phích QR: ${name}`,
  none: 'Đơn vị này chưa có áp phích',
  noneText: 'Anh/Chị phát hành áp phích đầu tiên. Mã được rút ngẫu nhiên, không ai đoán được.',
  issue: 'Phát hành áp phích',
  format: 'Khổ giấy',
  preview: 'Xem trước, đúng như bản in',
  previewAlt: (name: string, code: string) => `Bản in áp phích của ${name}, mã ${code}`,
  print: (format: string) => `Mở bản in PDF, khổ ${format}`,
  printHint: 'In ở cỡ thật (100%), không chọn “vừa trang giấy”.',
  readOnly: 'Vai trò của Anh/Chị chỉ xem và in, không phát hành hay thu hồi.',
} as const;

export const FORMAT_TEXT: Record<PosterFormat, string> = {
  a4: 'A4, dán bảng tin',
  a5: 'A5, dán cạnh máy, phòng họp',
  'four-up': 'A4 chia bốn, cắt ra',
  badges: 'Thẻ đeo, tám thẻ trên tờ A4',
};
export const FORMAT_SHORT: Record<PosterFormat, string> = { a4: 'A4', a5: 'A5', 'four-up': 'A4 chia bốn', badges: 'thẻ đeo' };

export const HISTORY = {
  title: 'Các áp phích đã phát hành',
  serial: (n: number) => `Áp phích số ${n}`,
  code: 'Mã',
  issued: (date: string) => `Phát hành ${date}`,
  holds: 'Đang dùng',
  revoked: (date: string) => `Đã thu hồi ${date}`,
  reason: (text: string) => `Lý do: ${text}`,
  scans: (all: number, recent: number) => `${formatNumber(all)} lượt quét, trong đó 7 ngày qua ${formatNumber(recent)} lượt`,
  noScans: 'Chưa có lượt quét',
  confirmed: (date: string) => `Cán bộ xác nhận gần nhất: ${date}`,
  neverConfirmed: 'Chưa ai xác nhận tại chỗ dán',
  show: 'Xem bản in',
} as const;

export const REPLACE = {
  label: 'Phát hành bản thay thế',
  question: 'Bản mới có mã mới. Anh/Chị chọn bản cũ còn dùng tiếp hay thu hồi ngay.',
  old: 'Bản cũ',
  keep: 'Còn dùng song song (ví dụ: cần thêm bản ở nơi khác)',
  revoke: 'Thu hồi ngay (ví dụ: bị dán đè, bị xé)',
  reason: 'Lý do thu hồi bản cũ',
  reasonHint: 'Chỉ cần ghi khi thu hồi bản cũ.',
  submit: 'Phát hành bản mới',
} as const;

export const REVOKE = {
  label: 'Thu hồi',
  question: 'Ai quét mã này sẽ thấy “Áp phích này không còn dùng” và được mời chọn đơn vị trong danh sách. Không khôi phục lại được.',
  reason: 'Lý do thu hồi',
  submit: 'Thu hồi áp phích',
} as const;

export const CONFIRM = {
  label: 'Xác nhận áp phích đang dán là thật',
  question: 'Anh/Chị đứng trước áp phích, quét mã và thấy đúng mã này, đúng tên đơn vị. Lời xác nhận được ghi cùng tên và giờ.',
  submit: 'Đúng, đây là áp phích thật',
  check: 'Kiểm tra một áp phích đang dán',
  find: 'Mã trên áp phích',
  findHint: '8 ký tự in dưới hình QR. Ví dụ: 7K3M-92XH',
  open: 'Mở',
} as const;

export const BULK = {
  title: 'In cho nhiều đơn vị',
  intro: 'Mỗi công đoàn cơ sở một trang. Đơn vị chưa có áp phích được phát hành luôn. Tối đa 5.000 đơn vị một tệp.',
  which: 'In cho đơn vị nào?',
  chooseWhich: 'Chọn',
  subtree: 'Tất cả công đoàn cơ sở trực thuộc',
  selection: 'Những đơn vị được đánh dấu trong danh sách',
  submit: 'Tạo tệp in',
  unitsTitle: 'Đơn vị trực thuộc',
  search: 'Tìm đơn vị trực thuộc',
  find: 'Tìm',
  noUnits: 'Không có đơn vị nào',
  more: (n: number) => `Danh sách hiện ${formatNumber(n)} đơn vị đầu. Anh/Chị gõ tên để tìm.`,
  hasPoster: (code: string) => `Có áp phích, mã ${code}`,
  noPoster: 'Chưa có áp phích',
  open: (name: string) => `Mở ${name}`,
  upper: 'Công đoàn cấp trên, mở để xem các đơn vị trực thuộc',
} as const;

export const FILES = {
  title: 'Tệp in trong 24 giờ qua',
  row: (posters: number, format: string, at: string) => `${formatNumber(posters)} áp phích khổ ${format}, yêu cầu lúc ${at}`,
  page: 'Tệp in áp phích',
  printing: 'Đang tạo',
  printed: (done: number, all: number) => `Đã xong ${formatNumber(done)}/${formatNumber(all)} trang`,
  leave: 'Anh/Chị có thể rời trang này. Tệp được giữ 24 giờ.',
  ready: 'Đã xong',
  download: (n: number) => `Tải tệp PDF, ${formatNumber(n)} trang`,
  failed: 'Chưa tạo được tệp. Anh/Chị tạo lại; các áp phích đã phát hành vẫn giữ nguyên mã.',
  failedShort: 'Chưa tạo được',
  gone: 'Tệp đã quá 24 giờ nên không còn. Anh/Chị tạo lại; mã các áp phích không đổi.',
  goneShort: 'Không còn',
  again: 'Xem lại tình trạng',
  back: 'Về trang áp phích',
} as const;

export const SHARE = {
  title: 'Bộ chia sẻ',
  link: 'Đường dẫn của đơn vị',
  copyLink: 'Sao chép đường dẫn',
  zalo: 'Tin nhắn Zalo soạn sẵn',
  copyZalo: 'Sao chép tin nhắn',
  zaloText: (campaign: string, unit: string, until: string | null, address: string) =>
    [
      `Mời Anh/Chị đoàn viên, người lao động ${unit} tham gia Chương trình “${campaign}”.`,
      'Việc Anh/Chị đã làm cho đỡ mệt, đỡ tốn, nhanh hơn, an toàn hơn đều là sáng kiến. Viết trên điện thoại trong ít phút, không cần tài khoản.',
      ...(until === null ? [] : [`Nhận bài ${until}.`]),
      `Bấm vào đây để viết: ${address}`,
      'Chương trình không bao giờ hỏi mã OTP, mật khẩu hay tài khoản ngân hàng.',
    ].join('\n'),
  picture: 'Hình áp phích để gửi',
  savePicture: 'Tải hình PNG',
  saving: 'Đang tạo hình…',
  notSaved: 'Trình duyệt này không lưu được hình. Anh/Chị mở bản in PDF rồi chụp màn hình.',
  portal: 'Biểu tượng cho cổng thông tin',
  copyPortal: 'Sao chép đoạn mã HTML',
} as const;
