import type { ProblemCode } from '#lib/domain/problem.ts';

/** What a refusal means for the person and what to do next. A missing sentence does not compile. */
export const PROBLEM_TEXT: Record<ProblemCode, string> = {
  'malformed-request': 'Máy chủ không đọc được bài gửi. Anh/Chị tải lại trang rồi thử lần nữa.',
  'sign-in-required': 'Anh/Chị cần đăng nhập.',
  'wrong-sign-in': 'Tên đăng nhập hoặc mật khẩu chưa đúng. Anh/Chị kiểm tra rồi thử lại.',
  'wrong-code': 'Mã chưa đúng, đã dùng hoặc đã hết hạn. Anh/Chị nhập mã mới nhất.',
  'two-factor-required': 'Tài khoản này cần bật xác thực hai lớp trước khi làm việc.',
  'forbidden-role': 'Tài khoản này không được làm việc đó.',
  'not-found': 'Không tìm thấy. Anh/Chị kiểm tra lại mã hồ sơ và số điện thoại.',
  'unknown-campaign': 'Chương trình này không còn trong hệ thống. Anh/Chị mở lại trang đầu rồi nộp lại.',
  'unknown-unit': 'Đơn vị đã chọn không còn trong danh sách. Anh/Chị chọn lại đơn vị.',
  'unknown-code': 'Không tìm thấy mã áp phích này. Anh/Chị kiểm tra lại 8 ký tự in dưới hình QR.',
  'window-not-open': 'Chưa đến giờ nhận bài. Máy sẽ tự gửi khi mở, Anh/Chị nhớ mở lại trang này.',
  'window-closed': 'Bài đến sau giờ đóng nên chưa được nhận. Bài vẫn còn nguyên trên máy này.',
  'content-conflict':
    'Bài này đã được nộp với nội dung khác, có thể từ trình duyệt hoặc máy khác. Muốn đổi, Anh/Chị lấy mã hồ sơ ở nơi đã nộp, mở trang Theo dõi rồi sửa bài đó.',
  'revision-conflict': 'Bài đã được sửa ở nơi khác. Anh/Chị mở trang Theo dõi, xem bản mới nhất rồi sửa lại.',
  'form-outdated': 'Biểu mẫu đã có bản mới. Anh/Chị bấm Cập nhật, kiểm tra lại rồi nộp; nội dung vẫn được giữ.',
  withdrawn: 'Bài này đã được rút.',
  erased: 'Bài này đã được xóa theo yêu cầu của tác giả.',
  'hand-over-gone': 'Đường dẫn nhận tài khoản không còn dùng được. Anh/Chị xin công đoàn cấp trên cấp lại.',
  'poster-revoked': 'Áp phích này không còn dùng. Anh/Chị chọn đơn vị trong danh sách.',
  'too-large': 'Bài dài quá mức nhận được. Anh/Chị rút gọn phần mô tả rồi nộp lại.',
  'word-file-too-large': 'Tệp quá lớn (tối đa 5 MB) hoặc quá dài. Anh/Chị bỏ bớt hình rồi chọn lại, hoặc dán từng phần.',
  'unsupported-media-type': 'Máy chủ không đọc được bài gửi. Anh/Chị tải lại trang rồi thử lần nữa.',
  'invalid-fields': 'Một số mục cần sửa.',
  'word-file-unreadable': 'Không đọc được tệp này. Anh/Chị chọn tệp Word đuôi .docx, hoặc mở tệp rồi sao chép, dán vào.',
  'word-file-old': 'Tệp .doc đời cũ chưa đọc được. Anh/Chị mở bằng Word, lưu thành .docx rồi chọn lại, hoặc sao chép, dán vào.',
  'word-file-locked': 'Tệp có mật khẩu. Anh/Chị bỏ mật khẩu rồi chọn lại, hoặc mở tệp rồi sao chép, dán vào.',
  'word-file-unsafe': 'Tệp có phần bất thường nên không được mở. Anh/Chị mở bằng Word, lưu thành tệp .docx mới rồi chọn lại.',
  'too-many-requests': 'Anh/Chị thử hơi nhiều lần. Xin chờ ít phút rồi thử lại.',
  overloaded: 'Máy chủ đang đông. Bài vẫn ở trên máy này và sẽ tự gửi lại.',
};

/** The same for a phone that keeps nothing, where the usual sentence would promise that the text waits here. */
export const UNKEPT_PROBLEM: Partial<Record<ProblemCode, string>> = {
  'window-not-open':
    'Chưa đến giờ nhận bài. Máy này không giữ được bài, nên Anh/Chị sao chép nội dung để giữ lại rồi nộp khi chương trình mở.',
  'window-closed': 'Bài đến sau giờ đóng nên chưa được nhận. Máy này không giữ được bài, nên Anh/Chị sao chép nội dung để giữ lại.',
  'form-outdated':
    'Biểu mẫu vừa có bản mới và đã được thay ngay trên trang này; nội dung vẫn còn. Anh/Chị kiểm tra lại từng bước rồi bấm Nộp bài lần nữa.',
  'malformed-request': 'Máy chủ không đọc được bài gửi. Máy này không giữ được bài, nên Anh/Chị sao chép nội dung trước khi tải lại trang.',
  overloaded: 'Máy chủ đang đông. Anh/Chị đừng đóng trang, chờ một phút rồi bấm Nộp bài lần nữa; bấm lại không bị trùng.',
};

/** Not a refusal: no answer came, or one that cannot be trusted. */
export const UNREACHABLE = {
  offline: 'Chưa có mạng. Anh/Chị kiểm tra kết nối rồi thử lại.',
  unsure: 'Chưa chắc đã gửi. Bấm gửi lại không bị trùng.',
  broken: 'Máy chủ đang gặp trục trặc. Anh/Chị thử lại sau ít phút.',
} as const;
