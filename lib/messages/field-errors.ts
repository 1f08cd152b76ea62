import { type FieldErrorCode, isFieldErrorCode } from '#lib/contracts/field-errors.ts';
import type { EffectPeriod } from '#lib/domain/initiative.ts';
import type { FieldError } from '#lib/domain/problem.ts';
import { shortName } from './form.ts';
import { effectPeriodWords } from './time.ts';

/** What a code says about any field; `name` is the field's short name. */
const GENERIC: Record<FieldErrorCode, (name: string) => string> = {
  required: (name) => `Anh/Chị điền ${lower(name)}`,
  'too-short': (name) => `${name} còn ngắn quá, Anh/Chị viết thêm`,
  'too-long': (name) => `${name} dài quá, Anh/Chị rút gọn lại`,
  'too-many': (name) => `${name}: nhiều hơn số cho phép`,
  'not-a-date': (name) => `${name} chưa đúng. Anh/Chị ghi ngày/tháng/năm hoặc tháng/năm`,
  'not-a-choice': (name) => `Anh/Chị chọn lại ${lower(name)}`,
  'not-a-name': () => 'Họ và tên chỉ gồm chữ cái, dấu cách và dấu nháy',
  'not-a-phone': () => 'Số điện thoại chưa đúng. Ví dụ: 0912 345 678',
  'not-an-email': () => 'Email chưa đúng. Ví dụ: hoa.nguyen@gmail.com',
  'not-a-number': (name) => `${name} ghi bằng chữ số. Ví dụ: 96.000.000`,
  'not-a-code': () => 'Mã trên áp phích chưa đúng',
  'out-of-range': (name) => `${name} nằm ngoài mức cho phép`,
  'shares-not-100': () => 'Phần đóng góp của các tác giả cộng lại phải bằng 100',
  'age-out-of-range': () => 'Anh/Chị xem lại năm sinh (từ 15 đến 100 tuổi)',
  'in-the-future': () => 'Ngày đề xuất không thể ở sau hôm nay',
  'before-start': () => 'Ngày kết thúc phải sau ngày bắt đầu áp dụng',
  'outside-effect-period': () => 'Thời gian áp dụng nằm ngoài thời gian tính hiệu quả của chương trình',
  'does-not-follow-tree': () => 'Công đoàn cơ sở không thuộc đơn vị đã chọn. Anh/Chị chọn lại',
  'outside-campaign': () => 'Chương trình này không nhận bài của đơn vị đã chọn. Anh/Chị chọn lại đơn vị',
  'too-common': () => 'Mật khẩu này dễ đoán. Anh/Chị đặt mật khẩu khác',
  taken: (name) => `${name} này đã có tài khoản dùng. Anh/Chị chọn tên khác`,
  'not-a-login-name': () => 'Ghi số điện thoại, hoặc tên từ 3 ký tự gồm chữ không dấu và số. Ví dụ: hoa.nguyen',
  'not-right': (name) => `${name} chưa đúng. Anh/Chị nhập lại`,
  'unknown-key': (name) => `${name}: mục này không có trong biểu mẫu`,
  invalid: (name) => `${name} chưa đúng, Anh/Chị xem lại`,
};

