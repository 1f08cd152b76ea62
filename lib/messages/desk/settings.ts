import type { SettingsSection } from '#lib/contracts/settings-section.ts';
import type { LevelField, OptionalField } from '#lib/domain/campaign-form.ts';
import { FIELDS } from '../form.ts';

/** Everything a campaign tells and asks: the list of its sections. */
export const SETTINGS = {
  title: 'Nội dung Chương trình',
  intro: 'Mỗi phần sửa riêng. Bản mới có hiệu lực ngay khi lưu; bản cũ không mất, trừ thông tin người liên hệ.',
  readOnly: 'Nội dung do đơn vị phát động soạn. Anh/Chị xem được, không sửa được.',
  edit: (section: string) => `Sửa: ${section}`,
  nothing: 'Chưa có',
  form: (n: number) => `Biểu mẫu số ${n}`,
  seePage: 'Xem trang của người tham gia',
  history: 'Các bản đã lưu',
  version: (version: number, formVersion: number) => `Bản ${version} · biểu mẫu số ${formVersion}`,
  first: 'Bản đầu tiên',
  done: (section: string) => `Đã lưu bản mới: ${section}.`,
  back: 'Về nội dung Chương trình',
  toCampaign: 'Về Chương trình',
  save: 'Lưu bản mới',
  reason: 'Lý do sửa',
  reasonHint: 'Lưu cùng bản mới. Không ghi thông tin riêng của ai.',
  reasonExample: 'Ví dụ: Bổ sung theo Kế hoạch số 20/KH-LĐLĐ',
  what: 'Điều sẽ xảy ra khi lưu',
  understood: 'Tôi đã đọc điều sẽ xảy ra với người đang viết',
  understoodHint: 'Chỉ cần khi biểu mẫu bỏ một tiêu chí, đòi thêm một mục hoặc đổi lời đồng ý.',
  optional: '(không bắt buộc)',
} as const;

export const SECTION_NAME: Record<SettingsSection, string> = {
  facts: 'Thông tin chung',
  criteria: 'Tiêu chí',
  choices: 'Nhóm nghề nghiệp, khối, tên gọi các cấp',
  required: 'Mục bắt buộc',
  consent: 'Lời thông báo và đồng ý',
  guide: 'Hướng dẫn riêng',
  contacts: 'Liên hệ',
  awards: 'Hình thức khen thưởng',
  documents: 'Văn bản',
};

export const SECTION_INTRO: Record<SettingsSection, string> = {
  facts: 'Tên, giới thiệu, mục tiêu, thời gian tính hiệu quả. Địa chỉ và đơn vị phát động không đổi được sau khi tạo, vì đã in và gửi đi.',
  criteria:
    'Ba tiêu chí của công văn giữ nguyên lời. Chương trình thêm được tiêu chí riêng. Bỏ dùng một tiêu chí thì bài đã nộp vẫn giữ tiêu chí đó. Sửa lời chỉ để rõ hơn; muốn đổi hẳn ý thì bỏ dùng và thêm tiêu chí mới.',
  choices: 'Đổi được tên và thứ tự. Số nhóm và số khối không đổi, để số liệu các nơi cộng được với nhau.',
  required: 'Các mục dưới đây để trống được, trừ khi Chương trình đòi phải có. Những mục khác của biểu mẫu luôn bắt buộc.',
  consent: 'Lời người nộp đọc và đánh dấu đồng ý. Mỗi lần đổi lời là một bản có số riêng, lưu cùng từng bài nộp.',
  guide: 'Hiện ở trang Hướng dẫn của người tham gia, phần “Của riêng Chương trình”.',
  contacts:
    'Người của đơn vị phát động trả lời về Chương trình, hiện ở trang Hướng dẫn. Chỉ ghi số điện thoại và email dùng cho công việc. Khi lưu bản mới, các bản cũ không còn giữ người liên hệ nào.',
  awards: 'Mỗi dòng một hình thức, từ thấp đến cao. Để trống thì dùng danh sách có sẵn.',
  documents: 'Công văn, kế hoạch làm căn cứ của Chương trình; ai cũng đọc được ở trang Hướng dẫn.',
};

/** What publishing a section does to those who are writing. */
export const FORM_EFFECTS = [
  'Trang đang mở tự đổi theo trong vòng một phút; phần đã viết và đã chọn vẫn giữ.',
  'Bài đã bấm Nộp mà chưa gửi xong vẫn được nhận nếu đủ điều biểu mẫu mới hỏi. Nếu thiếu thì bài ở lại trên máy, báo “Cần sửa”; người viết bấm Cập nhật, xem lại rồi nộp.',
  'Bài đã nhận vẫn giữ nguyên.',
] as const;
export const CONSENT_EFFECT = 'Ai đã đánh dấu đồng ý với lời cũ mà chưa nộp thì phải đọc và đánh dấu lại.';
export const NO_FORM_EFFECT = 'Người tham gia thấy nội dung mới khi mở lại trang; không ai phải làm lại gì.';

