import type { Criterion, OccupationGroup, Sector, Sex } from '#lib/domain/initiative.ts';

/** The four steps, in the letter's order (R22–R27). */
export const STEPS = ['Người nộp', 'Đơn vị', 'Sáng kiến', 'Kiểm tra và nộp'] as const;

export const SEX_NAMES: Record<Sex, string> = { female: 'Nữ', male: 'Nam', other: 'Khác' };

/** R33. */
export const OCCUPATION_NAMES: Record<OccupationGroup, string> = {
  'direct-production-worker': 'Công nhân trực tiếp sản xuất',
  teacher: 'Giáo viên',
  'civil-servant': 'Cán bộ, công chức',
  'public-employee': 'Viên chức',
  other: 'Khác',
};

/** R25. */
export const SECTOR_NAMES: Record<Sector, string> = { enterprise: 'Doanh nghiệp', 'public-administrative': 'Hành chính sự nghiệp' };

/** R11: exactly the words of the letter; the page shows the first letter as a capital. */
export const CRITERION_NAMES: Record<Criterion, string> = {
  'technical-improvement-productivity': 'phát huy sáng kiến, cải tiến kỹ thuật, nâng cao năng suất lao động',
  'creativity-overcoming-hardship': 'sáng kiến - sáng tạo, vượt khó trong lao động sản xuất',
  'development-and-peer-support': 'sáng kiến để thúc đẩy sự phát triển của cơ quan, đơn vị, doanh nghiệp, bản thân, giúp đỡ đồng nghiệp',
};

/** A campaign's own criterion whose words are not at hand. */
export const OWN_CRITERION_NAME = 'tiêu chí riêng của Chương trình';

type FieldWords = { label: string; hint?: string; example?: string };

