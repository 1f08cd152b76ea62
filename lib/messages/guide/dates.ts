import type { GuideSection } from './topic.ts';

/** R29–R32, D2, D3: when it opens and closes, and which effects count. Days come from the campaign, never from here. */
export const datesSection: GuideSection = {
  id: 'thoi-gian',
  title: 'Thời gian',
  topics: [
    {
      id: 'thoi-gian-cap-nhat',
      title: 'Thời gian cập nhật',
      picture: 'calendar',
      words: 'hạn nộp hạn chót đóng khi nào kết thúc bắt đầu',
      blocks: [
        { kind: 'campaign', fact: 'window', otherwise: 'Ngày mở và giờ đóng của Chương trình ghi ở trang đầu.' },
        { kind: 'text', text: 'Hết giờ, phần mềm tự động đóng nhận bài. Giờ tính theo máy chủ, không theo đồng hồ trên điện thoại.' },
        { kind: 'text', text: 'Sau khi đóng, Anh/Chị vẫn xem được bài, vẫn theo dõi kết quả được.' },
        {
          kind: 'note',
          tone: 'info',
          text: 'Ngày cuối thường rất đông người nộp. Nên nộp sớm vài ngày; nộp rồi vẫn sửa được đến khi đóng.',
        },
      ],
    },
    {
      id: 'hieu-qua-tinh-khi-nao',
      title: 'Hiệu quả được tính trong thời gian nào?',
      picture: 'effect-period',
      words: 'sáng kiến cũ năm trước 4 tháng đầu năm ngày áp dụng',
      blocks: [
        {
          kind: 'text',
          text: 'Sáng kiến có thể đã nghiên cứu, đề xuất từ trước. Điều cần là hiệu quả có trong thời gian Chương trình quy định.',
        },
        { kind: 'campaign', fact: 'effect', otherwise: 'Thời gian tính hiệu quả ghi ở trang viết sáng kiến, phần “Thời gian áp dụng”.' },
        { kind: 'text', text: 'Sáng kiến bắt đầu từ năm trước, nay vẫn đang dùng thì vẫn hợp lệ.' },
      ],
    },
    {
      id: 'viet-truoc-gio-mo',
      title: 'Viết xong trước giờ mở',
      picture: 'before-opening',
      words: 'chưa mở chờ giờ mở tự gửi',
      blocks: [
        { kind: 'text', text: 'Anh/Chị cứ viết và bấm “Nộp bài”. Bài nằm chờ trên máy với chữ “Chờ giờ mở”.' },
        {
          kind: 'text',
          text: 'Đến giờ, nếu trang đang mở và có mạng, máy tự gửi. Để chắc chắn, hãy mở lại trang “Sáng kiến của tôi” sau giờ mở.',
        },
        {
          kind: 'text',
          text: 'Có Chương trình cho nộp sớm: bài được nhận ngay, có mã hồ sơ và tính từ giờ mở. Khi đó trang đầu và trang viết có ghi rõ.',
        },
      ],
    },
  ],
};
