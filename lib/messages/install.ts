/** Offered after one finished task, never before (R48). */
export const INSTALL = {
  title: 'Đưa Chương trình ra màn hình chính',
  why: 'Lần sau mở nhanh hơn, mở được cả khi không có mạng.',
  act: 'Thêm vào màn hình chính',
  later: 'Để sau',
  done: 'Đã thêm vào màn hình chính',
  iosSteps: ['Bấm nút Chia sẻ (hình vuông có mũi tên hướng lên).', 'Kéo xuống, chọn “Thêm vào MH chính”.', 'Bấm “Thêm”.'],
  androidSteps: ['Bấm dấu ba chấm ⋮ ở góc trên bên phải.', 'Chọn “Thêm vào màn hình chính” hoặc “Cài đặt ứng dụng”.'],
  draftsFirst: (n: number) =>
    `Còn ${n} bản nháp trong Safari không tự sang biểu tượng mới. Anh/Chị lấy liên kết hoặc mã của từng bài trước; thêm biểu tượng xong, mở nó rồi bấm “Nhận bản nháp từ nơi khác”. Các biên nhận vẫn xem được.`,
  moveDrafts: 'Chuyển bản nháp trước',
  iosNote: 'Bản nháp viết trong Safari không tự chuyển sang biểu tượng mới. Các biên nhận vẫn xem được.',
} as const;

/** The installed program, in the phone's own lists. */
export const MANIFEST = {
  name: 'Sáng kiến công đoàn',
  shortName: 'Sáng kiến',
  description: 'Viết và nộp sáng kiến của đoàn viên, người lao động. Viết được cả khi không có mạng.',
  write: 'Viết sáng kiến',
  mine: 'Sáng kiến của tôi',
  track: 'Theo dõi',
  desk: 'Việc của cán bộ',
  screenHome: 'Trang đầu: thời hạn và ba việc chính',
  screenWrite: 'Trang viết sáng kiến từng bước',
} as const;
