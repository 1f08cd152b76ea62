import type { ReminderFilter } from '#lib/domain/announcement.ts';
import type { BoardFilter, BoardSort } from '#lib/domain/board.ts';
import type { AggregationTask, DeskTask } from '#lib/domain/desk-tasks.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '#lib/domain/instant.ts';
import type { UnitLife } from '#lib/domain/unit-change.ts';
import { vietnamDate } from '#lib/domain/vietnam-time.ts';
import { formatClock, formatDate, formatDay, formatNumber, letterDate } from '../format.ts';
import { timeLeft } from '../time.ts';
import { formatMoment } from './moment.ts';
import { lifeWords } from './unit-details.ts';

/** Hundredths of a percent as people write them: `199` → `1,99%`, `1200` → `12%`. Rounded down where it was computed. */
export function formatRate(hundredths: number): string {
  const whole = formatNumber(Math.floor(hundredths / 100));
  const rest = String(hundredths % 100).padStart(2, '0');
  return rest === '00' ? `${whole}%` : `${whole},${rest}%`;
}

/** A campaign's own percentage: `2` → `2%`, `2.5` → `2,5%`. */
export const formatPercent = (percent: number) => `${String(percent).replace('.', ',')}%`;

const REMINDED: Record<ReminderFilter, string> = {
  'not-started': 'chưa có sáng kiến',
  'below-target': 'chậm',
  'without-figures': 'chưa có số đoàn viên',
  'no-plan': 'chưa có kế hoạch',
};

export const BOARD = {
  title: (n: number) => (n === 0 ? 'Tiến độ' : `Tiến độ của ${formatNumber(n)} công đoàn cơ sở`),
  nav: 'Tiến độ',
  way: 'Từ công đoàn cấp trên đến đơn vị đang xem',
  campaign: (name: string) => `Chương trình “${name}”`,
  otherCampaigns: 'Xem chương trình khác',
  otherUnits: 'Đơn vị của Anh/Chị',
  noCampaign: 'Chưa có chương trình nào',
  noCampaignText: 'Tiến độ hiện ra khi đơn vị của Anh/Chị phát động hoặc tham gia một chương trình.',
  noUnitsLeft: 'Không còn đơn vị trực thuộc',
  noUnitsLeftText: 'Đơn vị đã kết thúc hoạt động. Số liệu của các đơn vị trực thuộc nằm ở nơi tiếp nhận.',
  noUnits: 'Chưa có đơn vị trực thuộc nào',
  noUnitsText: 'Anh/Chị thêm các công đoàn cơ sở ở trang Đơn vị, tiến độ sẽ hiện ra ở đây.',
  openUnits: 'Mở trang Đơn vị',
  noneFound: 'Không có đơn vị nào thuộc nhóm này',
  showAll: 'Xem tất cả đơn vị',
  export: 'Xuất Excel',
  remind: (n: number, filter: ReminderFilter) => `Nhắc ${formatNumber(n)} CĐCS ${REMINDED[filter]}`,
  freshAt: (at: Instant, now: Instant) => `Số liệu lúc ${vietnamDate(at) === vietnamDate(now) ? formatClock(at) : formatMoment(at)}`,
  behind: 'Số liệu đang chậm so với thực tế. Bài đã nộp vẫn được nhận đủ; Anh/Chị xem lại sau ít phút.',
  rebuilding: 'Đang cập nhật: một phần số liệu đang được tính lại, các con số có thể còn thay đổi.',
  filter: 'Hiện đơn vị nào',
  sort: 'Xếp theo',
  usualOrder: 'Thứ tự thường dùng',
  apply: 'Xem',
  found: (found: number, page: number, pages: number) =>
    pages > 1 ? `${formatNumber(found)} đơn vị, trang ${formatNumber(page)}/${formatNumber(pages)}` : `${formatNumber(found)} đơn vị`,
  membersAt: (date: string) => `số đoàn viên tại ngày ${date}`,
  pages: 'Các trang của bảng',
  earlier: 'Trang trước',
  next: 'Trang sau',
  table: 'Tiến độ từng đơn vị',
  pictures: 'Biểu đồ',
} as const;

/** How long a campaign still runs, or that it does not. */
export function campaignTime({ opensAt, closesAt }: { opensAt: Instant; closesAt: Instant }, now: Instant): string {
  if (now < opensAt) return `mở sau ${timeLeft(opensAt, now)}`;
  return now < closesAt ? `còn ${timeLeft(closesAt, now)}` : `đã đóng, nhận bài đến hết ${letterDate(closesAt - 1)}`;
}

