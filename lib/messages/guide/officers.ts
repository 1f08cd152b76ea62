import type { GuideSection } from './topic.ts';

/** R34, R18, R48 and whom to ask. No names or numbers are invented: a unit's own contacts come from its data. */
export const officersSection: GuideSection = {
  id: 'lien-he-va-cong-doan-co-so',
  title: 'Liên hệ và công đoàn cơ sở',
  topics: [
    {
      id: 'hoi-ai',
      title: 'Cần giúp đỡ thì hỏi ai?',
      picture: 'help',
      words: 'liên hệ hỗ trợ số điện thoại cán bộ công đoàn báo lỗi',
      blocks: [
        { kind: 'text', text: 'Hỏi công đoàn cơ sở nơi Anh/Chị làm việc trước: tổ trưởng công đoàn hoặc một người trong Ban Chấp hành.' },
        {
          kind: 'steps',
          steps: [
            'Không biết công đoàn cơ sở của mình? Xem áp phích dán tại nơi làm việc: tên ghi cạnh mã QR.',
            'Không có áp phích? Hỏi phòng nhân sự, văn phòng, hoặc xem thẻ đoàn viên.',
            'Công đoàn cơ sở chưa giải quyết được? Họ sẽ đề xuất công đoàn cấp trên trực tiếp cơ sở hỗ trợ.',
          ],
        },
        { kind: 'text', text: 'Khi hỏi, Anh/Chị đọc mã hồ sơ (nếu đã nộp) và chụp màn hình chỗ vướng để được giúp nhanh hơn.' },
      ],
    },
    {
      id: 'ty-le-2-phan-tram',
      title: 'Tỷ lệ tham gia ít nhất 2% nghĩa là gì?',
      picture: 'participation',
      words: 'chỉ tiêu phần trăm đoàn viên cđcs bao nhiêu người',
      blocks: [
        { kind: 'text', text: 'Mỗi công đoàn cơ sở cần ít nhất 2% đoàn viên có sáng kiến. Tính theo người, không tính theo số bài.' },
        {
          kind: 'terms',
          terms: [
            { term: '50 đoàn viên', meaning: 'cần ít nhất 1 người' },
            { term: '51 đến 100 đoàn viên', meaning: 'cần ít nhất 2 người' },
            { term: '101 đoàn viên', meaning: 'cần ít nhất 3 người' },
            { term: '1.250 đoàn viên', meaning: 'cần ít nhất 25 người' },
          ],
        },
        { kind: 'text', text: 'Một người nộp nhiều bài vẫn tính là một. Đồng tác giả là đoàn viên cũng được tính.' },
        { kind: 'text', text: 'Người chưa vào công đoàn vẫn nộp được, nhưng không tính vào tỷ lệ này.' },
      ],
    },
    {
      id: 'gan-bieu-tuong',
      title: 'Gắn biểu tượng Chương trình lên trang của đơn vị',
      picture: 'embed',
      words: 'dành cho cán bộ quản trị trang thông tin điện tử nhúng html mã',
      blocks: [
        {
          kind: 'text',
          text: 'Dành cho cán bộ phụ trách trang thông tin điện tử. Chép đoạn mã dưới đây vào trang của đơn vị.',
        },
        { kind: 'portal-icon' },
      ],
    },
  ],
};
