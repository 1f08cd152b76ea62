import type { ContactRole } from '#lib/contracts/unit-details.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { UnitLife } from '#lib/domain/unit-change.ts';
import { vietnamParts } from '#lib/domain/vietnam-time.ts';
import { formatDay, formatNumber } from '../format.ts';
import { UNIT_CHANGE } from './unit-changes.ts';

/** Everything about one unit. */
export const UNIT = {
  facts: 'Thông tin chung',
  code: 'Mã đơn vị',
  shortName: 'Tên ngắn',
  level: 'Cấp',
  kind: 'Loại',
  opened: 'Thành lập',
  successor: 'Đơn vị tiếp nhận',
  children: (n: number) => `Xem ${formatNumber(n)} đơn vị trực thuộc`,
  up: 'Xem các đơn vị cùng cấp',
  posters: 'Áp phích QR',
  accounts: 'Tài khoản',
  newAccount: 'Cấp tài khoản tại đơn vị này',
  exportFile: 'Tải danh sách (Excel)',
  edit: 'Sửa',
  nothing: 'Chưa có',
  back: 'Về trang đơn vị',
  save: 'Lưu',
  readOnly: 'Anh/Chị xem được, không sửa được phần này.',
  optional: 'không bắt buộc',
  done: {
    settings: 'Đã lưu phần đầu và phần cuối văn bản.',
    members: 'Đã ghi số đoàn viên.',
    workplaces: 'Đã lưu danh sách.',
    contact: 'Đã lưu đầu mối.',
    'contact-removed': 'Đã xóa đầu mối.',
    changed: UNIT_CHANGE.done,
    planned: UNIT_CHANGE.planned,
    cancelled: UNIT_CHANGE.cancelled,
  },
} as const;

/** What its page says of a unit that is not there today. */
export function lifeWords(life: UnitLife): string | null {
  switch (life.kind) {
    case 'alive':
      return null;
    case 'to-come':
      return `Sẽ thành lập từ ngày ${formatDay(life.on)}. Trước ngày đó người viết sáng kiến chưa chọn được đơn vị này.`;
    case 'never':
      return 'Đơn vị chưa từng được thành lập: quyết định đã được hủy trước ngày có hiệu lực.';
    case 'ended':
      return `Đã kết thúc hoạt động từ ngày ${formatDay(life.on)}.`;
  }
}

export const MEMBERS = {
  title: 'Đoàn viên',
  now: (n: number, day: string) => `${formatNumber(n)} đoàn viên, tính đến ngày ${formatDay(day)}`,
  none: 'Chưa có số liệu. Tỷ lệ tham gia chỉ tính được khi có số đoàn viên.',
  source: (source: string) => `Nguồn: ${source}`,
  open: 'Ghi số mới, xem các lần trước',
  record: 'Ghi số đoàn viên',
  intro: 'Số đã ghi không sửa và không xóa. Nếu số cũ sai, Anh/Chị ghi số đúng với cùng ngày: số ghi sau được dùng.',
  members: 'Số đoàn viên',
  membersExample: 'Ví dụ: 1.250',
  asOf: 'Tính đến ngày',
  asOfExample: 'Ví dụ: 31/3/2021',
  from: 'Nguồn số liệu',
  fromExample: 'Ví dụ: Báo cáo quý I của CĐCS',
  submit: 'Ghi số',
  history: 'Các lần đã ghi',
  day: 'Ngày',
  number: 'Số đoàn viên',
  by: 'Người ghi',
  holds: 'đang dùng',
  replaced: 'đã được thay',
} as const;

export const WORKPLACES = {
  title: 'Nơi làm việc',
  employers: 'Người sử dụng lao động',
  employersHint: 'Mỗi dòng một tên. Nghiệp đoàn để trống; CĐCS ghép nhiều doanh nghiệp thì ghi đủ.',
  sections: 'Công đoàn bộ phận, tổ công đoàn',
  sectionsHint: 'Mỗi dòng một tên. Ví dụ: Tổ công đoàn chuyền 3',
} as const;

