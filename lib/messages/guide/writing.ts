import { CRITERION_NAMES, FIELDS } from '../form.ts';
import type { GuideSection } from './topic.ts';

/** R8, R22–R27, R33, D6, D7: the form, in the letter's order and wording. */
export const writingSection: GuideSection = {
  id: 'cap-nhat-sang-kien',
  title: 'Cập nhật sáng kiến',
  topics: [
    {
      id: 'ai-duoc-tham-gia',
      title: 'Ai được tham gia?',
      picture: 'people',
      words: 'đối tượng đoàn viên công nhân giáo viên viên chức người lao động',
      blocks: [
        {
          kind: 'text',
          text: 'Đoàn viên công đoàn, cán bộ, công chức, viên chức, công nhân, người lao động trong các cơ quan, đơn vị, doanh nghiệp.',
        },
        { kind: 'text', text: 'Chưa vào công đoàn vẫn tham gia được. Mỗi người nộp bao nhiêu sáng kiến cũng được, mỗi sáng kiến một bài.' },
        { kind: 'text', text: 'Không tiện dùng điện thoại? Nhờ Ban Chấp hành công đoàn cơ sở giúp Anh/Chị nộp.' },
      ],
    },
    {
      id: 'thong-tin-ca-nhan',
      title: '(1) Nhập thông tin cá nhân',
      picture: 'person-card',
      words: 'họ tên năm sinh giới tính điện thoại email nghề nghiệp chức vụ bộ phận',
      blocks: [
        {
          kind: 'list',
          items: [
            'Họ và tên: viết như trong giấy tờ, có dấu.',
            'Năm sinh: đủ bốn chữ số, ví dụ 1990.',
            'Số điện thoại: số di động đang dùng, ví dụ 0912 345 678. Cần số này để mở lại bài khi theo dõi.',
            'Email: có thì ghi, không có thì bỏ trống.',
            'Nhóm nghề nghiệp: công nhân trực tiếp sản xuất, giáo viên, cán bộ công chức, viên chức, hoặc khác.',
            'Chức vụ, nghề nghiệp và nơi làm việc: ví dụ “Công nhân may”, “Tổ 3, xưởng A”.',
            'Đoàn viên công đoàn: chọn có hoặc chưa.',
          ],
        },
        {
          kind: 'note',
          tone: 'info',
          text: 'Muốn lần sau khỏi nhập lại, đánh dấu “Nhớ thông tin của tôi trên máy này”. Đừng đánh dấu nếu dùng máy chung.',
        },
      ],
    },
    {
      id: 'chon-don-vi',
      title: '(2) Chọn Đơn vị',
      picture: 'unit-list',
      words: 'tỉnh thành phố liên đoàn lao động công đoàn ngành tổng công ty bình dương',
      blocks: [
        {
          kind: 'text',
          text: 'Đơn vị là LĐLĐ tỉnh, thành phố, công đoàn ngành trung ương hoặc công đoàn tổng công ty. Ví dụ: “Bình Dương”.',
        },
        { kind: 'text', text: 'Gõ vài chữ không dấu cũng tìm được: gõ “binh duong” ra “Bình Dương”.' },
        { kind: 'note', tone: 'info', text: 'Vào bằng mã QR trên áp phích thì các ô đơn vị đã điền sẵn. Anh/Chị chỉ xem lại cho đúng.' },
      ],
    },
    {
      id: 'don-vi-truc-thuoc',
      title: '(3) Đơn vị trực thuộc',
      picture: 'unit-tree',
      words: 'công đoàn cấp trên trực tiếp cơ sở quận huyện dĩ an khu công nghiệp',
      blocks: [
        {
          kind: 'text',
          text: 'Chọn tên công đoàn cấp trên trực tiếp cơ sở, tức là cấp trên của công đoàn cơ sở nơi Anh/Chị đang sinh hoạt.',
        },
        {
          kind: 'text',
          text: 'Đây không phải tên công ty, trường học, và cũng không phải tên công đoàn cơ sở. Ví dụ: “LĐLĐ thành phố Dĩ An”.',
        },
        {
          kind: 'text',
          text: 'Công đoàn cơ sở trực thuộc thẳng tỉnh, thành phố hoặc ngành thì chọn “CĐCS trực thuộc thẳng, không có cấp này”.',
        },
      ],
    },
    {
      id: 'cong-doan-co-so',
      title: 'Chọn công đoàn cơ sở; không có trong danh sách thì sao?',
      picture: 'unlisted-unit',
      words: 'cđcs nghiệp đoàn không tìm thấy đơn vị công ty trường học',
      blocks: [
        {
          kind: 'text',
          text: 'Công đoàn cơ sở là công đoàn tại công ty, trường học, cơ quan nơi Anh/Chị làm việc. Nghiệp đoàn cũng chọn ở ô này.',
        },
        {
          kind: 'text',
          text: 'Không thấy tên? Bấm “Không có trong danh sách?” rồi gõ tên. Công đoàn cấp trên sẽ bổ sung, bài vẫn nộp được.',
        },
      ],
    },
    {
      id: 'khoi',
      title: '(4) Chọn khối doanh nghiệp hoặc hành chính sự nghiệp',
      picture: 'sector',
      words: 'dn hcsn lĩnh vực',
      blocks: [
        {
          kind: 'terms',
          terms: [
            { term: 'Khối doanh nghiệp', meaning: 'Sáng kiến áp dụng ở công ty, nhà máy, hợp tác xã, cơ sở sản xuất kinh doanh.' },
            {
              term: 'Khối hành chính sự nghiệp',
              meaning: 'Sáng kiến áp dụng ở cơ quan nhà nước, trường học, bệnh viện, đơn vị sự nghiệp.',
            },
          ],
        },
        { kind: 'text', text: 'Chọn theo nơi sáng kiến được áp dụng.' },
      ],
    },
    {
      id: 'tieu-chi',
      title: 'Chọn tiêu chí',
      picture: 'criteria',
      words: 'loại sáng kiến vượt khó cải tiến kỹ thuật năng suất',
      blocks: [
        { kind: 'text', text: 'Đánh dấu ít nhất một tiêu chí phù hợp với sáng kiến:' },
        {
          kind: 'list',
          items: Object.values(CRITERION_NAMES),
        },
      ],
    },
    {
      id: 'mo-ta-sang-kien',
      title: '(5) Điền phần mô tả sáng kiến',
      picture: 'describe',
      words: 'nội dung viết gì tên sáng kiến thực trạng giải pháp hiệu quả làm lợi tiền ngày áp dụng',
      blocks: [
        { kind: 'text', text: 'Viết như kể cho đồng nghiệp nghe. Không cần văn hay, cần rõ việc và có số.' },
        {
          kind: 'terms',
          terms: [
            {
              term: FIELDS['initiative.title'].label,
              meaning: 'Nói ngắn việc đã cải tiến, từ 10 đến 200 ký tự. Ví dụ: “Cữ gấp cổ áo làm từ thước nhôm cũ”.',
            },
            { term: FIELDS['initiative.problem'].label, meaning: 'Khó khăn, hao phí, nguy hiểm gì khi chưa có sáng kiến.' },
            { term: FIELDS['initiative.solution'].label, meaning: 'Anh/Chị đã thay đổi điều gì, làm bằng gì, từng bước ra sao.' },
            {
              term: FIELDS['initiative.effect'].label,
              meaning: 'Nhanh hơn, đỡ tốn, an toàn hơn bao nhiêu. Có số đo trước và sau thì càng tốt.',
            },
            {
              term: FIELDS['initiative.benefitVnd'].label,
              meaning: 'Số tiền nếu tính được, ví dụ “96 triệu”. Không tính được thì bỏ trống.',
            },
            {
              term: FIELDS['initiative.appliedFrom'].label,
              meaning: 'Ngày hoặc tháng bắt đầu dùng, ghi ngày/tháng/năm hoặc tháng/năm. Còn đang dùng thì để trống ô “Áp dụng đến”.',
            },
          ],
        },
        {
          kind: 'note',
          tone: 'info',
          text: 'Máy tự lưu sau mỗi lần ngừng gõ và ghi “Bản nháp được lưu lúc…”. Tắt máy, hết pin, mở lại vẫn còn.',
        },
      ],
    },
    {
      id: 'soan-san-trong-word',
      title: 'Soạn sẵn trong Word rồi dán vào',
      picture: 'word-paste',
      words: 'copy sao chép dán file văn bản máy tính lỗi phông chữ',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Trong Word, bôi đen đoạn cần lấy, chọn Sao chép (Ctrl+C, hoặc nhấn giữ rồi chọn “Sao chép”).',
            'Mở trang viết sáng kiến, nhấn giữ trong ô cần điền, chọn “Dán” (Ctrl+V).',
            'Dán từng phần vào đúng ô: “Trước đây thế nào?”, “Anh/Chị đã làm gì?”, “Hiệu quả”.',
          ],
        },
        {
          kind: 'text',
          text: 'Không muốn dán? Ở bước 3, mở “Có sẵn tệp Word?”, bấm “Lấy nội dung từ tệp Word” rồi chọn tệp .docx; tệp theo mẫu thì mỗi mục vào đúng ô.',
        },
        {
          kind: 'text',
          text: 'Mỗi ô chứa được 20.000 ký tự, khoảng 8 trang giấy. Chỉ lấy phần chữ: bảng thành từng dòng, hình ảnh và màu chữ không giữ lại.',
        },
        {
          kind: 'note',
          tone: 'info',
          text: 'Chữ dán vào bị lỗi dấu (ví dụ “C«ng ®oµn”) là do phông cũ: bấm “Chuyển sang Unicode” ngay dưới ô.',
        },
      ],
    },
    {
      id: 'dong-tac-gia',
      title: 'Nhiều người cùng làm một sáng kiến',
      picture: 'co-authors',
      words: 'đồng tác giả nhóm tỷ lệ đóng góp phần trăm',
      blocks: [
        { kind: 'text', text: 'Một người đứng ra nộp, rồi thêm tên từng đồng tác giả và phần đóng góp của mỗi người.' },
        { kind: 'text', text: 'Phần đóng góp của tất cả cộng lại phải đúng 100%. Ví dụ: 60% và 40%.' },
        { kind: 'text', text: 'Đồng tác giả là đoàn viên cũng được tính vào tỷ lệ tham gia của công đoàn cơ sở.' },
      ],
    },
    {
      id: 'bi-mat-cong-nghe',
      title: 'Sáng kiến có bí mật công nghệ',
      picture: 'confidential',
      words: 'bảo mật không công khai kỹ thuật riêng công ty',
      blocks: [
        {
          kind: 'text',
          text: 'Đánh dấu ô “Sáng kiến có bí mật công nghệ”. Khi đó Anh/Chị chỉ cần ghi tên sáng kiến và hiệu quả, không phải tả cách làm.',
        },
        { kind: 'text', text: 'Bài này không hiện cho đơn vị khác xem.' },
      ],
    },
    {
      id: 'kiem-tra-va-nop-bai',
      title: '(6) Kiểm tra và nộp bài',
      picture: 'check-and-submit',
      words: 'gửi bài hoàn thành đồng ý cam kết',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Xem dòng “Còn thiếu”. Phải đủ các mục bắt buộc thì mới nộp được.',
            'Đọc lại từng phần. Sai chỗ nào, bấm “Sửa” ở cạnh phần đó.',
            'Đọc thông báo về dữ liệu cá nhân và đánh dấu ô đồng ý. Ô cho hiển thị công khai là tùy Anh/Chị.',
            'Bấm “Nộp bài”.',
            'Chờ hiện “Đã nộp thành công” và mã hồ sơ. Chụp màn hình hoặc ghi lại mã.',
          ],
        },
        {
          kind: 'note',
          tone: 'warning',
          text: 'Chỉ khi có mã hồ sơ thì bài mới được tính là đã nộp. Còn chữ “CHƯA NỘP” nghĩa là bài vẫn nằm trên máy của Anh/Chị.',
        },
      ],
    },
  ],
};
