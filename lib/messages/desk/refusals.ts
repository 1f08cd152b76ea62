import { isProblemCode } from '#lib/domain/problem.ts';
import { faultText } from '../field-errors.ts';
import { PROBLEM_TEXT } from '../problems.ts';
import { FORM } from './forms.ts';

type Line = { name: string; text: string };
export type RefusalWords = { kind: 'refused'; code: string; text: string; faults: Line[] };

/** Sentences of the usual table that speak to people who write initiatives, said anew for people at a desk. */
const AT_THE_DESK: Readonly<Record<string, string>> = {
  'not-found': 'Không tìm thấy trong các đơn vị của Anh/Chị.',
  overloaded: 'Máy chủ đang đông. Anh/Chị chờ một lát rồi gửi lại; nội dung đã nhập vẫn còn.',
  'revision-conflict': 'Vừa có người khác thay đổi trước Anh/Chị. Anh/Chị tải lại trang, xem nội dung mới rồi xác nhận lại.',
  'malformed-request': 'Máy chủ không đọc được. Anh/Chị tải lại trang rồi gửi lại; nội dung đã nhập vẫn còn.',
};

/** The fields of these forms, as sentences name them. */
const NAMES: Readonly<Record<string, string>> = {
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  current: 'Mật khẩu hiện nay',
  name: 'Họ và tên',
  role: 'Vai trò',
  unitCode: 'Mã đơn vị',
  code: 'Mã xác thực',
  oldReason: 'Lý do thu hồi bản cũ',
  format: 'Khổ giấy',
  which: 'In cho đơn vị nào',
  old: 'Bản cũ',
  closeDay: 'Ngày đóng',
  closeTime: 'Giờ đóng',
  openDay: 'Ngày mở',
  openTime: 'Giờ mở',
  grace: 'Số phút nhận thêm',
  rule: 'Cách giữ bài nộp sớm',
  permitDay: 'Ngày hết hạn',
  permitTime: 'Giờ hết hạn',
  reason: 'Lý do',
  planNumber: 'Số kế hoạch',
  planDate: 'Ngày kế hoạch',
  planReason: 'Lý do',
  signingNumber: 'Số bản ký kết',
  signingDate: 'Ngày ký kết',
  signingReason: 'Lý do',
  file: 'Tệp',
  members: 'Số đoàn viên',
  asOf: 'Ngày số liệu',
  source: 'Nguồn số liệu',
  phone: 'Điện thoại',
  position: 'Chức vụ',
  place: 'Địa danh',
  documentNumberStyle: 'Số và ký hiệu văn bản',
  title: 'Tiêu đề',
  text: 'Nội dung',
  audience: 'Nơi nhận',
  acknowledgeBy: 'Ngày xác nhận',
};

/** Codes that only forms of a desk know, on any field. */
const OWN: Readonly<Record<string, (name: string) => string>> = {
  'not-a-time': (name) => `${name} chưa đúng. Ví dụ: 17:00`,
  'in-the-past': (name) => `${name} đã qua. Anh/Chị chọn lúc sau bây giờ`,
  'not-yet-open': () => 'Chương trình chưa mở nên chưa có bài nộp muộn',
  overlaps: () => 'Trùng với một đợt nhận bài khác. Anh/Chị xem lại các ngày',
  unchanged: () => 'Chưa có gì khác so với hiện nay',
};

