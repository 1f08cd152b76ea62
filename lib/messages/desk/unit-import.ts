import type { ImportColumn } from '#lib/domain/unit-import.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import { formatDay, formatNumber } from '../format.ts';
import { KIND_NAME, LEVEL_NAME } from './units.ts';

/** Names of the columns, as the template and the export head them. */
export const IMPORT_TITLE: Record<ImportColumn, string> = {
  code: 'Mã',
  name: 'Tên',
  shortName: 'Tên ngắn',
  level: 'Cấp',
  kind: 'Loại',
  parentCode: 'Mã đơn vị cấp trên',
  members: 'Số đoàn viên',
  asOf: 'Ngày số liệu',
  source: 'Nguồn',
  employers: 'Người sử dụng lao động',
};

/** Other names by which people head the same column. */
export const IMPORT_ALIASES: Record<ImportColumn, readonly string[]> = {
  code: [IMPORT_TITLE.code, 'Mã đơn vị', 'Mã CĐCS'],
  name: [IMPORT_TITLE.name, 'Tên đầy đủ', 'Tên đơn vị', 'Tên CĐCS', 'Tên công đoàn'],
  shortName: [IMPORT_TITLE.shortName, 'Tên gọi tắt', 'Tên viết tắt'],
  level: [IMPORT_TITLE.level, 'Cấp công đoàn'],
  kind: [IMPORT_TITLE.kind, 'Loại đơn vị', 'Loại hình'],
  parentCode: [IMPORT_TITLE.parentCode, 'Mã cấp trên', 'Mã công đoàn cấp trên', 'Mã đơn vị trực thuộc'],
  members: [IMPORT_TITLE.members, 'Tổng số đoàn viên'],
  asOf: [IMPORT_TITLE.asOf, 'Tính đến ngày', 'Ngày'],
  source: [IMPORT_TITLE.source, 'Nguồn số liệu'],
  employers: [IMPORT_TITLE.employers, 'Đơn vị sử dụng lao động', 'Doanh nghiệp', 'Tên doanh nghiệp'],
};

/** Other words for a level or a kind than those of the lists. */
export const LEVEL_ALIASES: Record<UnitLevel, readonly string[]> = {
  central: [LEVEL_NAME.central, 'Trung ương'],
  provincial: [LEVEL_NAME.provincial, 'Tỉnh', 'Cấp tỉnh', 'LĐLĐ tỉnh, thành phố', 'Cấp tỉnh và tương đương'],
  'immediate-upper': [LEVEL_NAME['immediate-upper'], 'Cấp trên trực tiếp cơ sở', 'Cấp trên trực tiếp', 'Cấp trên cơ sở'],
  grassroots: [LEVEL_NAME.grassroots, 'Cơ sở', 'CĐCS'],
};
export const KIND_ALIASES: Record<UnitKind, readonly string[]> = {
  confederation: [KIND_NAME.confederation],
  'provincial-federation': [KIND_NAME['provincial-federation'], 'LĐLĐ tỉnh', 'LĐLĐ thành phố'],
  'central-industry-union': [KIND_NAME['central-industry-union'], 'Công đoàn ngành TW'],
  'corporation-union': [KIND_NAME['corporation-union'], 'Công đoàn tập đoàn'],
  'district-federation': [KIND_NAME['district-federation'], 'LĐLĐ huyện', 'LĐLĐ quận', 'LĐLĐ thị xã', 'Liên đoàn Lao động cấp huyện'],
  'industrial-park-union': [KIND_NAME['industrial-park-union'], 'Công đoàn khu công nghiệp', 'Công đoàn KCN'],
  'local-industry-union': [KIND_NAME['local-industry-union'], 'Công đoàn ngành'],
  'grassroots-union': [KIND_NAME['grassroots-union'], 'CĐCS'],
  'occupational-union': [KIND_NAME['occupational-union']],
};

/** What the second sheet of the template says. */
export const TEMPLATE = {
  file: 'Mẫu danh sách đơn vị.xlsx',
  exported: (unit: string) => `Đơn vị – ${unit}.xlsx`,
  sheet: 'Đơn vị',
  help: 'Hướng dẫn',
  title: 'Cách ghi danh sách đơn vị',
  notes: [
    'Mỗi dòng là một đơn vị, các dòng đứng theo thứ tự nào cũng được. Không xóa dòng tiêu đề.',
    'Mã đã có: chỉ những ô khác với hiện nay được sửa; ô để trống thì giữ nguyên. Mã chưa có: thêm đơn vị mới.',
    'Không đơn vị nào bị xóa khi nhập. Hợp nhất, giải thể làm ở trang của từng đơn vị. Mỗi tệp chuyển tối đa 500 đơn vị sang công đoàn cấp trên khác.',
  ],
  column: 'Cột',
  how: 'Cách ghi',
  needed: 'Đơn vị mới',
  allowed: 'Giá trị được dùng',
  must: 'bắt buộc',
  may: 'không bắt buộc',
} as const;

