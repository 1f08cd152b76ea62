import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import type { InitiativeStatus } from '#lib/domain/initiative.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { untilClosing } from './time.ts';

/** Words of the tracking page (R28). */
export const TRACKING = {
  title: 'Theo dõi kết quả',
  lead: 'Nhập mã hồ sơ trên biên nhận và số điện thoại đã ghi trong bài.',
  description: 'Xem trạng thái, lời nhắn và biên nhận của sáng kiến đã nộp, bằng mã hồ sơ và số điện thoại.',
  code: 'Mã hồ sơ',
  codeHint: '8 ký tự trên biên nhận, chữ hoa hay chữ thường đều được.',
  codeExample: 'Ví dụ: 7K3M-92XH',
  codeWrong: 'Mã hồ sơ chưa đúng. Anh/Chị xem lại 8 ký tự trên biên nhận',
  phone: 'Số điện thoại',
  phoneHint: 'Số đã ghi trong bài khi nộp.',
  phoneExample: 'Ví dụ: 0912 345 678',
  phoneWrong: 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678',
  submit: 'Xem kết quả',
  searching: 'Đang tìm…',
  summaryTitle: 'Anh/Chị xem lại các mục sau',
  onThisPhone: 'Bài đã nộp trên máy này',
  notFoundTitle: 'Không tìm thấy bài',
  notFoundText: 'Mã hồ sơ và số điện thoại không khớp với bài nào. Anh/Chị xem lại cả hai, đúng số đã ghi trong bài.',
  offlineTitle: 'Chưa kết nối được với máy chủ',
  offlineText: 'Kết quả nằm ở máy chủ. Anh/Chị kiểm tra mạng rồi bấm lại; nếu máy vẫn có mạng, xin chờ một lát.',
  brokenTitle: 'Chưa xem được',
  noScript: 'Trang này cần JavaScript. Để kiểm tra bài đã được nhận chưa, mở địa chỉ biên nhận, kết thúc bằng mã hồ sơ.',
  other: 'Xem bài khác',
  timeline: 'Các mốc',
  remarks: 'Lời nhắn dành cho Anh/Chị',
  noRemarks: 'Chưa có lời nhắn nào.',
  receipt: 'Xem biên nhận',
  receiptHeading: 'Biên nhận',
  read: 'Đọc lại bài',
  editableUntil: (closesAt: Instant) => `Sửa hoặc rút được ${untilClosing(closesAt)}.`,
  closed: 'Đã hết thời gian sửa và rút bài.',
  edit: 'Sửa bài',
  withdraw: 'Rút bài',
} as const;

/** What an author can do about personal data, and where (Luật 91/2025/QH15): the consent notice and the guide say the same. */
export const PERSONAL_DATA = {
  title: 'Thông tin cá nhân',
  whileOpen: [
    'Xem và sửa: bấm “Sửa bài” trên trang này.',
    'Rút lại đồng ý hiển thị công khai: bấm “Sửa bài”, bỏ dấu ở mục ấy rồi nộp bản sửa.',
    'Rút lại đồng ý xử lý thông tin: bấm “Rút bài” trên trang này; bài không được thẩm định nữa.',
  ],
  onceClosed: ['Muốn sửa, rút bài hoặc rút lại đồng ý sau khi đóng nhận bài: Anh/Chị báo công đoàn cơ sở, kèm mã hồ sơ.'],
  erasure: 'Yêu cầu xóa thông tin cá nhân: Anh/Chị báo công đoàn cơ sở, kèm mã hồ sơ; được trả lời trong 02 ngày làm việc.',
} as const;

export const WITHDRAWAL = {
  title: 'Rút bài này?',
  text: (title: string) => `Bài “${title}” sẽ không được thẩm định và không tính vào kết quả của đơn vị.`,
  final: 'Bài đã rút không lấy lại được. Muốn tham gia lại, Anh/Chị viết và nộp một bài mới.',
  copyFirst: 'Bấm “Đọc lại bài” để sao chép nội dung trước, nếu còn cần.',
  confirm: 'Rút bài',
  keep: 'Giữ bài',
  busy: 'Đang rút…',
  unsure: 'Chưa chắc đã rút được. Anh/Chị bấm lại, không bị trùng.',
} as const;

/** D9, as the author reads it: the state and what it means for them. */
export const STATUS_WORDS: Record<InitiativeStatus, { name: string; text: string }> = {
  submitted: { name: 'Đã nộp', text: 'Chương trình đã nhận bài, đang chờ thẩm định.' },
  underAppraisal: { name: 'Đang thẩm định', text: 'Công đoàn và đơn vị đang xem xét bài của Anh/Chị.' },
  accepted: { name: 'Đạt', text: 'Sáng kiến hợp lệ.' },
  rejected: { name: 'Không đạt', text: 'Bài chưa được chấp nhận. Anh/Chị đọc lời nhắn để biết lý do.' },
  revisionRequested: { name: 'Yêu cầu bổ sung', text: 'Anh/Chị đọc lời nhắn và bổ sung theo yêu cầu.' },
  nominated: { name: 'Được đề nghị khen thưởng', text: 'Đơn vị đã đề nghị khen thưởng sáng kiến này.' },
  rewarded: { name: 'Được khen thưởng', text: 'Chúc mừng Anh/Chị! Sáng kiến đã được khen thưởng.' },
  withdrawn: { name: 'Đã rút', text: 'Anh/Chị đã rút bài này.' },
};

type Verb = TrackedInitiative['timeline'][number]['verb'];

/** A moment of an initiative's life in words; `revision` is which version came in. */
export const TIMELINE_WORDS: Record<Verb, (revision: number | null) => string> = {
  received: () => 'Máy chủ nhận bài',
  revised: (revision) => (revision === null ? 'Nhận bản sửa' : `Nhận bản sửa (bản thứ ${revision})`),
  withdrawn: () => 'Tác giả rút bài',
  appraised: () => 'Có kết quả thẩm định',
  nominated: () => 'Được đề nghị khen thưởng',
  rewarded: () => 'Được khen thưởng',
};
