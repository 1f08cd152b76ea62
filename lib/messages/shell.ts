/** Words around every page. */
export const SHELL = {
  name: 'Sáng kiến',
  description: 'Viết và nộp sáng kiến của đoàn viên, người lao động. Viết được cả khi không có mạng.',
  skip: 'Đến nội dung chính',
  guide: 'Hướng dẫn',
  mine: 'Sáng kiến của tôi',
  menu: 'Các trang',
  track: 'Theo dõi',
  write: 'Viết sáng kiến',
  home: 'Trang đầu',
  safety: 'Chương trình không bao giờ hỏi mã OTP, mật khẩu hay tài khoản ngân hàng.',
  noAccount: 'Người tham gia không cần tài khoản.',
  noScript: 'Trình duyệt đang tắt JavaScript. Anh/Chị vẫn viết và nộp bài được.',
  noScriptLink: 'Mở biểu mẫu đơn giản',
} as const;

/** A new version waits for the person's word before it takes over. */
export const UPDATE = {
  ready: 'Có bản mới',
  explain: 'Bài đang viết đã được lưu và không bị mất.',
  dirty: 'Anh/Chị viết xong phần này rồi hãy cập nhật.',
  act: 'Cập nhật',
  later: 'Để sau',
} as const;

/** When more people come at once than the server can answer. */
export const BUSY = {
  title: 'Đang có rất nhiều người truy cập',
  text: 'Trang này sẽ tự mở lại sau vài giây. Bài đang viết và bài chờ gửi vẫn còn trên máy của Anh/Chị.',
  unsent:
    'Bài chưa được nhận. Anh/Chị giữ nguyên trang này, chờ một phút rồi bấm Tải lại của trình duyệt và đồng ý gửi lại; gửi lại không bị trùng.',
} as const;

/** Pages for what went wrong. */
export const TROUBLE = {
  notFoundTitle: 'Không có trang này',
  notFoundText: 'Địa chỉ có thể bị gõ thiếu hoặc thừa. Anh/Chị chọn một trong các trang dưới đây.',
  brokenTitle: 'Trang gặp trục trặc',
  brokenText: 'Bản nháp trên máy không bị mất. Anh/Chị bấm thử lại; nếu vẫn vậy, xin đóng trang rồi mở lại.',
  retry: 'Thử lại',
  formPlain:
    'Trang chưa tải hết nên bài chưa được lưu trên máy này. Anh/Chị vẫn điền và nộp được, hoặc bấm “Thử lại”. Bản nháp cũ vẫn còn.',
  formMissing: 'Trang chưa tải hết. Anh/Chị bấm “Thử lại”, hoặc viết bằng biểu mẫu đơn giản. Bản nháp cũ vẫn còn.',
} as const;