/** Label, hint and a real example of every field, by the field's name. */
export const FIELDS = {
  'author.fullName': { label: 'Họ và tên', example: 'Ví dụ: Nguyễn Thị Hoa' },
  'author.birthYear': { label: 'Năm sinh', example: 'Ví dụ: 1990' },
  'author.sex': { label: 'Giới tính' },
  'author.phone': {
    label: 'Số điện thoại',
    hint: 'Dùng cùng mã hồ sơ để theo dõi và sửa bài. Không hiển thị công khai.',
    example: 'Ví dụ: 0912 345 678',
  },
  'author.email': { label: 'Email', example: 'Ví dụ: hoa.nguyen@gmail.com' },
  'author.occupationGroup': { label: 'Nhóm nghề nghiệp' },
  'author.position': { label: 'Chức vụ, nghề nghiệp', example: 'Ví dụ: Công nhân may, Tổ trưởng, Giáo viên chủ nhiệm' },
  'author.section': { label: 'Nơi làm việc, bộ phận', example: 'Ví dụ: Chuyền may 3, Xưởng cơ điện, Tổ Toán' },
  'author.isUnionMember': { label: 'Anh/Chị là đoàn viên công đoàn?', hint: 'Người chưa vào công đoàn vẫn được tham gia.' },
  'author.sharePercent': {
    label: 'Phần đóng góp của Anh/Chị (%)',
    hint: 'Ghi số nguyên. Phần của tất cả tác giả cộng lại phải bằng 100.',
    example: 'Ví dụ: 60',
  },
  'coAuthors.fullName': { label: 'Họ và tên đồng tác giả' },
  'coAuthors.isUnionMember': { label: 'Đồng tác giả là đoàn viên công đoàn?' },
  'coAuthors.sharePercent': { label: 'Phần đóng góp (%)' },
  'unit.topUnitCode': {
    label: 'Đơn vị',
    hint: 'Tỉnh, thành phố hoặc công đoàn ngành, tổng công ty. Gõ thẳng tên công đoàn cơ sở cũng được, không cần dấu.',
    example: 'Ví dụ: gõ "binh duong" để tìm Bình Dương',
  },
  'unit.subordinateUnitCode': {
    label: 'Đơn vị trực thuộc',
    hint: 'Chọn tên Công đoàn cấp trên trực tiếp cơ sở (cấp trên của CĐCS nơi người tham gia đang sinh hoạt).',
    example: 'Ví dụ: gõ "di an" để tìm LĐLĐ thành phố Dĩ An',
  },
  'unit.grassrootsUnitCode': {
    label: 'Công đoàn cơ sở (CĐCS)',
    hint: 'Công đoàn của cơ quan, đơn vị, doanh nghiệp nơi Anh/Chị đang sinh hoạt.',
  },
  'unit.unlistedUnit': {
    label: 'Tên công đoàn cơ sở',
    hint: 'Ghi đầy đủ như trên con dấu hoặc thẻ đoàn viên. Công đoàn cấp trên sẽ bổ sung vào danh sách.',
    example: 'Ví dụ: CĐCS Công ty TNHH May Thành Công',
  },
  'unit.isUnlisted': {
    label: 'Không có trong danh sách?',
    hint: 'Nhập tên công đoàn cơ sở, công đoàn cấp trên sẽ bổ sung.',
  },
  'initiative.sector': { label: 'Sáng kiến thuộc khối' },
  'initiative.criteria': { label: 'Tiêu chí', hint: 'Chọn ít nhất một. Có thể chọn nhiều.' },
  'initiative.title': {
    label: 'Tên sáng kiến',
    hint: 'Nói ngắn việc đã cải tiến.',
    example: 'Ví dụ: Gá dẫn vải tự canh mép trên máy may một kim',
  },
  'initiative.problem': {
    label: 'Trước đây thế nào?',
    hint: 'Khó khăn, hao phí hay nguy hiểm gì? Có con số thì ghi con số.',
    example: 'Ví dụ: Canh mép bằng tay nên đường may lệch 2–3 mm, mỗi ca phải tháo ra may lại 34 sản phẩm.',
  },
  'initiative.solution': {
    label: 'Anh/Chị đã làm gì?',
    hint: 'Thay đổi gì, làm bằng gì, các bước ra sao. Có thể soạn sẵn trong Word rồi sao chép vào đây.',
    example: 'Ví dụ: Dùng tôn mỏng thừa uốn thành gá chữ L có rãnh chỉnh, bắt vào bàn máy bằng hai vít.',
  },
  'initiative.effect': {
    label: 'Hiệu quả',
    hint: 'Sau khi áp dụng, năng suất, chất lượng, an toàn hay chi phí thay đổi thế nào?',
    example: 'Ví dụ: Hàng lỗi giảm từ 34 còn 6 sản phẩm mỗi ca, năng suất chuyền tăng khoảng 9%.',
  },
  'initiative.benefitVnd': {
    label: 'Giá trị làm lợi (đồng)',
    hint: 'Số tiền tiết kiệm hoặc làm thêm được, nếu tính được.',
    example: 'Ví dụ: 96.000.000 hoặc 96 triệu',
  },
  'initiative.appliedFrom': { label: 'Áp dụng từ', hint: 'Ngày hoặc chỉ tháng và năm.', example: 'Ghi dạng ngày/tháng/năm hoặc tháng/năm' },
  'initiative.appliedTo': { label: 'Áp dụng đến', hint: 'Để trống nếu vẫn đang áp dụng.', example: 'Ghi dạng ngày/tháng/năm' },
  'initiative.proposedOn': { label: 'Ngày đề xuất', hint: 'Có thể từ những năm trước.', example: 'Ví dụ: 10/2019' },
  'initiative.confidential': {
    label: 'Sáng kiến có bí mật công nghệ',
    hint: 'Chỉ nộp tên và hiệu quả. Phần mô tả đã viết không được gửi đi, Anh/Chị giữ riêng một bản nếu cần. Bài không hiển thị cho đơn vị khác.',
  },
} satisfies Record<string, FieldWords>;

export type FieldName = keyof typeof FIELDS;

export const fieldWords = (name: FieldName): FieldWords => FIELDS[name];