export const DOCUMENTS = {
  title: 'Đầu và cuối văn bản',
  intro: 'Dùng cho mọi văn bản mà hệ thống lập cho đơn vị: biểu tổng hợp, kế hoạch, biên bản, báo cáo.',
  number: 'Số và ký hiệu văn bản',
  numberHint: 'Ghi {n} ở chỗ của số.',
  numberExample: 'Ví dụ: {n}/LĐLĐ',
  place: 'Địa danh',
  placeExample: 'Ví dụ: Dĩ An',
  signature: 'Chức vụ người ký',
  signatureHint: 'Mỗi dòng một ý, như sẽ in.',
  signatureExample: 'Ví dụ: TM. BAN THƯỜNG VỤ, xuống dòng, CHỦ TỊCH',
  signatory: 'Họ và tên người ký',
  recipients: 'Nơi nhận',
  recipientsHint: 'Mỗi dòng một nơi.',
  recipientsExample: 'Ví dụ: CĐCS trực thuộc',
  bases: 'Căn cứ',
  basesHint: 'Mỗi dòng một căn cứ, dùng lại cho mọi văn bản.',
  basesExample: 'Ví dụ: Căn cứ Kế hoạch số 153/KH-LĐLĐ …',
  preview: 'Bản xem trước, theo nội dung đã lưu',
  none: 'Chưa ghi gì. Văn bản sẽ chỉ có tên đơn vị.',
  openPreview: 'Sửa và xem trước',
} as const;

/** What is printed on every document (Nghị định 30/2020/NĐ-CP). */
export const PAPER = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (style: string, n: string) => `Số: ${style.replace('{n}', n)}`,
  noNumber: '……',
  subject: 'TÊN VĂN BẢN',
  text: 'Nội dung văn bản',
  end: './.',
  recipients: 'Nơi nhận:',
  placeAndDay: (place: string, at: Instant) => {
    const { day, month, year } = vietnamParts(at);
    const date = `ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`;
    return place === '' ? date.replace('ngày', 'Ngày') : `${place}, ${date}`;
  },
} as const;

export const CONTACTS = {
  title: 'Đầu mối liên hệ',
  count: (n: number) => `${formatNumber(n)} đầu mối`,
  open: 'Xem đầu mối của đơn vị và cấp trên',
  intro:
    'Cán bộ của đơn vị này và của các đơn vị bên dưới thấy những người này để liên hệ. Tên và số điện thoại là thông tin cá nhân; việc xem được ghi nhật ký.',
  aboveIntro: 'Dưới đây là đầu mối ở cấp trên, cấp gần nhất trước. Vấn đề phát sinh cần báo cáo ngay, Anh/Chị liên hệ Thường trực.',
  noneAbove: 'Công đoàn cấp trên chưa ghi đầu mối nào.',
  of: (unit: string) => `Đầu mối của ${unit}`,
  add: 'Thêm đầu mối',
  editTitle: 'Sửa đầu mối',
  role: 'Phụ trách',
  chooseRole: 'Chọn việc phụ trách',
  name: 'Họ và tên',
  position: 'Chức vụ',
  positionExample: 'Ví dụ: Phó Chủ tịch',
  phone: 'Điện thoại',
  phoneExample: 'Ví dụ: 0912 345 678 hoặc 0274 3822 222',
  email: 'Email',
  remove: 'Xóa đầu mối này',
  removeAsk: 'Xóa đầu mối? Cán bộ của đơn vị và của các đơn vị bên dưới không còn thấy người này; nhật ký vẫn giữ việc đã làm.',
} as const;

export const CONTACT_ROLE_NAME: Record<ContactRole, string> = {
  'standing-board': 'Thường trực, nhận báo cáo vấn đề phát sinh',
  guidance: 'Hướng dẫn thực hiện chương trình',
};

export const CONTACT_CHOICES = Object.entries(CONTACT_ROLE_NAME).map(([value, label]) => ({ value, label }));
