import type { GuideSection } from './topic.ts';

/** R48: every abbreviation of the letter and of this software. */
export const glossarySection: GuideSection = {
  id: 'tu-viet-tat',
  title: 'Từ viết tắt',
  topics: [
    {
      id: 'bang-tu-viet-tat',
      title: 'Bảng từ viết tắt',
      picture: 'book',
      words: 'nghĩa là gì viết tắt thuật ngữ',
      blocks: [
        {
          kind: 'terms',
          terms: [
            { term: 'TLĐ', meaning: 'Tổng Liên đoàn Lao động Việt Nam' },
            { term: 'LĐLĐ', meaning: 'Liên đoàn Lao động' },
            { term: 'CĐ', meaning: 'Công đoàn' },
            { term: 'CĐCS', meaning: 'Công đoàn cơ sở: công đoàn tại công ty, trường học, cơ quan' },
            { term: 'CNVCLĐ', meaning: 'Công nhân, viên chức, lao động' },
            { term: 'BCH', meaning: 'Ban Chấp hành' },
            { term: 'BTV', meaning: 'Ban Thường vụ' },
            { term: 'DN', meaning: 'Doanh nghiệp' },
            { term: 'HCSN', meaning: 'Hành chính sự nghiệp' },
            { term: 'KCN', meaning: 'Khu công nghiệp' },
            { term: 'TNHH', meaning: 'Trách nhiệm hữu hạn' },
            { term: 'CP', meaning: 'Cổ phần' },
            { term: 'Nghiệp đoàn', meaning: 'Tổ chức công đoàn của những người cùng nghề, không chung một nơi làm việc' },
            {
              term: 'Công đoàn cấp trên trực tiếp cơ sở',
              meaning: 'Công đoàn quản lý trực tiếp các CĐCS, ví dụ LĐLĐ thành phố, công đoàn khu công nghiệp',
            },
            { term: 'Cập nhật sáng kiến', meaning: 'Nhập sáng kiến vào phần mềm và nộp' },
            { term: 'Mã hồ sơ', meaning: 'Mã 8 ký tự trên biên nhận, dùng để theo dõi bài' },
            { term: 'Mã QR', meaning: 'Hình vuông có các ô đen trắng; đưa máy ảnh vào là mở được trang' },
            { term: 'Mã OTP', meaning: 'Mã dùng một lần do ngân hàng gửi. Không đưa cho ai, Chương trình cũng không hỏi' },
          ],
        },
      ],
    },
  ],
};