/** What is still missing, in one or two words, for the completeness line and the error summary. */
export const SHORT_NAMES: Record<string, string> = {
  'author.fullName': 'Họ và tên',
  'author.birthYear': 'Năm sinh',
  'author.sex': 'Giới tính',
  'author.phone': 'Số điện thoại',
  'author.email': 'Email',
  'author.occupationGroup': 'Nhóm nghề nghiệp',
  'author.position': 'Chức vụ, nghề nghiệp',
  'author.section': 'Nơi làm việc',
  'author.isUnionMember': 'Đoàn viên hay không',
  'author.sharePercent': 'Phần đóng góp',
  coAuthors: 'Đồng tác giả',
  'unit.topUnitCode': 'Đơn vị',
  'unit.subordinateUnitCode': 'Đơn vị trực thuộc',
  'unit.grassrootsUnitCode': 'Công đoàn cơ sở',
  'unit.unlistedUnit': 'Tên công đoàn cơ sở',
  'initiative.sector': 'Khối',
  'initiative.criteria': 'Tiêu chí',
  'initiative.title': 'Tên sáng kiến',
  'initiative.problem': 'Trước đây thế nào',
  'initiative.solution': 'Cách làm',
  'initiative.effect': 'Hiệu quả',
  'initiative.benefitVnd': 'Giá trị làm lợi',
  'initiative.proposedOn': 'Ngày đề xuất',
  'initiative.appliedFrom': 'Thời gian áp dụng',
  'initiative.appliedTo': 'Thời gian áp dụng',
  'consent.processing': 'Đồng ý xử lý thông tin',
};

/** Short name of a field, co-author rows together. */
export function shortName(name: string): string {
  return SHORT_NAMES[name] ?? SHORT_NAMES[name.split('.')[0] ?? ''] ?? SHORT_NAMES[name.split('.').slice(0, 2).join('.')] ?? name;
}

/** Where a field stands among the others, for lists in the form's order. */
export function placeInForm(name: string): number {
  const names = Object.keys(SHORT_NAMES);
  const place = names.indexOf(name);
  return place >= 0 ? place : names.findIndex((known) => known.split('.')[0] === name.split('.')[0]);
}

