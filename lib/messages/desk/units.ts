import type { UnitKind, UnitLevel } from '#lib/domain/unit-tree.ts';
import { formatNumber } from '../format.ts';

/** Below a field that takes the code of a unit. */
export const UNIT_FINDER = {
  hint: 'Chưa nhớ mã? Anh/Chị gõ tên đơn vị để tìm.',
  found: 'Đơn vị tìm thấy',
  choose: 'Anh/Chị chọn đơn vị:',
  more: 'Có nhiều đơn vị. Anh/Chị gõ thêm, hoặc chọn:',
  none: 'Không tìm thấy trong các đơn vị của Anh/Chị.',
} as const;

/** The tree of units, and what stands about one of them. */
export const UNITS = {
  title: 'Đơn vị',
  search: 'Tìm đơn vị theo tên hoặc mã',
  searchHint: 'Gõ có dấu hay không dấu đều được.',
  find: 'Tìm',
  here: 'Đang xem',
  path: 'Các cấp',
  top: 'Đơn vị của tôi',
  own: 'Anh/Chị chọn một đơn vị để xem.',
  below: (n: number) => `${formatNumber(n)} đơn vị trực thuộc`,
  open: (n: number, name: string) => `Mở ${formatNumber(n)} đơn vị trực thuộc ${name}`,
  detail: 'Chi tiết',
  detailOf: (name: string) => `Chi tiết ${name}`,
  none: 'Chưa có đơn vị trực thuộc nào',
  noneFound: (typed: string) => `Không tìm thấy đơn vị nào có "${typed}"`,
  noneFoundHint: 'Anh/Chị thử ít chữ hơn, hoặc tìm bằng mã đơn vị.',
  tooMany: 'Còn nhiều đơn vị khác phù hợp. Anh/Chị gõ thêm chữ để thu hẹp.',
  found: (n: number) => `Tìm thấy ${formatNumber(n)} đơn vị`,
  all: 'Bỏ tìm kiếm',
  range: (from: number, to: number, total: number) => `${formatNumber(from)}–${formatNumber(to)} trong ${formatNumber(total)} đơn vị`,
  total: (n: number) => `${formatNumber(n)} đơn vị`,
  before: 'Trang trước',
  next: 'Trang sau',
  pages: 'Các trang',
} as const;

export const LEVEL_NAME: Record<UnitLevel, string> = {
  central: 'Tổng Liên đoàn',
  provincial: 'Cấp tỉnh, ngành trung ương, tổng công ty',
  'immediate-upper': 'Công đoàn cấp trên trực tiếp cơ sở',
  grassroots: 'Công đoàn cơ sở',
};

export const KIND_NAME: Record<UnitKind, string> = {
  confederation: 'Tổng Liên đoàn',
  'provincial-federation': 'LĐLĐ tỉnh, thành phố',
  'central-industry-union': 'Công đoàn ngành trung ương',
  'corporation-union': 'Công đoàn tổng công ty',
  'district-federation': 'LĐLĐ huyện, quận, thị xã, thành phố',
  'industrial-park-union': 'Công đoàn các khu công nghiệp',
  'local-industry-union': 'Công đoàn ngành địa phương',
  'grassroots-union': 'Công đoàn cơ sở',
  'occupational-union': 'Nghiệp đoàn',
};