/** The four figures. What counts submitted and what counts accepted initiatives is said each time; they are never added or mixed. */
export const FIGURES = {
  title: 'Số liệu chung',
  initiatives: 'Sáng kiến đã nộp',
  accepted: (n: number) => `${formatNumber(n)} bài đạt`,
  participants: 'Đoàn viên tham gia',
  ofMembers: (members: number | null) => (members === null ? 'chưa có số đoàn viên' : `trên ${formatNumber(members)} đoàn viên`),
  unrated: (n: number) => `+ ${formatNumber(n)} người ở nơi chưa có số liệu`,
  rate: 'Tỷ lệ tham gia (đã nộp)',
  least: (target: string) => `tối thiểu ${target}`,
  rateAccepted: (rate: string) => `Tính bài đạt: ${rate}`,
  reached: (target: string) => `CĐCS đủ ${target}`,
  reachedOf: (reached: number, all: number) => `${formatNumber(reached)} / ${formatNumber(all)}`,
  missing: (units: number, people: number) => `${formatNumber(units)} CĐCS còn thiếu ${formatNumber(people)} người`,
  allReached: 'CĐCS nào có số đoàn viên cũng đã đủ',
  withoutFigures: (n: number) => `${formatNumber(n)} CĐCS chưa có số đoàn viên`,
  none: 'chưa có số liệu',
} as const;

export const COLUMN: Record<'unit' | BoardSort, string> = {
  unit: 'Đơn vị',
  name: 'Tên đơn vị',
  members: 'Đoàn viên',
  initiatives: 'Đã nộp',
  accepted: 'Bài đạt',
  participants: 'Tham gia',
  rate: 'Tỷ lệ tham gia',
  rateAccepted: 'Tỷ lệ, tính bài đạt',
  reached: 'CĐCS đủ tỷ lệ',
  missing: 'Còn thiếu',
  planDone: 'Kế hoạch',
  signingDone: 'Ký kết',
  lastActivityAt: 'Hoạt động',
};

export const ROW = {
  asOf: (date: string) => `tại ${date}`,
  missing: (n: number) => `thiếu ${formatNumber(n)}`,
  noFigure: 'chưa có số liệu',
  done: 'Đã có',
  notYet: 'Chưa có',
  of: (n: number, all: number) => (all === 0 ? '–' : `${formatNumber(n)}/${formatNumber(all)}`),
  unions: (n: number) => `${formatNumber(n)} CĐCS`,
  notStarted: 'chưa bắt đầu',
  sorted: { ascending: ', đang xếp từ thấp đến cao', descending: ', đang xếp từ cao xuống thấp' },
  sortBy: ', bấm để xếp',
} as const;

export const FILTER_TEXT: Record<BoardFilter, string> = {
  all: 'Tất cả',
  'not-started': 'Chưa bắt đầu',
  'below-target': 'Chưa đủ tỷ lệ',
  reached: 'Đã đủ tỷ lệ',
  'without-figures': 'Chưa có số đoàn viên',
  'no-plan': 'Chưa có kế hoạch',
};

/** `10 phút trước`, `2 giờ trước`, `hôm qua`, `5 ngày trước`, and beyond a month the day itself. */
export function sinceWords(at: Instant, now: Instant): string {
  const past = Math.max(0, now - at);
  if (past < MINUTE_MS) return 'vừa xong';
  if (past < HOUR_MS) return `${Math.floor(past / MINUTE_MS)} phút trước`;
  const days = daysBetween(at, now);
  if (days === 0) return `${Math.floor(past / HOUR_MS)} giờ trước`;
  if (days === 1) return 'hôm qua';
  return days <= 30 ? `${days} ngày trước` : formatDate(at);
}

const VIETNAM_AHEAD_MS = 7 * HOUR_MS;
const dayOf = (at: Instant) => Math.floor((at + VIETNAM_AHEAD_MS) / DAY_MS);
const daysBetween = (from: Instant, to: Instant) => dayOf(to) - dayOf(from);

export const CHARTS = {
  days: 'Bài nộp mỗi ngày',
  daysSummary: (n: number, most: number, day: string) =>
    `${formatNumber(n)} bài trong các ngày có trên biểu đồ; nhiều nhất ${formatNumber(most)} bài, ngày ${day}`,
  noDays: 'Chưa có bài nào được nộp.',
  day: 'Ngày',
  n: 'Số bài',
  rates: 'Tỷ lệ theo đơn vị',
  ratesHint: (target: string) => `Vạch đứng là mức tối thiểu ${target}; thanh kẻ sọc là chưa đủ.`,
  top: 'Cao nhất',
  bottom: 'Thấp nhất',
  unit: 'Đơn vị',
  rate: 'Tỷ lệ',
} as const;