/** Words of the writing page outside the fields. */
export const WRITING = {
  title: 'Viết sáng kiến',
  titleEditing: 'Sửa bài đã nộp',
  campaign: (name: string) => `Chương trình: ${name}`,
  stepOf: (step: number) => `Bước ${step}/${STEPS.length}`,
  next: 'Tiếp tục',
  back: 'Quay lại',
  submit: 'Nộp bài',
  submitEdit: 'Nộp bản sửa',
  submitting: 'Đang gửi…',
  saved: (clock: string) => `Bản nháp được lưu lúc ${clock}`,
  notSaved: 'Máy này không giữ được bản nháp. Anh/Chị đừng đóng trang trước khi nộp, hoặc mở bằng Chrome, Safari.',
  optional: '(không bắt buộc)',
  choose: 'Chọn',
  yes: 'Có',
  no: 'Chưa',
  missing: (names: readonly string[]) => `Còn thiếu: ${names.join(', ')}`,
  missingMore: (names: readonly string[], more: number) => `Còn thiếu: ${names.join(', ')} và ${more} mục khác`,
  wrong: (names: readonly string[]) => `Cần xem lại: ${names.join(', ')}`,
  complete: 'Đã đủ các mục, Anh/Chị có thể nộp bài.',
  remember: 'Nhớ thông tin của tôi trên máy này',
  rememberHint: 'Chỉ bật khi đây là máy của riêng Anh/Chị. Lần sau không phải nhập lại.',
  coAuthorsTitle: 'Đồng tác giả',
  coAuthorsHint: 'Chỉ thêm khi có người cùng làm sáng kiến.',
  addCoAuthor: 'Thêm đồng tác giả',
  removeCoAuthor: (n: number) => `Bỏ đồng tác giả ${n}`,
  coAuthor: (n: number) => `Đồng tác giả ${n}`,
  time: 'Thời gian',
  effectRule: (period: string) => `Hiệu quả của sáng kiến phải phát sinh ${period}. Sáng kiến có thể được nghiên cứu, đề xuất từ trước.`,
  understood: (text: string) => `Hiểu là: ${text}`,
  dayExample: (year: string) => `Ví dụ: 15/02/${year} hoặc 02/${year}`,
  endExample: (year: string) => `Ví dụ: 30/04/${year}`,
  day: (day: string) => `ngày ${day}`,
  writeAmount: (money: string) => `Ghi ${money}`,
  summaryTitle: 'Anh/Chị xem lại các mục sau',
  editing: (reference: string) => `Anh/Chị đang sửa bài ${reference}. Bài đã nộp vẫn giữ nguyên cho đến khi bản sửa được nhận.`,
  othersTitle: (n: number) => `Máy này còn ${n} bản nháp chưa nộp`,
  othersLink: 'Xem các bản nháp',
  continueTitle: (n: number) => (n === 1 ? 'Máy này có một bài đang viết dở.' : `Máy này có ${n} bài đang viết dở.`),
  continueOne: 'Viết tiếp bản đang dở',
  continueMany: 'Chọn bản đang dở để viết tiếp',
  startNew: 'Viết bài mới',
  closed: (hour: string) =>
    `Chương trình đã đóng nhận bài từ ${hour}. Anh/Chị vẫn viết và giữ được bản nháp trên máy này, nhưng bài nộp lúc này không được tính.`,
  closedLate: (hour: string) =>
    `Thời gian gia hạn của đơn vị đã hết từ ${hour}. Anh/Chị vẫn viết và giữ được bản nháp trên máy này, nhưng bài nộp lúc này không được tính.`,
  early: (hour: string) => `Chưa đến giờ nhận bài. Anh/Chị bấm Nộp bài thì bài chờ trên máy này và tự gửi từ ${hour}, khi trang đang mở.`,
  earlyHeld: (hour: string) => `Chưa đến giờ nhận bài. Anh/Chị vẫn nộp được; bài được giữ ở máy chủ và tính từ ${hour}.`,
  extended: (until: string) => `Đơn vị của Anh/Chị được gia hạn ${until}.`,
  formChanged: 'Biểu mẫu của Chương trình vừa có bản mới. Phần đã viết vẫn còn; Anh/Chị xem lại từng bước trước khi nộp.',
  gone: 'Bài này đã được nộp hoặc xóa ở trang khác, nên không lưu thêm được nữa.',
  newer: 'Bản nháp này vừa được viết tiếp ở một trang khác. Phần đang thấy ở đây chưa được lưu đè lên bản đó.',
  takeNewer: 'Xem bản mới hơn',
  keepMine: 'Giữ bản ở đây',
  lost: 'Không tìm thấy bản nháp này trên máy. Có thể bài đã được nộp hoặc đã xóa.',
  handedIn: (reference: string) => `Bài này đã nộp, mã ${reference}.`,
  toReceipt: 'Xem biên nhận',
  toMine: 'Mở Sáng kiến của tôi',
  waitsHere:
    'Bài đã lưu trên máy này. Anh/Chị giữ trang này mở, khi có mạng máy sẽ tự gửi. Nếu lỡ đóng trang, Anh/Chị mở lại khi có mạng, trước giờ đóng.',
  unkept:
    'Chưa gửi được và máy này không giữ được bài. Anh/Chị đừng đóng trang, kiểm tra mạng rồi bấm Nộp bài lần nữa; bấm lại không bị trùng.',
  noCampaign:
    'Máy này chưa từng tải thông tin chương trình nên chưa nộp được. Bản nháp vẫn được lưu; khi có mạng, Anh/Chị mở lại trang và bấm Nộp bài.',
} as const;

/** Step 4: the self-check, the summary and the last word. */
export const CHECK = {
  selfTitle: 'Trước khi nộp, Anh/Chị tự hỏi',
  self: (period: string | null) => [
    `Sáng kiến đã được áp dụng và có hiệu quả ${period ?? 'trong thời gian quy định'}?`,
    'Đơn vị nơi làm việc đồng ý cho gửi nội dung này?',
    'Nội dung do mình và đồng tác giả làm ra, không sao chép của người khác?',
  ],
  reviewTitle: 'Xem lại bài',
  edit: 'Sửa',
  editPart: (part: string) => `Sửa phần ${part}`,
  empty: 'Chưa ghi',
  more: 'Xem hết',
  less: 'Thu gọn',
  member: 'đoàn viên',
  notMember: 'chưa là đoàn viên',
  memberUnsaid: 'chưa ghi có là đoàn viên không',
  present: 'nay',
  period: 'Thời gian áp dụng',
  unlisted: 'chưa có trong danh sách',
} as const;