/** Better words for a code on one field. */
const SPECIFIC: Record<string, string> = {
  'author.birthYear required': 'Anh/Chị ghi năm sinh. Ví dụ: 1990',
  'author.birthYear out-of-range': 'Anh/Chị xem lại năm sinh. Ví dụ: 1990',
  'author.sex required': 'Anh/Chị chọn giới tính',
  'author.occupationGroup required': 'Anh/Chị chọn nhóm nghề nghiệp',
  'author.isUnionMember required': 'Anh/Chị cho biết có phải đoàn viên công đoàn không',
  'author.sharePercent out-of-range': 'Phần đóng góp từ 0 đến 100',
  'author.sharePercent not-a-number': 'Phần đóng góp của Anh/Chị ghi bằng số nguyên. Ví dụ: 60',
  'coAuthors.fullName required': 'Anh/Chị ghi họ và tên đồng tác giả',
  'coAuthors.fullName too-short': 'Họ và tên đồng tác giả còn ngắn quá, Anh/Chị ghi đầy đủ',
  'coAuthors.fullName too-long': 'Họ và tên đồng tác giả dài quá, Anh/Chị rút gọn lại',
  'coAuthors.fullName not-a-name': 'Họ và tên đồng tác giả chỉ gồm chữ cái, dấu cách và dấu nháy',
  'coAuthors.isUnionMember required': 'Anh/Chị cho biết đồng tác giả có phải đoàn viên công đoàn không',
  'coAuthors.sharePercent out-of-range': 'Phần đóng góp của đồng tác giả từ 0 đến 100',
  'coAuthors.sharePercent not-a-number': 'Phần đóng góp của đồng tác giả ghi bằng số nguyên. Ví dụ: 30',
  'unit.topUnitCode required': 'Anh/Chị chọn đơn vị',
  'unit.grassrootsUnitCode required': 'Anh/Chị chọn công đoàn cơ sở, hoặc nhập tên nếu không có trong danh sách',
  'unit.unlistedUnit required': 'Anh/Chị nhập tên công đoàn cơ sở',
  'unit.unlistedUnit too-short': 'Tên công đoàn cơ sở dài ít nhất 3 ký tự',
  'initiative.sector required': 'Anh/Chị chọn khối doanh nghiệp hoặc hành chính sự nghiệp',
  'initiative.criteria required': 'Anh/Chị chọn ít nhất một tiêu chí',
  'initiative.title required': 'Đặt tên sáng kiến dài ít nhất 10 ký tự',
  'initiative.title too-short': 'Đặt tên sáng kiến dài ít nhất 10 ký tự',
  'initiative.title too-long': 'Tên sáng kiến dài tối đa 200 ký tự, phần chi tiết ghi ở mục dưới',
  'initiative.problem required': 'Anh/Chị kể trước đây thế nào, ít nhất 30 ký tự',
  'initiative.problem too-short': 'Phần "Trước đây thế nào" dài ít nhất 30 ký tự',
  'initiative.problem too-long': 'Phần "Trước đây thế nào" dài tối đa 20.000 ký tự',
  'initiative.solution required': 'Anh/Chị kể đã làm gì, ít nhất 30 ký tự',
  'initiative.solution too-short': 'Phần "Anh/Chị đã làm gì" dài ít nhất 30 ký tự',
  'initiative.solution too-long': 'Phần "Anh/Chị đã làm gì" dài tối đa 20.000 ký tự',
  'initiative.effect required': 'Anh/Chị ghi hiệu quả, ít nhất 30 ký tự',
  'initiative.effect too-short': 'Phần "Hiệu quả" dài ít nhất 30 ký tự',
  'initiative.effect too-long': 'Phần "Hiệu quả" dài tối đa 20.000 ký tự',
  'initiative.benefitVnd not-a-number': 'Giá trị làm lợi ghi bằng chữ số. Ví dụ: 96.000.000',
  'initiative.appliedFrom required': 'Anh/Chị ghi thời gian bắt đầu áp dụng: ngày/tháng/năm hoặc tháng/năm',
  'initiative.appliedFrom not-a-date': 'Thời gian bắt đầu chưa đúng. Anh/Chị ghi ngày/tháng/năm hoặc tháng/năm',
  'initiative.appliedTo not-a-date': 'Thời gian kết thúc chưa đúng. Anh/Chị ghi ngày/tháng/năm, tháng/năm hoặc để trống',
  'consent.processing required': 'Anh/Chị đánh dấu đồng ý xử lý thông tin để nộp bài',
};

/** One sentence that says what to do about a field. `period` makes the effect period concrete when the campaign is known. */
export function fieldErrorText({ pointer, code }: FieldError, period: EffectPeriod | null = null): string {
  const name = pointer
    .slice(1)
    .replaceAll('/', '.')
    .replace(/^coAuthors\.\d+\./, 'coAuthors.');
  if (code === 'outside-effect-period' && period) return `Hiệu quả của sáng kiến phải phát sinh ${effectPeriodWords(period)}`;
  const known = isFieldErrorCode(code) ? code : 'invalid';
  return SPECIFIC[`${name} ${known}`] ?? faultText(known, shortName(name));
}

/** What a code says about a field that is called `name` on its form. */
export function faultText(code: string, name: string): string {
  return GENERIC[isFieldErrorCode(code) ? code : 'invalid'](name);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