export const COLUMN_HELP: Record<ImportColumn, string> = {
  code: 'Chữ in hoa không dấu, chữ số và dấu gạch ngang; tối đa 40 ký tự. Ví dụ: LDLD-74-DIAN-012',
  name: 'Tên đầy đủ. Ví dụ: Công đoàn cơ sở Công ty TNHH Ví Dụ',
  shortName: 'Tên ngắn để đọc trên điện thoại; để trống thì dùng tên đầy đủ',
  level: 'Ghi một trong các giá trị bên cạnh. Đơn vị đã có thì không đổi cấp bằng cách nhập',
  kind: 'Ghi một trong các giá trị bên cạnh. Đơn vị đã có thì không đổi loại bằng cách nhập',
  parentCode: 'Mã của công đoàn cấp trên, đã có hoặc nằm trong cùng tệp',
  members: 'Số nguyên. Ghi số đoàn viên thì ghi cả ngày và nguồn',
  asOf: 'Ngày/tháng/năm. Ví dụ: 31/3/2026',
  source: 'Ví dụ: Báo cáo quý I năm 2026',
  employers: 'Nhiều nơi thì cách nhau bằng dấu chấm phẩy (;)',
};

export const IMPORT = {
  title: 'Nhập danh sách đơn vị',
  link: 'Nhập từ Excel',
  intro: 'Tải lên tệp Excel (.xlsx) hoặc CSV (UTF-8). Hệ thống kiểm tra từng dòng trước; chưa có gì thay đổi cho đến khi Anh/Chị xác nhận.',
  chooseUnit: 'Anh/Chị chọn đơn vị. Chỉ đơn vị đó và các đơn vị trực thuộc được thêm hoặc sửa.',
  within: (unit: string) => `Cho ${unit} và các đơn vị trực thuộc.`,
  template: 'Tải tệp mẫu',
  current: 'Tải danh sách hiện có',
  file: 'Tệp danh sách',
  fileHint: 'Excel (.xlsx) hoặc CSV, tối đa 10 MB.',
  submit: 'Kiểm tra tệp',
  earlier: 'Các lần nhập gần đây',
  earlierHint: 'Tệp và kết quả kiểm tra được giữ 24 giờ.',
  row: (file: string, who: string, when: string) => `${file} · ${who}, ${when}`,
  phases: { read: 'Đang đọc tệp', check: 'Đang kiểm tra từng dòng', write: 'Đang ghi' },
  leave: 'Anh/Chị có thể rời trang này, việc vẫn tiếp tục; quay lại lúc nào cũng thấy.',
  again: 'Xem lại trang',
  another: 'Nhập tệp khác',
  rows: 'Từng dòng',
  filter: 'Lọc theo kết quả',
  every: 'Tất cả',
  none: 'Không có dòng nào',
  line: (n: number) => `Dòng ${formatNumber(n)}`,
  noCode: '(không có mã)',
  unknownColumns: (heads: readonly string[]) => `Cột không dùng: ${heads.join(', ')}. Nội dung các cột này không được nhập.`,
  missingColumns: (columns: readonly ImportColumn[]) =>
    `Tệp thiếu cột: ${columns.map((column) => IMPORT_TITLE[column]).join(', ')}. Các dòng cần cột này, như đơn vị mới, không ghi được. Anh/Chị thêm cột rồi nhập lại.`,
  lacksColumns: 'Thiếu cột nêu ở trên',
  faultyTitle: (n: number) => `${formatNumber(n)} dòng có lỗi`,
  allFaulty: 'Xem tất cả các dòng có lỗi',
  total: (n: number) => `${formatNumber(n)} dòng`,
  range: (from: number, to: number, total: number) => `${formatNumber(from)}–${formatNumber(to)} trong ${formatNumber(total)} dòng`,
  nothingToDo: 'Tất cả các dòng đã đúng như hiện nay. Không có gì để ghi.',
  onlyFaults: 'Không dòng nào ghi được. Anh/Chị sửa các lỗi trong tệp rồi nhập lại.',
  confirmTitle: 'Nếu Anh/Chị xác nhận',
  willCreate: (n: number) => `${formatNumber(n)} đơn vị được thêm mới.`,
  willChange: (n: number) => `${formatNumber(n)} đơn vị đã có được sửa như danh sách dưới đây.`,
  willSkip: (n: number) =>
    `${formatNumber(n)} dòng có lỗi không được ghi. Sửa trong tệp rồi nhập lại cả tệp: dòng đã ghi sẽ không ghi lần nữa.`,
  willHold: 'Không đơn vị nào bị xóa. Báo cáo của chương trình đã kết thúc giữ nguyên như cũ.',
  effectiveOn: 'Ngày hiệu lực',
  effectiveHint: 'Ngày mà các thay đổi có giá trị, hôm nay hoặc ngày đã qua.',
  reason: 'Căn cứ, lý do',
  reasonExample: 'Ví dụ: Rà soát danh sách CĐCS theo Công văn số 12/LĐLĐ',
  confirm: 'Xác nhận và ghi',
  stale: 'Chưa ghi gì: có đơn vị vừa thay đổi sau khi Anh/Chị xem. Dưới đây là kết quả kiểm tra mới, Anh/Chị xem rồi xác nhận lại.',
  applied: (n: number, day: string) => `Đã ghi ${formatNumber(n)} đơn vị, hiệu lực từ ngày ${formatDay(day)}.`,
  failed: 'Không làm xong được vì máy chủ gặp trục trặc. Chưa có gì thay đổi; Anh/Chị nhập lại tệp.',
  refused: 'Chưa nhập được tệp này',
  gone: 'Tệp và kết quả kiểm tra đã được xóa sau 24 giờ.',
  unitsBack: 'Về danh sách đơn vị',
} as const;

