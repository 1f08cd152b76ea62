import type { GuideSection } from './topic.ts';

/** Safety and personal data (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP). */
export const rightsSection: GuideSection = {
  id: 'an-toan',
  title: 'An toàn và quyền của Anh/Chị',
  topics: [
    {
      id: 'khong-hoi-otp',
      title: 'Chương trình không bao giờ hỏi mã OTP',
      picture: 'shield',
      words: 'lừa đảo giả mạo ngân hàng mật khẩu tiền phí căn cước cccd',
      blocks: [
        { kind: 'note', tone: 'warning', text: 'Chương trình không bao giờ hỏi mã OTP, mật khẩu hay tài khoản ngân hàng.' },
        {
          kind: 'text',
          text: 'Chương trình không thu tiền và không hỏi số căn cước. Ai hỏi những thứ đó là giả mạo: đừng làm theo, báo công đoàn cơ sở.',
        },
        { kind: 'text', text: 'Trước khi viết, xem địa chỉ trên trình duyệt có giống địa chỉ in trên áp phích không.' },
      ],
    },
    {
      id: 'du-lieu-ca-nhan',
      title: 'Dữ liệu cá nhân của Anh/Chị',
      picture: 'personal-data',
      words: 'bảo vệ thông tin quyền riêng tư xóa dữ liệu luật 91/2025',
      blocks: [
        { kind: 'text', text: 'Họ tên, năm sinh, điện thoại, đơn vị được dùng để tiếp nhận, thẩm định, thống kê và biểu dương sáng kiến.' },
        {
          kind: 'text',
          text: 'Điện thoại và email không bao giờ hiển thị công khai. Bài chỉ được giới thiệu công khai khi Anh/Chị đánh dấu đồng ý.',
        },
        {
          kind: 'list',
          items: [
            'Xem, sửa: ở trang “Theo dõi”, bằng mã hồ sơ và số điện thoại. Sửa được đến khi đóng nhận bài.',
            'Rút lại đồng ý hiển thị công khai: bấm “Sửa bài”, bỏ dấu ở mục ấy rồi nộp bản sửa.',
            'Rút lại đồng ý xử lý thông tin: bấm “Rút bài” ở trang “Theo dõi”. Sau khi đóng nhận bài thì báo công đoàn cơ sở.',
            'Yêu cầu xóa: báo công đoàn cơ sở, kèm mã hồ sơ. Anh/Chị được trả lời trong 02 ngày làm việc.',
          ],
        },
        { kind: 'text', text: 'Các quyền này theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP.' },
        {
          kind: 'note',
          tone: 'info',
          text: 'Dùng máy chung? Nộp xong, vào “Sáng kiến của tôi” và bấm “Xóa khỏi máy này” cho từng bài. Bài đã nộp không bị mất.',
        },
      ],
    },
  ],
};
