import type { Role } from '#lib/domain/permissions.ts';

/** Around every page of people with an account. */
export const DESK = {
  name: 'Sáng kiến · Cán bộ',
  nav: 'Các trang làm việc',
  menu: 'Trang khác',
  home: 'Việc của tôi',
  accounts: 'Tài khoản',
  audit: 'Nhật ký',
  myAccount: 'Tài khoản của tôi',
  signOut: 'Đăng xuất',
  hello: (name: string) => `Chào ${name}`,
  rolesTitle: 'Vai trò của Anh/Chị',
  noRole: 'Tài khoản này chưa được giao vai trò nào. Anh/Chị liên hệ công đoàn cấp trên.',
  notAllowedTitle: 'Anh/Chị chưa được giao việc này',
  notAllowedText:
    'Vai trò của Anh/Chị tại đơn vị này không gồm việc vừa mở. Nếu cần, Anh/Chị đề nghị công đoàn cấp trên giao thêm vai trò.',
  notFoundText: 'Địa chỉ có thể bị gõ thiếu hoặc thừa, hoặc trang thuộc một đơn vị ngoài phạm vi của Anh/Chị.',
  back: 'Về trang việc của tôi',
} as const;

export const ROLE_TEXT: Record<Role, string> = {
  officer: 'Cán bộ CĐCS',
  'upper-officer': 'Cán bộ công đoàn cấp trên',
  admin: 'Quản trị',
  viewer: 'Chỉ xem',
};

export const roleAt = (role: Role, unitName: string) => `${ROLE_TEXT[role]} · ${unitName}`;

/** The unit above all others, where a database begins without units. */
export const ROOT_UNIT = { code: 'TLD', name: 'Tổng Liên đoàn Lao động Việt Nam', shortName: 'Tổng LĐLĐ Việt Nam' } as const;
