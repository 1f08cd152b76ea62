import type { GuideSection } from './topic.ts';

/** R16–R21: three ways in, all alike, and the guide itself. */
export const accessSection: GuideSection = {
  id: 'vao-chuong-trinh',
  title: 'Vào Chương trình',
  topics: [
    {
      id: 'ba-cach-vao',
      title: 'Ba cách vào, chọn cách nào cũng được',
      picture: 'people',
      words: 'đăng nhập tài khoản mật khẩu truy cập bước 1',
      blocks: [
        {
          kind: 'text',
          text: 'Có ba cách vào: gõ địa chỉ, bấm biểu tượng trên Cổng thông tin, hoặc quét mã QR. Ba cách dẫn đến cùng một nơi.',
        },
        { kind: 'text', text: 'Người tham gia không cần tài khoản, không cần mật khẩu. Vào là viết được ngay.' },
      ],
    },
    {
      id: 'go-dia-chi',
      title: 'Cách 1: Gõ địa chỉ',
      picture: 'typed-address',
      words: 'đường dẫn link trang web trình duyệt',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở trình duyệt trên điện thoại hoặc máy tính (Chrome, Safari, Cốc Cốc…).',
            'Gõ địa chỉ của Chương trình vào ô trên cùng rồi bấm “Đi” hoặc Enter.',
          ],
        },
        { kind: 'campaign', fact: 'address', otherwise: 'Địa chỉ của Chương trình in trên áp phích, ngay dưới mã QR.' },
        {
          kind: 'note',
          tone: 'info',
          text: 'Viết hoa hay viết thường, thừa hay thiếu dấu gạch ngang, có hay không có dấu “/” ở cuối đều vào được.',
        },
      ],
    },
    {
      id: 'bieu-tuong-tren-cong-thong-tin',
      title: 'Cách 2: Bấm biểu tượng trên Cổng thông tin điện tử',
      picture: 'portal-icon',
      words: 'website cổng thông tin công đoàn việt nam icon',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở Cổng thông tin điện tử Công đoàn Việt Nam, hoặc trang thông tin của công đoàn nơi Anh/Chị sinh hoạt.',
            'Tìm biểu tượng của Chương trình và bấm vào đó.',
          ],
        },
      ],
    },
    {
      id: 'quet-ma-qr-iphone',
      title: 'Cách 3: Quét mã QR bằng iPhone',
      picture: 'iphone-camera',
      words: 'camera máy ảnh ios áp phích',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở ứng dụng Camera như khi chụp ảnh.',
            'Hướng máy vào mã QR trên áp phích, giữ yên một chút. Không cần bấm chụp.',
            'Bấm vào dòng chữ màu vàng hiện ra trên màn hình.',
            'Xem tên công đoàn cơ sở hiện ra. Nếu đúng, bấm “Đúng, viết sáng kiến”.',
          ],
        },
      ],
    },
    {
      id: 'quet-ma-qr-android',
      title: 'Cách 3: Quét mã QR bằng Zalo trên máy Android',
      picture: 'zalo-scan',
      words: 'samsung oppo xiaomi vivo áp phích quét',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở Zalo, bấm hình mã QR ở góc trên bên phải.',
            'Hướng máy vào mã QR trên áp phích, giữ yên đến khi Zalo nhận ra.',
            'Bấm mở đường dẫn. Trang của Chương trình mở ngay trong Zalo.',
            'Xem tên công đoàn cơ sở hiện ra. Nếu đúng, bấm “Đúng, viết sáng kiến”.',
          ],
        },
        {
          kind: 'note',
          tone: 'info',
          text: 'Nhiều máy Android quét được bằng chính ứng dụng Máy ảnh. Cách nào mở được trang thì dùng cách ấy.',
        },
      ],
    },
    {
      id: 'nhap-ma-ap-phich',
      title: 'Không quét được thì nhập mã trên áp phích',
      picture: 'short-code',
      words: 'mã ngắn 8 ký tự máy ảnh hỏng mờ',
      blocks: [
        {
          kind: 'text',
          text: 'Dưới mã QR có một mã ngắn gồm 8 ký tự, ví dụ 7K3M-92XH. Mở trang đầu, nhập mã vào ô “Nhập mã trên áp phích”.',
        },
        { kind: 'text', text: 'Gõ chữ thường hay chữ hoa đều được. Mã không dùng chữ O, I, L nên Anh/Chị không sợ nhầm với số 0 và số 1.' },
        {
          kind: 'note',
          tone: 'warning',
          text: 'Tên đơn vị hiện ra không đúng với tên trên áp phích? Đừng viết tiếp. Báo cho công đoàn cơ sở: có thể mã đã bị dán đè.',
        },
      ],
    },
    {
      id: 'tra-cuu-huong-dan',
      title: 'Tra cứu hướng dẫn',
      picture: 'search',
      words: 'tìm kiếm bước 2 không dấu in ra giấy',
      blocks: [
        {
          kind: 'text',
          text: 'Chữ “Hướng dẫn” nằm ở đầu mọi trang. Gõ vài chữ vào ô tìm, không dấu cũng ra: “nop bai” tìm thấy “Nộp bài”.',
        },
        { kind: 'text', text: 'Trang này xem được cả khi không có mạng, và in ra giấy được bằng nút “In hướng dẫn”.' },
      ],
    },
    {
      id: 'dang-mo-trong-zalo',
      title: 'Đang mở trong Zalo',
      picture: 'in-app-browser',
      words: 'trình duyệt safari chrome mở bằng ba chấm',
      blocks: [
        { kind: 'text', text: 'Anh/Chị đọc, viết, nộp và nhận biên nhận ngay trong Zalo được, không phải chuyển đi đâu.' },
        {
          kind: 'note',
          tone: 'warning',
          text: 'Bản nháp viết trong Zalo chỉ thấy trong Zalo. Chrome, Safari và biểu tượng trên màn hình chính giữ bản nháp riêng.',
        },
        {
          kind: 'text',
          text: 'Muốn viết tiếp ở trình duyệt khác: vào “Sáng kiến của tôi”, mở “Khác” dưới bài đó, bấm “Chuyển sang trình duyệt khác”.',
        },
      ],
    },
    {
      id: 'chuyen-ban-nhap',
      title: 'Chuyển bản nháp sang trình duyệt hoặc máy khác',
      picture: 'in-app-browser',
      words: 'zalo chrome safari đổi điện thoại máy tính viết tiếp mã chuyển bài liên kết nhận bản nháp màn hình chính',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Ở nơi đang giữ bài: vào “Sáng kiến của tôi”, mở “Khác” dưới bài, bấm “Chuyển sang trình duyệt khác”.',
            'Bấm “Mở bằng trình duyệt” (nếu đang ở trong Zalo), hoặc “Sao chép liên kết” rồi dán vào ô địa chỉ của trình duyệt kia.',
            'Xem đúng bài thì bấm “Nhận bài này” và viết tiếp.',
          ],
        },
        {
          kind: 'text',
          text: 'Không dán được liên kết: bấm “Lấy mã 8 ký tự”. Ở nơi kia vào “Sáng kiến của tôi”, bấm “Nhận bản nháp từ nơi khác” rồi gõ mã.',
        },
        {
          kind: 'terms',
          terms: [
            {
              term: 'Liên kết, bài ngắn',
              meaning: 'Cả bài nằm trong liên kết, không qua máy chủ, không hết hạn. Không có mạng cũng chuyển được.',
            },
            {
              term: 'Liên kết, bài dài',
              meaning: 'Bài được khóa rồi gửi tạm lên máy chủ; chỉ liên kết mở được. Dùng một lần, trong 24 giờ.',
            },
            { term: 'Mã 8 ký tự', meaning: 'Dùng một lần, trong 15 phút, gõ sai 5 lần thì hỏng. Kém kín hơn liên kết.' },
          ],
        },
        {
          kind: 'text',
          text: 'Bài ở nơi cũ vẫn còn. Nộp ở cả hai nơi mà không sửa gì thì chỉ tính một bài; đã sửa khác nhau thì nơi nộp sau được báo là bài đã nộp với nội dung khác; nếu là sáng kiến khác, bấm “Viết thành bài mới”.',
        },
        {
          kind: 'note',
          tone: 'warning',
          text: 'Ai có liên kết hoặc mã thì đọc được bài. Đừng gửi cho người khác, và chỉ nhận bài do chính Anh/Chị chuyển.',
        },
      ],
    },
    {
      id: 'man-hinh-chinh-iphone',
      title: 'Đưa Chương trình ra màn hình chính của iPhone',
      picture: 'home-screen-iphone',
      words: 'cài đặt ứng dụng app ios safari',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở trang bằng Safari.',
            'Bấm nút Chia sẻ: hình vuông có mũi tên hướng lên.',
            'Kéo xuống, chọn “Thêm vào MH chính”, rồi bấm “Thêm”.',
          ],
        },
        {
          kind: 'note',
          tone: 'info',
          text: 'Bản nháp viết trong Safari không tự chuyển sang biểu tượng mới: nộp xong rồi hãy thêm, hoặc chuyển từng bài như mục trên.',
        },
      ],
    },
    {
      id: 'man-hinh-chinh-android',
      title: 'Đưa Chương trình ra màn hình chính của máy Android',
      picture: 'home-screen-android',
      words: 'cài đặt ứng dụng app chrome samsung',
      blocks: [
        {
          kind: 'steps',
          steps: [
            'Mở trang bằng Chrome.',
            'Bấm dấu ba chấm ⋮ ở góc trên bên phải.',
            'Chọn “Thêm vào màn hình chính” hoặc “Cài đặt ứng dụng”, rồi bấm “Cài đặt”.',
          ],
        },
        { kind: 'text', text: 'Không bắt buộc: mở bằng trình duyệt hay bằng biểu tượng đều dùng như nhau.' },
      ],
    },
  ],
};