/** The fields of the sections, by the part of the settings they are. */
export const SETTING = {
  name: 'Tên Chương trình',
  unitProgrammeName: 'Tên Chương trình ở CĐCS',
  introduction: 'Giới thiệu',
  target: 'Mục tiêu (số sáng kiến)',
  effectFrom: 'Tính hiệu quả từ ngày',
  effectTo: 'Đến hết ngày',
  effectHint: 'Thời gian áp dụng của sáng kiến phải chạm vào khoảng này.',
  participation: 'Tỷ lệ đoàn viên tham gia tối thiểu (%)',
  spread: 'Giãn giờ gửi khi mở (giây)',
  spreadHint: 'Bài chờ trên các máy được gửi rải ra trong số giây này, để máy chủ không nghẽn. Thường là 20.',
  aggregation: 'Hạn tổng hợp của cán bộ: hết ngày',
  aggregationHint: 'Chỉ hiện cho cán bộ. Không kéo dài giờ nhận bài của người viết.',
  dayExample: 'Ví dụ: 27/4/2021',
  letterCriterion: (n: number) => `Tiêu chí ${n} của công văn`,
  ownCriterion: (n: number) => `Tiêu chí riêng ${n}`,
  newCriterion: 'Thêm một tiêu chí riêng',
  newCriterionHint: 'Để trống nếu không thêm. Muốn thêm nữa thì lưu rồi mở lại.',
  words: 'Nội dung',
  used: 'Đang dùng trong biểu mẫu',
  groups: 'Nhóm nghề nghiệp',
  sectors: 'Khối',
  levels: 'Tên gọi các cấp đơn vị',
  ownName: (usual: string) => `Tên gọi: ${usual}`,
  ownNameHint: 'Để trống thì giữ tên có sẵn.',
  place: (name: string) => `Thứ tự của ${name}`,
  ownConsent: 'Dùng lời riêng của Chương trình',
  ownConsentHint: 'Bỏ dấu thì dùng lời có sẵn (bản số 1).',
  notice: 'Lời thông báo',
  processing: 'Câu đồng ý xử lý thông tin (bắt buộc để nộp)',
  publicDisplay: 'Câu đồng ý hiển thị công khai (không bắt buộc)',
  guide: 'Nội dung hướng dẫn',
  guideHint: 'Dòng bắt đầu bằng # là đề mục, - là gạch đầu dòng, 1. là bước, **đậm**, [chữ](https://địa-chỉ) là liên kết.',
  preview: 'Xem trước',
  previewEmpty: 'Nội dung sẽ hiện ở đây khi Anh/Chị viết.',
  contact: (n: number) => `Người liên hệ ${n}`,
  newContact: 'Thêm người liên hệ',
  contactName: 'Họ tên hoặc bộ phận',
  contactPosition: 'Chức vụ',
  contactPhone: 'Điện thoại',
  contactEmail: 'Email',
  contactRemove: 'Xóa hết các ô của một người để bỏ người đó.',
  awards: 'Các hình thức',
  newDocument: 'Thêm văn bản',
  document: 'Sửa văn bản',
  documentNumber: 'Số, ký hiệu',
  documentDay: 'Ngày ban hành',
  issuer: 'Nơi ban hành',
  subject: 'Trích yếu',
  documentText: 'Toàn văn hoặc tóm tắt',
  documentFile: (name: string | null) => (name === null ? 'Chưa có tệp.' : `Đang có: ${name}. Chọn tệp khác để thay.`),
  remove: 'Bỏ văn bản này khỏi Chương trình',
  removeHint: 'Người tham gia không thấy nữa; các bản đã lưu vẫn ghi.',
} as const;

/** A campaign that is still to begin. */
export const NEW_CAMPAIGN = {
  title: 'Tạo Chương trình',
  intro: 'Các phần khác lấy theo công văn và sửa được sau. Chương trình hiện trên điện thoại theo giờ nhận bài của nó.',
  unit: 'Mã đơn vị phát động',
  unitHint:
    'Đơn vị mà Anh/Chị quản trị. Chương trình của đơn vị cấp dưới không thay Chương trình của cấp trên ở trang đầu: người tham gia mở bằng địa chỉ riêng của Chương trình đó.',
  nameExample: 'Ví dụ: Sáng kiến, vượt khó, phát triển năm 2027',
  programmeExample: 'Ví dụ: Sáng kiến, vượt khó, phát triển',
  slug: 'Địa chỉ',
  slugHint: 'Phần sau tên trang, gồm chữ không dấu, số và gạch nối. Để trống thì lấy theo tên. In rồi thì không đổi được.',
  slugExample: 'Ví dụ: sang-kien-2027',
  targetExample: 'Ví dụ: 75.000',
  hours: 'Đợt nhận bài đầu tiên',
  reason: 'Căn cứ hoặc lý do',
  reasonExample: 'Ví dụ: Theo Kế hoạch số 12/KH-TLĐ ngày 05/01/2027',
  submit: 'Tạo Chương trình',
} as const;

export const levelName = (level: LevelField): string => FIELDS[`unit.${level}`].label;
export const optionalFieldName = (name: OptionalField): string => FIELDS[name].label;
