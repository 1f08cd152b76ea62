import type { GuideSection } from './topic.ts';

/** D2, D3: what the phone does by itself and what a person does, for every state that is not a receipt. */
export const troubleSection: GuideSection = {
  id: 'khi-chua-nop-duoc',
  title: 'Khi chưa nộp được',
  topics: [
    {
      id: 'khong-co-mang',
      title: 'Không có mạng',
      picture: 'offline',
      words: 'mất mạng wifi 4g yếu ngoại tuyến offline',
      blocks: [
        { kind: 'text', text: 'Đã mở Chương trình một lần thì những lần sau không có mạng vẫn mở được, vẫn viết được và máy vẫn lưu.' },
        { kind: 'text', text: 'Bấm “Nộp bài” khi không có mạng: bài nằm chờ trên máy, có mạng lại thì máy tự gửi khi trang đang mở.' },
        {
          kind: 'note',
          tone: 'warning',
          text: 'Máy không tự gửi được khi trang đã tắt. Có mạng, hãy mở lại “Sáng kiến của tôi” và chờ hiện mã hồ sơ.',
        },
      ],
    },
    {
      id: 'chua-nop',
      title: 'Thấy chữ “CHƯA NỘP” thì làm gì?',
      picture: 'not-sent',
      words: 'trạng thái chờ đang gửi cần sửa quá hạn lỗi đỏ',
      blocks: [
        { kind: 'text', text: '“CHƯA NỘP” nghĩa là bài còn nằm trên máy của Anh/Chị. Dòng bên dưới cho biết vì sao:' },
        {
          kind: 'terms',
          terms: [
            { term: 'Chờ giờ mở', meaning: 'Chương trình chưa mở. Mở lại trang này sau giờ mở, máy sẽ gửi.' },
            {
              term: 'Chưa gửi được, sẽ tự gửi lại',
              meaning: 'Mất mạng hoặc máy chủ đang bận. Bật Wi-Fi hoặc dữ liệu di động, giữ trang mở. Có thể bấm “Gửi ngay”.',
            },
            { term: 'Đang gửi', meaning: 'Chờ một lát. Bấm gửi nhiều lần cũng không bị trùng.' },
            { term: 'Cần sửa', meaning: 'Bấm “Sửa”, xem chỗ ghi chữ đỏ, sửa rồi nộp lại.' },
            {
              term: 'Quá hạn, còn giữ trên máy',
              meaning: 'Bài đến sau giờ đóng. Bài không mất; nếu được gia hạn, mở lại trang này là máy gửi.',
            },
          ],
        },
      ],
    },
    {
      id: 'qua-han',
      title: 'Bài bị quá hạn',
      picture: 'parked',
      words: 'trễ hạn muộn gia hạn hết giờ',
      blocks: [
        { kind: 'text', text: 'Bài được giữ nguyên trên máy. Anh/Chị đọc lại được và bấm “Sao chép nội dung” để gửi cho công đoàn cơ sở.' },
        {
          kind: 'text',
          text: 'Nếu Chương trình hoặc đơn vị được gia hạn, mở lại trang “Sáng kiến của tôi” khi có mạng, máy sẽ tự gửi bài.',
        },
      ],
    },
    {
      id: 'may-khong-giu-ban-nhap',
      title: 'Máy không giữ được bản nháp',
      picture: 'storage',
      words: 'ẩn danh riêng tư bộ nhớ đầy mất bài lưu',
      blocks: [
        { kind: 'text', text: 'Trang sẽ báo “Máy này không giữ được bản nháp” nếu trình duyệt không cho lưu. Thường do hai lý do:' },
        {
          kind: 'list',
          items: [
            'Đang mở ở chế độ ẩn danh (riêng tư). Hãy mở lại bằng cửa sổ thường.',
            'Bộ nhớ máy đã đầy. Hãy xóa bớt ảnh, video hoặc ứng dụng không dùng.',
          ],
        },
        {
          kind: 'text',
          text: 'Khi gấp, Anh/Chị bấm “Dùng biểu mẫu đơn giản” ở trang viết. Biểu mẫu này không lưu nháp: viết xong nộp ngay, có mã rồi mới đóng.',
        },
        {
          kind: 'note',
          tone: 'warning',
          text: 'iPhone có thể xóa bản nháp nếu quá 7 ngày không mở lại trang. Viết xong, Anh/Chị nên nộp sớm.',
        },
      ],
    },
  ],
};
