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
  name: 'Tên',
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
  unitProgrammeName: 'Tên Chương trình ở CĐCS',
  introduction: 'Giới thiệu',
  slug: 'Địa chỉ',
  target: 'Mục tiêu',
  effectFrom: 'Ngày bắt đầu tính hiệu quả',
  effectTo: 'Ngày cuối tính hiệu quả',
  'effectPeriod.from': 'Ngày bắt đầu tính hiệu quả',
  'effectPeriod.to': 'Ngày cuối tính hiệu quả',
  participationTargetPercent: 'Tỷ lệ tham gia',
  spreadSeconds: 'Số giây giãn giờ gửi',
  aggregationUntil: 'Hạn tổng hợp',
  'criteria.text': 'Nội dung tiêu chí',
  'occupationGroups.text': 'Tên nhóm nghề nghiệp',
  'sectors.text': 'Tên khối',
  'levels.topUnitCode': 'Tên gọi cấp đơn vị',
  'levels.subordinateUnitCode': 'Tên gọi cấp đơn vị',
  'levels.grassrootsUnitCode': 'Tên gọi cấp đơn vị',
  'consent.notice': 'Lời thông báo',
  'consent.processing': 'Câu đồng ý xử lý thông tin',
  'consent.publicDisplay': 'Câu đồng ý hiển thị công khai',
  guide: 'Hướng dẫn',
  'contacts.name': 'Họ tên hoặc bộ phận',
  'contacts.position': 'Chức vụ',
  'contacts.phone': 'Điện thoại',
  'contacts.email': 'Email',
  awards: 'Hình thức khen thưởng',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Nơi ban hành',
  subject: 'Trích yếu',
  planNumber: 'Số kế hoạch',
  planDate: 'Ngày kế hoạch',
  planReason: 'Lý do',
  signingNumber: 'Số bản ký kết',
  signingDate: 'Ngày ký kết',
  signingReason: 'Lý do',
  file: 'Tệp',
  effectiveOn: 'Ngày hiệu lực',
  day: 'Ngày hiệu lực',
  newCode: 'Mã đơn vị mới',
  unitName: 'Tên đơn vị',
  shortName: 'Tên ngắn',
  level: 'Cấp',
  unitKind: 'Loại',
  targetCode: 'Mã đơn vị',
  title: 'Tiêu đề',
  text: 'Nội dung',
  audience: 'Nơi nhận',
  acknowledgeBy: 'Hạn bấm “Đã nhận”',
  members: 'Số đoàn viên',
  asOf: 'Ngày số liệu',
  source: 'Nguồn số liệu',
  phone: 'Điện thoại',
  position: 'Chức vụ',
  place: 'Địa danh',
  documentNumberStyle: 'Số và ký hiệu văn bản',
};

/** Codes that only forms of a desk know, on any field. */
const OWN: Readonly<Record<string, (name: string) => string>> = {
  'not-a-time': (name) => `${name} chưa đúng. Ví dụ: 17:00`,
  'in-the-past': (name) => `${name} đã qua. Anh/Chị chọn lúc sau bây giờ`,
  'not-yet-open': () => 'Chương trình chưa mở nên chưa có bài nộp muộn',
  overlaps: () => 'Trùng với một đợt nhận bài khác. Anh/Chị xem lại các ngày',
  unchanged: () => 'Chưa có gì khác so với hiện nay',
  'not-a-unit-code': () => 'Mã chỉ gồm chữ in hoa không dấu, chữ số, dấu gạch ngang và dấu chấm, tối đa 40 ký tự',
  'code-taken': () => 'Mã này đã có đơn vị dùng. Anh/Chị chọn mã khác',
  'not-alive': () => 'Đơn vị không hoạt động vào ngày đó',
  'level-does-not-fit': () => 'Cấp của hai đơn vị không hợp với việc này',
  'below-itself': () => 'Đơn vị không thể đứng dưới chính mình hoặc dưới đơn vị cấp dưới của mình',
  'units-below': () => 'Bên dưới còn đơn vị đang hoạt động. Anh/Chị chọn đơn vị tiếp nhận, hoặc chuyển các đơn vị đó đi trước',
  'root-stays': () => 'Tổng Liên đoàn chỉ đổi được tên',
  'before-last-change': () => 'Đơn vị đã thay đổi sau ngày này. Anh/Chị chọn ngày muộn hơn',
};

