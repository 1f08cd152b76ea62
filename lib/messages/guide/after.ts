import type { GuideSection } from './topic.ts';

/** R27, R28, D1, D5, D9: receipt, tracking, edit, withdrawal. */
export const afterSection: GuideSection = {
  id: 'sau-khi-nop',
  title: 'Sau khi nộp',
  topics: [
    {
      id: 'bien-nhan-va-ma-ho-so',
      title: 'Biên nhận và mã hồ sơ',
      picture: 'receipt',
      words: 'xác nhận đã nộp mã số chụp màn hình',
      blocks: [
        { kind: 'text', text: 'Nộp xong, màn hình hiện biên nhận: mã hồ sơ 8 ký tự, giờ máy chủ nhận bài, tên đơn vị và một mã QR.' },
        { kind: 'text', text: 'Chụp màn hình hoặc ghi lại mã. Có mã và số điện thoại, Anh/Chị xem được bài trên bất kỳ máy nào.' },
        { kind: 'text', text: 'Ai cũng kiểm tra được mã có thật hay không, nhưng không xem được họ tên, điện thoại của Anh/Chị.' },
      ],
    },
    {
      id: 'theo-doi-ket-qua',
      title: 'Theo dõi kết quả',
      picture: 'track',
      words: 'xem trạng thái thẩm định được duyệt khen thưởng',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở trang “Theo dõi”, hoặc quét mã QR trên biên nhận.',
            'Nhập mã hồ sơ và số điện thoại đã ghi trong bài, bấm “Xem kết quả”.',
            'Đọc trạng thái, các mốc ngày giờ và lời nhắn của đơn vị dành cho Anh/Chị.',
          ],
        },
        {
          kind: 'terms',
          terms: [
            { term: 'Đã nộp', meaning: 'Chương trình đã nhận bài, đang chờ thẩm định.' },
            { term: 'Đang thẩm định', meaning: 'Công đoàn và đơn vị đang xem xét.' },
            { term: 'Yêu cầu bổ sung', meaning: 'Cần viết thêm. Đọc lời nhắn để biết thiếu gì.' },
            { term: 'Đạt', meaning: 'Sáng kiến hợp lệ.' },
            { term: 'Không đạt', meaning: 'Chưa được chấp nhận, có ghi lý do.' },
            { term: 'Được đề nghị khen thưởng', meaning: 'Đơn vị đã lập danh sách đề nghị.' },
            { term: 'Được khen thưởng', meaning: 'Đã có hình thức khen thưởng.' },
          ],
        },
      ],
    },
    {
      id: 'sua-bai-da-nop',
      title: 'Sửa bài đã nộp',
      picture: 'edit',
      words: 'viết sai bổ sung thay đổi chỉnh sửa',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở trang “Theo dõi”, nhập mã hồ sơ và số điện thoại.',
            'Bấm “Sửa bài”, sửa chỗ cần sửa.',
            'Bấm “Nộp bản sửa”. Mã hồ sơ giữ nguyên, các bản trước vẫn được lưu.',
          ],
        },
        { kind: 'text', text: 'Sửa được đến khi đóng nhận bài. Sau đó chỉ sửa khi đơn vị yêu cầu bổ sung.' },
      ],
    },
    {
      id: 'rut-bai',
      title: 'Rút bài',
      picture: 'withdraw',
      words: 'xóa hủy bài không nộp nữa',
      blocks: [
        {
          kind: 'text',
          text: 'Mở trang “Theo dõi”, nhập mã hồ sơ và số điện thoại, bấm “Rút bài” rồi xác nhận. Rút được đến khi đóng nhận bài.',
        },
        { kind: 'note', tone: 'warning', text: 'Bài đã rút không lấy lại được. Muốn tham gia lại, Anh/Chị viết và nộp một bài mới.' },
      ],
    },
    {
      id: 'quen-ma-ho-so',
      title: 'Quên mã hồ sơ',
      picture: 'lost-code',
      words: 'mất mã không nhớ tìm lại',
      blocks: [
        {
          kind: 'text',
          text: 'Mở “Sáng kiến của tôi” trên chính máy đã nộp, bằng đúng trình duyệt đã dùng. Mã nằm trong từng bài đã nộp.',
        },
        {
          kind: 'text',
          text: 'Đã đổi máy hoặc xóa dữ liệu? Hỏi công đoàn cơ sở. Nói tên, số điện thoại và tên sáng kiến để được tra giúp.',
        },
      ],
    },
  ],
};