/** The participation of one CĐCS in words (R34). */
export const PARTICIPATION = {
  title: 'Tỷ lệ tham gia',
  below: (rate: string, target: string, missing: number) =>
    `CĐCS đạt ${rate} (tối thiểu ${target}): còn thiếu ${formatNumber(missing)} đoàn viên tham gia.`,
  reached: (rate: string, target: string) => `CĐCS đạt ${rate} (tối thiểu ${target}): đã đủ.`,
  noFigure: 'Chưa có số đoàn viên nên chưa tính được tỷ lệ.',
  submitted: 'Tính bài đã nộp',
  accepted: 'Tính bài đạt',
  people: (n: number, members: number | null) =>
    members === null ? `${formatNumber(n)} đoàn viên` : `${formatNumber(n)} / ${formatNumber(members)} đoàn viên`,
  needed: 'Cần ít nhất',
  neededOf: (n: number) => `${formatNumber(n)} đoàn viên có sáng kiến`,
  members: 'Số đoàn viên',
  membersAt: (n: number, date: string | null) => (date === null ? formatNumber(n) : `${formatNumber(n)} (tại ${date})`),
  initiatives: 'Sáng kiến',
  initiativesOf: (n: number, accepted: number) => `${formatNumber(n)} bài đã nộp, trong đó ${formatNumber(accepted)} bài đạt`,
} as const;

/** What a board says of a unit that is not there; null for one that is. */
export function goneWords(life: UnitLife, successorName: string | null): string | null {
  const lived = lifeWords(life);
  return lived === null || successorName === null ? lived : `${lived} ${successorName} tiếp nhận và nhận bài mới.`;
}

/** One's own desk. */
export const TODAY = {
  title: 'Việc hôm nay',
  nothing: 'Hôm nay không có việc gì đang chờ Anh/Chị.',
  units: 'Đơn vị đang xem',
  belowTitle: 'Tiến độ các đơn vị trực thuộc',
  openBoard: 'Xem tiến độ đầy đủ',
  linksTitle: 'Lối đi nhanh',
  posters: 'Áp phích QR của đơn vị',
  details: 'Thông tin đơn vị',
} as const;

/** A task in words: what is the matter, and what the link beside it says. */
export function taskWords(task: DeskTask, now: Instant): { text: string; act: string | null } {
  switch (task.kind) {
    case 'announcements':
      return { text: `${formatNumber(task.n)} thông báo chưa được bấm “Đã nhận”`, act: 'Đọc thông báo' };
    case 'participants':
      return { text: `Còn thiếu ${formatNumber(task.missing)} đoàn viên tham gia`, act: 'Chia sẻ, in áp phích' };
    case 'first-initiative':
      return { text: 'Chưa có sáng kiến nào được nộp', act: 'Chia sẻ, in áp phích' };
    case 'units-behind':
      return {
        text: `${formatNumber(task.units)} CĐCS còn thiếu ${formatNumber(task.missing)} đoàn viên tham gia`,
        act: 'Xem các đơn vị này',
      };
    case 'units-not-started':
      return { text: `${formatNumber(task.units)} CĐCS chưa có bài nào`, act: 'Xem các đơn vị này' };
    case 'closing':
      return { text: `Chương trình đóng sau ${timeLeft(task.closesAt, now)}`, act: null };
    case 'aggregation':
      return { text: aggregationWords(task, now), act: null };
    case 'member-figure':
      return { text: 'Chưa có số đoàn viên nên chưa tính được tỷ lệ', act: 'Ghi số đoàn viên' };
    case 'units-without-figures':
      return { text: `${formatNumber(task.units)} CĐCS chưa có số đoàn viên`, act: 'Xem các đơn vị này' };
    case 'plan':
      return { text: 'Chưa ghi nhận kế hoạch thực hiện', act: 'Ghi nhận kế hoạch' };
    case 'signing':
      return { text: 'Chưa ghi nhận ký kết với người sử dụng lao động', act: 'Ghi nhận ký kết' };
    case 'poster':
      return { text: 'Chưa phát hành áp phích QR', act: 'Phát hành áp phích' };
  }
}

/** The officers' own deadline (D13), near or past. */
export function aggregationWords({ until, endsAt }: AggregationTask, now: Instant): string {
  const day = `hết ngày ${formatDay(until)}`;
  return now < endsAt ? `Hạn tổng hợp, báo cáo: còn ${timeLeft(endsAt, now)} (${day})` : `Đã quá hạn tổng hợp, báo cáo (${day})`;
}

/** The desk on the home screen of whoever works there. */
export const DESK_INSTALL = {
  title: 'Đưa trang làm việc ra màn hình chính',
  why: 'Chạm một lần là thấy việc hôm nay; máy nào hỗ trợ thì hiện số việc ngay trên biểu tượng.',
} as const;