/** Choosing one of many units. */
export const UNIT_PICKER = {
  fromPoster: 'Đơn vị theo mã áp phích',
  change: 'Chọn lại',
  other: 'Chọn đơn vị khác',
  searching: 'Đang tìm…',
  results: (n: number) => `${n} kết quả`,
  more: 'Còn nhiều kết quả, Anh/Chị gõ thêm để thu hẹp.',
  none: 'Không thấy đơn vị nào.',
  offline: 'Không thấy trong danh sách trên máy này. Chưa có mạng nên danh sách có thể chưa đủ.',
  unknown:
    'Danh sách đơn vị chưa có trên máy này; khi có mạng, danh sách tự hiện ra. Lúc này Anh/Chị bấm “Không có trong danh sách” để viết tiếp.',
  direct: 'CĐCS trực thuộc thẳng, không có cấp này',
  unlisted: 'Không có trong danh sách?',
  unlistedTop: 'Không có trong danh sách? Nhập tên công đoàn cơ sở',
  topLater: 'Anh/Chị ghi tên công đoàn cơ sở ở dưới và viết tiếp được ngay. Trước khi nộp, Anh/Chị chọn Đơn vị trong danh sách này.',
  posterAgain: (name: string) => `Dùng lại đơn vị theo áp phích: ${name}`,
  notListed: 'Chưa có trong danh sách',
  unlistedAct: 'Nhập tên công đoàn cơ sở',
  unlistedBack: 'Tìm lại trong danh sách',
  posterUnknown: 'Không mở được mã áp phích lúc này. Anh/Chị chọn đơn vị trong danh sách.',
} as const;

/** The form without JavaScript. */
export const PLAIN = {
  title: 'Viết sáng kiến (biểu mẫu đơn giản)',
  intro: 'Biểu mẫu này dùng được cả khi trình duyệt cũ hoặc tắt JavaScript. Bài không được lưu nháp, Anh/Chị nộp xong rồi hãy đóng trang.',
  chooseUnit: 'Mở danh sách cấp dưới',
  chooseUnitHint: 'Chọn xong Đơn vị, bấm nút này để hiện danh sách trực thuộc. Phần đã nhập không mất.',
  full: 'Dùng biểu mẫu đầy đủ',
  top: 'Chọn đơn vị',
  subordinate: 'Không có cấp này',
  grassroots: 'Chọn công đoàn cơ sở',
  unlistedTick: 'CĐCS của tôi không có trong danh sách',
  unknownCode: 'Không tìm thấy mã áp phích. Anh/Chị chọn đơn vị ở phần 2.',
  early: 'Chưa đến giờ nhận bài. Anh/Chị sao chép nội dung để giữ lại, rồi nộp khi chương trình mở.',
  late: 'Bài đến sau giờ đóng nên chưa được nhận. Anh/Chị sao chép nội dung dưới đây để giữ lại.',
  busy: 'Máy chủ đang đông. Anh/Chị chờ một phút rồi bấm Nộp bài lần nữa; bấm lại không bị trùng.',
  broken: 'Máy chủ gặp trục trặc nên bài chưa chắc đã được nhận. Anh/Chị bấm Nộp bài lần nữa; bấm lại không bị trùng.',
  unread:
    'Máy chủ không đọc được bài gửi nên bài chưa được nhận. Anh/Chị bấm nút Quay lại của trình duyệt để thấy lại phần đã viết, rồi nộp lần nữa.',
  tooLarge:
    'Bài dài quá mức nhận được nên chưa được nhận. Anh/Chị bấm nút Quay lại của trình duyệt để thấy lại phần đã viết, rút gọn rồi nộp lần nữa.',
  notShown: 'Máy chủ gặp trục trặc nên chưa mở được biểu mẫu.',
  goBack: 'Anh/Chị bấm nút Quay lại của trình duyệt để thấy lại phần đã viết, chờ ít phút rồi nộp lần nữa; nộp lại không bị trùng.',
  openAgain: 'Mở biểu mẫu mới',
} as const;
