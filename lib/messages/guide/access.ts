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
          kind: 'steps',
          steps: [
            'Muốn dùng trình duyệt khác: bấm dấu ba chấm ⋯ ở góc trên, chọn “Mở bằng trình duyệt”.',
            'Nếu đang viết dở trong Zalo, hãy nộp bài tại đó, hoặc sao chép phần đã viết sang trước khi chuyển.',
          ],
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
          text: 'Nộp xong các bài đang viết trong Safari rồi hãy thêm: bản nháp không tự chuyển sang biểu tượng mới.',
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