export const VERDICT_NAME = { created: 'Thêm mới', changed: 'Sửa', unchanged: 'Không đổi', faulty: 'Lỗi' } as const;

/** Why a file is not read; the first words say what to do. */
export const FILE_FAULT: Readonly<Record<string, string>> = {
  'file-unreadable':
    'Tệp không phải là bảng Excel (.xlsx) hoặc CSV UTF-8 còn nguyên vẹn. Anh/Chị mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại.',
  'file-old': 'Đây là tệp Excel đời cũ (.xls). Anh/Chị mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại.',
  'file-locked': 'Tệp có mật khẩu. Anh/Chị bỏ mật khẩu, lưu lại rồi nhập lại.',
  'file-unsafe': 'Tệp có cấu tạo bất thường nên không được đọc. Anh/Chị chép dữ liệu sang tệp mẫu rồi nhập lại.',
  'file-too-large': 'Nội dung tệp quá lớn. Anh/Chị chia thành nhiều tệp.',
  'file-too-long': 'Tệp có hơn 150.000 dòng. Anh/Chị chia thành nhiều tệp.',
  'too-many-moves':
    'Tệp chuyển hơn 500 đơn vị sang công đoàn cấp trên khác. Anh/Chị chia thành nhiều tệp, mỗi tệp chuyển tối đa 500 đơn vị. Nếu cả một công đoàn hợp nhất vào nơi khác, Anh/Chị làm ở trang của đơn vị đó.',
  'no-header': 'Không thấy cột "Mã" trong 12 dòng đầu của trang tính thứ nhất. Anh/Chị dùng tệp mẫu.',
  'no-rows': 'Tệp không có dòng nào dưới dòng tiêu đề.',
};

const FAULT_TEXT: Readonly<Record<string, string>> = {
  required: 'chưa ghi',
  'too-long': 'dài quá',
  'not-a-unit-code': 'mã chỉ gồm chữ in hoa không dấu, chữ số và dấu gạch ngang, tối đa 40 ký tự',
  twice: 'mã này đứng ở hơn một dòng trong tệp',
  outside: 'không thuộc đơn vị đang nhập',
  ended: 'đơn vị này đã kết thúc hoạt động',
  root: 'không thêm được Tổng Liên đoàn',
  'not-a-choice': 'không có trong các giá trị được dùng',
  stays: 'khác với hiện nay; cấp và loại không đổi được bằng cách nhập',
  'level-does-not-fit': 'không hợp với cấp của đơn vị',
  'parent-faulty': 'dòng của đơn vị cấp trên này có lỗi',
  'unknown-parent': 'không có mã này trong các đơn vị trực thuộc và trong tệp',
  'not-a-number': 'ghi bằng chữ số',
  'not-a-date': 'ghi ngày/tháng/năm. Ví dụ: 31/3/2026',
  'in-the-future': 'ở sau hôm nay',
};

/** `Mã đơn vị cấp trên: chưa ghi`. */
export const faultWords = (column: ImportColumn, code: string) => `${IMPORT_TITLE[column]}: ${FAULT_TEXT[code] ?? code}`;

/** `Tên: cũ → mới`. */
export const changeWords = ({ column, before, after }: { column: ImportColumn; before: string; after: string }) =>
  `${IMPORT_TITLE[column]}: ${before === '' ? '' : `${before} → `}${after}`;

/** The verdicts as a file. */
export const VERDICT_TABLE = {
  link: 'Tải kết quả (Excel)',
  file: (name: string) => `Kết quả kiểm tra – ${name.replace(/\.\w+$/, '')}.xlsx`,
  sheet: 'Kết quả',
  row: 'Dòng',
  code: IMPORT_TITLE.code,
  name: IMPORT_TITLE.name,
  verdict: 'Kết quả',
  detail: 'Chi tiết',
} as const;