/** Better words for a code on one field. */
const BETTER: Readonly<Record<string, string>> = {
  'slug taken': 'Địa chỉ này đã có nơi dùng, kể cả khi viết khác dấu gạch. Anh/Chị chọn địa chỉ khác',
  'slug not-a-slug': 'Địa chỉ chỉ gồm chữ không dấu, chữ số và dấu gạch nối. Ví dụ: sang-kien-2027',
  'slug too-short': 'Địa chỉ có ít nhất 5 chữ và số',
  'target not-a-number': 'Mục tiêu ghi bằng chữ số. Ví dụ: 75.000',
  'participationTargetPercent not-a-number': 'Tỷ lệ ghi bằng chữ số. Ví dụ: 2 hoặc 2,5',
  'spreadSeconds not-a-number': 'Số giây ghi bằng chữ số. Ví dụ: 20',
  'spreadSeconds out-of-range': 'Số giây từ 0 đến 3.600',
  'effectTo before-start': 'Ngày cuối phải sau ngày bắt đầu',
  'effectPeriod.to before-start': 'Ngày cuối phải sau ngày bắt đầu',
  'criteria.0.used required': 'Chương trình phải dùng ít nhất một tiêu chí',
  'contacts.phone required': 'Anh/Chị ghi số điện thoại hoặc email của người này',
  'contacts.phone not-a-phone': 'Số điện thoại chưa đúng. Ví dụ: 0274 3822 222',
  'understood required': 'Anh/Chị đọc điều sẽ xảy ra rồi đánh dấu ở ô này',
  'reason unchanged': 'Nội dung chưa có gì khác so với bản đang dùng',
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
  'day not-a-date': 'Ngày hiệu lực chưa đúng. Ví dụ: 1/7/2025',
  'targetCode not-right': 'Không tìm thấy mã này trong các đơn vị mà Anh/Chị quản trị',
  'effectiveOn not-a-date': 'Ngày hiệu lực chưa đúng. Ví dụ: 1/7/2025',
  'effectiveOn day-to-come': 'Ngày hiệu lực là hôm nay hoặc ngày đã qua',
  'effectiveOn before-last-change': 'Có đơn vị đã thay đổi sau ngày này. Anh/Chị chọn ngày muộn hơn',
  'title too-short': 'Tiêu đề còn ngắn quá. Anh/Chị ghi rõ việc gì',
  'text too-short': 'Nội dung còn ngắn quá',
  'audience required': 'Anh/Chị chọn nơi nhận',
  'audience nobody': 'Hiện không có đơn vị nào để nhận. Anh/Chị sửa lại nơi nhận',
  'acknowledgeBy not-a-date': 'Hạn bấm “Đã nhận” chưa đúng. Ví dụ: 27/4/2021',
  'acknowledgeBy in-the-past': 'Hạn bấm “Đã nhận” đã qua. Anh/Chị chọn từ hôm nay trở đi',
  'reminded required': 'Không còn đơn vị nào để nhắc. Anh/Chị đánh dấu ít nhất một đơn vị',
  'reminded too-many': 'Có hơn 5.000 đơn vị. Anh/Chị nhắc từng phần, mở tiến độ của đơn vị cấp dưới',
  'reminded being-counted': 'Số liệu đang được cập nhật nên chưa nhắc được. Anh/Chị thử lại sau ít phút',
  'names required': 'Anh/Chị đánh dấu ít nhất một tên',
  'names too-many': 'Mỗi lần gán được tối đa 100 tên',
  'file too-many': 'Mỗi thông báo có tối đa 10 tệp',
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
  const kind = name.replace(/\.\d+(?=\.)/, '');
  const called = NAMES[name] ?? NAMES[kind] ?? name;
  return [{ name, text: BETTER[`${name} ${code}`] ?? BETTER[`${kind} ${code}`] ?? OWN[code]?.(called) ?? faultText(code, called) }];
}
