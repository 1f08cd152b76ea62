import type { Instant } from '#lib/domain/instant.ts';
import { formatDate, formatNumber } from '../format.ts';

/** Names that authors typed because their CĐCS was not in the list (R24). */
export const UNLISTED = {
  backToUnits: 'Về danh sách đơn vị',
  title: 'Đơn vị chưa có trong danh sách',
  link: 'Chưa có trong danh sách',
  intro:
    'Người viết không tìm thấy công đoàn cơ sở của mình nên tự nhập tên. Anh/Chị gán mỗi tên vào đúng công đoàn cơ sở; bài đã nộp chuyển về đó, bài nộp sau cùng tên tự vào đó.',
  search: 'Tìm theo tên đã nhập',
  find: 'Tìm',
  units: 'Đơn vị',
  none: 'Không có tên nào chờ gán',
  noneFound: 'Không tìm thấy tên nào',
  waiting: (n: number) => `${formatNumber(n)} tên chờ gán`,
  cut: (n: number) => `${formatNumber(n)} tên có nhiều bài nhất. Các tên khác: Anh/Chị tìm theo tên.`,
  under: (parent: string) => `Thuộc ${parent}`,
  initiatives: (n: number) => `${formatNumber(n)} sáng kiến`,
  alsoSpelled: (names: readonly string[]) => `Cũng viết là: ${names.join(', ')}`,
  choose: 'Gán các tên đã đánh dấu',
  page: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  previous: 'Trang trước',
  next: 'Trang sau',
  mapped: 'Tên đã gán',
  mappedIntro: 'Bài nộp sau với các tên này tự vào công đoàn cơ sở đã gán.',
  mappedTo: (unit: string) => `→ ${unit}`,
  mappedOn: (parent: string, at: Instant) => `${parent}, gán ngày ${formatDate(at)}`,
  unmap: 'Bỏ gán',
  unmapOf: (name: string) => `Bỏ gán “${name}”`,
  unmapAsk: 'Bài đã chuyển trở về đơn vị mà người viết chọn và lại chờ gán. Biên nhận và nội dung không đổi.',
  reason: 'Lý do',
  done: { mapped: 'Đã gán. Bài chuyển xong hoặc đang chuyển nốt trong ít phút.', unmapped: 'Đã bỏ gán. Bài trở về chờ gán.' },
} as const;

export const MAPPING = {
  title: 'Gán vào công đoàn cơ sở',
  names: 'Tên người viết đã nhập',
  whichUnit: 'Là công đoàn cơ sở nào?',
  suggestions: 'Gợi ý theo tên; nếu chưa đúng, Anh/Chị tìm tên khác.',
  noSuggestion: 'Chưa tìm thấy công đoàn cơ sở nào giống tên này trong các đơn vị của Anh/Chị.',
  search: 'Tìm công đoàn cơ sở theo tên hoặc mã',
  find: 'Tìm',
  create: 'Chưa có trong hệ thống? Thêm công đoàn cơ sở ở trang Đơn vị',
  choose: (name: string) => `Chọn ${name}`,
  confirmTitle: 'Điều sẽ xảy ra',
  moves: (n: number, unit: string) => `${formatNumber(n)} sáng kiến chuyển về ${unit} và được tính cho đơn vị đó.`,
  later: 'Bài nộp sau, và bài sửa lại, với các tên này cũng tự vào đơn vị đó.',
  stays: 'Nội dung, mã hồ sơ và biên nhận của người viết giữ nguyên.',
  submit: 'Gán vào đơn vị này',
  again: 'Chọn đơn vị khác',
  back: 'Về danh sách tên chờ gán',
  gone: 'Các tên này không còn chờ gán',
} as const;