/** Better words for a code on one field. */
const BETTER: Readonly<Record<string, string>> = {
  'password too-short': 'Mật khẩu dài ít nhất 10 ký tự',
  'units too-many': 'Bên dưới có hơn 5.000 công đoàn cơ sở. Anh/Chị mở một công đoàn cấp dưới rồi in từng phần.',
  'units required': 'Không có công đoàn cơ sở nào để in. Anh/Chị đánh dấu ít nhất một đơn vị.',
  'password too-long': 'Mật khẩu dài tối đa 128 ký tự',
  'closeDay not-a-date': 'Ngày đóng chưa đúng. Ví dụ: 27/4/2021',
  'closeDay in-the-past': 'Giờ đóng mới đã qua. Anh/Chị chọn lúc sau bây giờ; bài đã tính thì vẫn tính',
  'closeDay before-start': 'Giờ đóng phải sau giờ mở',
  'closeDay overlaps': 'Trùng với đợt nhận bài sau. Anh/Chị chọn ngày sớm hơn, hoặc đổi giờ của đợt sau trước',
  'closeDay unchanged': 'Giờ đóng hiện nay đã là lúc đó',
  'openDay not-a-date': 'Ngày mở chưa đúng. Ví dụ: 27/4/2021',
  'openDay in-the-past': 'Giờ mở đã qua. Muốn mở ngay, Anh/Chị để trống ngày mở',
  'openDay overlaps': 'Trùng với một đợt nhận bài khác. Muốn kéo dài đợt đang mở, Anh/Chị dùng việc Đổi giờ đóng',
  'grace not-a-number': 'Số phút ghi bằng chữ số. Ví dụ: 15',
  'grace out-of-range': 'Số phút từ 0 đến 120. Cần nhiều hơn, Anh/Chị dời giờ đóng',
  'grace in-the-past': 'Đợt này đã đóng. Anh/Chị dời giờ đóng, hoặc mở đợt mới',
  'rule in-the-past': 'Đợt này đã mở nên không còn bài nộp sớm',
  'permitDay not-a-date': 'Ngày hết hạn chưa đúng. Ví dụ: 27/4/2021',
  'permitDay unchanged': 'Đơn vị đang được nộp muộn đến đúng lúc đó',
  'unitCode not-right': 'Không tìm thấy mã này trong các đơn vị của Anh/Chị ở chương trình này',
  'unitCode unchanged': 'Đơn vị không có gia hạn riêng để thu hồi',
  'planDate not-a-date': 'Ngày kế hoạch chưa đúng. Ví dụ: 15/3/2021',
  'planDate in-the-future': 'Ngày kế hoạch không thể ở sau hôm nay',
  'signingDate not-a-date': 'Ngày ký kết chưa đúng. Ví dụ: 15/3/2021',
  'signingDate in-the-future': 'Ngày ký kết không thể ở sau hôm nay. Anh/Chị ghi nhận khi đã ký',
  'planReason too-short': 'Lý do còn ngắn quá. Người đọc nhật ký sau này cần hiểu được',
  'signingReason too-short': 'Lý do còn ngắn quá. Người đọc nhật ký sau này cần hiểu được',
  'members not-a-number': 'Số đoàn viên ghi bằng chữ số. Ví dụ: 1.250',
  'asOf not-a-date': 'Ngày số liệu chưa đúng. Ví dụ: 31/3/2021',
  'asOf in-the-future': 'Ngày số liệu không thể ở sau hôm nay',
  'source required': 'Anh/Chị ghi nguồn số liệu, để sau này kiểm tra được',
  'role not-a-choice': 'Anh/Chị chọn trong danh sách',
  'phone not-a-phone': 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678 hoặc 0274 3822 222',
  'documentNumberStyle invalid': 'Anh/Chị ghi {n} ở chỗ của số. Ví dụ: {n}/LĐLĐ',
  'title too-short': 'Tiêu đề còn ngắn quá. Anh/Chị ghi rõ việc gì',
  'text too-short': 'Nội dung còn ngắn quá',
  'audience required': 'Anh/Chị chọn nơi nhận',
  'audience nobody': 'Hiện không có đơn vị nào để nhận. Anh/Chị sửa lại nơi nhận',
  'acknowledgeBy not-a-date': 'Ngày xác nhận chưa đúng. Ví dụ: 27/4/2021',
  'acknowledgeBy in-the-past': 'Ngày xác nhận đã qua. Anh/Chị chọn từ hôm nay trở đi',
  'reminded required': 'Không còn đơn vị nào để nhắc. Anh/Chị đánh dấu ít nhất một đơn vị',
  'reminded too-many': 'Có hơn 5.000 đơn vị. Anh/Chị nhắc từng phần, mở tiến độ của đơn vị cấp dưới',
  'file too-many': 'Mỗi thông báo có tối đa 10 tệp',
  'file required': 'Anh/Chị chọn tệp',
  'file too-large': 'Tệp lớn quá 10 MB. Anh/Chị giảm dung lượng hoặc chia thành nhiều tệp',
  'file not-a-kind': 'Tệp này không nhận được. Anh/Chị chọn tệp PDF, Word, Excel hoặc ảnh JPG, PNG, không có macro và mật khẩu',
  'reason too-short': 'Lý do còn ngắn quá. Người đọc nhật ký sau này cần hiểu được',
};

/** Why a form was refused, in words. `errors` as the wire says them: pointer and code. */
export function refusalText(code: string, errors: readonly unknown[], waitSeconds: number | null = null): RefusalWords {
  const faults = errors.flatMap((one) => lineOf(one));
  return { kind: 'refused', code, text: sentence(code, waitSeconds), faults };
}

/** The same from the address of a plain form that came back: `muc=username taken`. */
export function refusalInAddress(code: string | null, fields: readonly string[]): RefusalWords | null {
  if (code === null) return null;
  const errors = fields.map((one) => ({ pointer: `/${one.split(' ')[0]}`, code: one.split(' ')[1] ?? 'invalid' }));
  return refusalText(code, errors);
}

function sentence(code: string, waitSeconds: number | null): string {
  if (code === 'too-many-requests' && waitSeconds !== null)
    return `Anh/Chị đã thử nhiều lần. Xin chờ ${waitWords(waitSeconds)} rồi thử lại.`;
  return AT_THE_DESK[code] ?? (isProblemCode(code) ? PROBLEM_TEXT[code] : FORM.internal);
}

const waitWords = (seconds: number) => (seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);

function lineOf(error: unknown): Line[] {
  if (typeof error !== 'object' || error === null || !('pointer' in error) || !('code' in error)) return [];
  const { pointer, code } = error;
  if (typeof pointer !== 'string' || typeof code !== 'string') return [];
  const name = pointer.slice(1);
  const called = NAMES[name] ?? name;
  return [{ name, text: BETTER[`${name} ${code}`] ?? OWN[code]?.(called) ?? faultText(code, called) }];
}
