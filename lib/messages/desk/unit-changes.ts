import type { Role } from '#lib/domain/permissions.ts';
import type { UnitChangeKind } from '#lib/domain/unit-tree.ts';
import { formatDay, formatNumber } from '../format.ts';
import { ROLE_TEXT } from './frame.ts';

/** Dated changes of the tree: their forms, their consequences, their list. */
export const UNIT_CHANGE = {
  title: 'Thay đổi tổ chức',
  intro: 'Mỗi thay đổi có ngày hiệu lực và lý do. Không có gì bị xóa; báo cáo cũ giữ nguyên.',
  historyTitle: 'Đã thay đổi thế nào',
  none: 'Chưa có thay đổi nào.',
  day: 'Ngày hiệu lực',
  dayHint: 'Ngày sau hôm nay thì thay đổi tự thực hiện khi đến ngày; bỏ được trước ngày đó.',
  dayExample: 'Ví dụ: 1/7/2025',
  newCode: 'Mã đơn vị mới',
  newCodeHint: 'Chữ in hoa không dấu, chữ số, gạch ngang; tối đa 40 ký tự.',
  name: 'Tên',
  shortName: 'Tên ngắn',
  shortNameHint: 'Để trống thì dùng tên đầy đủ.',
  level: 'Cấp',
  chooseLevel: 'Chọn cấp',
  kind: 'Loại',
  chooseKind: 'Chọn loại',
  optional: '(không bắt buộc)',
  reason: 'Căn cứ, lý do',
  reasonHint: 'Lưu cùng quyết định. Không ghi thông tin riêng của ai.',
  reasonExample: 'Ví dụ: Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh',
  done: 'Đã thực hiện thay đổi.',
  planned: 'Đã ghi. Thay đổi tự thực hiện khi đến ngày hiệu lực.',
  cancelled: 'Đã bỏ thay đổi.',
  cancel: 'Bỏ thay đổi này',
  cancelAsk: 'Bỏ thay đổi? Đến ngày hiệu lực sẽ không có gì xảy ra; nhật ký vẫn giữ việc đã làm.',
  waiting: 'Chờ đến ngày',
  takenBack: 'Đã bỏ',
  by: (who: string, day: string) => `${who} quyết định ngày ${day}`,
} as const;

export const CHANGE_NAME: Record<UnitChangeKind, string> = {
  create: 'Tạo đơn vị trực thuộc',
  rename: 'Đổi tên',
  move: 'Chuyển sang công đoàn cấp trên khác',
  merge: 'Hợp nhất vào đơn vị khác',
  dissolve: 'Kết thúc hoạt động',
};

export const TARGET_LABEL: Record<UnitChangeKind, { label: string; hint: string }> = {
  create: { label: '', hint: '' },
  rename: { label: '', hint: '' },
  move: { label: 'Mã công đoàn cấp trên mới', hint: 'Anh/Chị phải có quyền quản trị ở cả hai nơi.' },
  merge: { label: 'Mã đơn vị tiếp nhận', hint: 'Cùng cấp với đơn vị này. Anh/Chị phải có quyền quản trị ở cả hai nơi.' },
  dissolve: { label: 'Mã đơn vị tiếp nhận', hint: 'Để trống nếu không đơn vị nào tiếp nhận.' },
};

type Named = { code: string; name: string };
type Held = { name: string; role: Role };
type ToldChange = {
  act: UnitChangeKind;
  unit: Named;
  parent: Named | null;
  target: Named | null;
  newNames: Named | null;
  below: number;
  roles: { along: readonly Held[]; left: readonly Held[] } | null;
  latePermits: number;
  effectiveOn: string;
  isLater: boolean;
};

const KEPT = 'Báo cáo của chương trình đã kết thúc giữ nguyên như cũ.';
const COUNTED = (name: string) => `Sáng kiến của chương trình đang chạy được tính cho ${name}; bài nộp không bị gián đoạn.`;
const withBelow = ({ unit, below }: ToldChange) => (below === 0 ? unit.name : `${unit.name} và ${formatNumber(below)} đơn vị trực thuộc`);
const LED = (name: string) => `Mã và áp phích cũ vẫn dùng được và dẫn đến ${name}.`;
const followers = ({ below, target }: ToldChange) =>
  below > 0 && target ? [`${formatNumber(below)} đơn vị trực thuộc chuyển sang ${target.name}.`] : [];

/** More names than these nobody reads in a sentence. */
const MOST_NAMED = 20;

function namesOf(held: readonly Held[]): string {
  const named = held.slice(0, MOST_NAMED).map(({ name, role }) => `${name} (${ROLE_TEXT[role]})`);
  return [...named, ...(held.length > MOST_NAMED ? [`${formatNumber(held.length - MOST_NAMED)} người khác`] : [])].join(', ');
}

const sentenceOf = (held: readonly Held[], words: string) => (held.length > 0 ? [`${namesOf(held)} ${words}`] : []);

/** Who works on where, once their unit has ended: nobody gets or loses a right unseen. A viewer reads no initiatives. */
function peopleSentences({ unit, target, roles }: ToldChange): string[] {
  const { along = [], left = [] } = roles ?? {};
  const isViewer = ({ role }: Held) => role === 'viewer';
  const isWorking = (one: Held) => !isViewer(one);
  if (!target) {
    return [
      ...sentenceOf(left.filter(isWorking), `còn xem được sáng kiến và số liệu đã có của ${unit.name}, không nhận thêm việc mới.`),
      ...sentenceOf(left.filter(isViewer), `còn xem được số liệu đã có của ${unit.name}.`),
    ];
  }
  const kept = `giữ vai trò tại ${target.name}:`;
  const lost = `không có vai trò tại ${target.name}, chỉ còn xem được phần cũ của ${unit.name}. Nếu cần, Anh/Chị giao vai trò mới.`;
  return [
    ...sentenceOf(along.filter(isWorking), `${kept} xem và làm được việc của cả ${target.name}.`),
    ...sentenceOf(along.filter(isViewer), `${kept} chỉ xem số liệu, thông báo và áp phích của cả ${target.name}.`),
    ...sentenceOf(left, lost),
  ];
}

const permitSentences = ({ unit, target, latePermits }: ToldChange) =>
  target && latePermits > 0
    ? [
        `Phép nộp muộn của ${unit.name} vẫn dùng cho bài của ${unit.name} và các đơn vị đang trực thuộc, không dùng cho bài khác của ${target.name}.`,
      ]
    : [];

/** What a change does, one sentence each. */
export function changeSentences(told: ToldChange): string[] {
  const when = told.isLater
    ? `Thực hiện vào ngày ${formatDay(told.effectiveOn)}; đến lúc đó chưa có gì thay đổi.`
    : `Thực hiện ngay, có hiệu lực từ ngày ${formatDay(told.effectiveOn)}.`;
  return [...SENTENCES[told.act](told), when];
}

const SENTENCES: Record<UnitChangeKind, (told: ToldChange) => string[]> = {
  create: ({ unit, newNames }) => [
    `Thêm ${newNames?.name} (mã ${newNames?.code}) trực thuộc ${unit.name}.`,
    'Người viết sáng kiến chọn được đơn vị mới; Anh/Chị cấp tài khoản và in áp phích cho đơn vị.',
  ],
  rename: ({ unit, newNames }) => [
    `"${unit.name}" đổi tên thành "${newNames?.name}".`,
    'Biên nhận đã cấp giữ tên cũ; áp phích cũ vẫn dùng được và hiện tên mới.',
  ],
  move: (told) => [
    `${withBelow(told)} chuyển từ ${told.parent?.name ?? ''} sang ${told.target?.name}.`,
    COUNTED(told.target?.name ?? ''),
    `Cán bộ của ${told.parent?.name ?? ''} không còn xem được ${told.unit.name}.`,
    KEPT,
  ],
  merge: (told) => [
    `${told.unit.name} kết thúc hoạt động và nhập vào ${told.target?.name}.`,
    ...followers(told),
    COUNTED(told.target?.name ?? ''),
    LED(told.target?.name ?? ''),
    ...peopleSentences(told),
    ...permitSentences(told),
    KEPT,
  ],
  dissolve: (told) => [
    `${told.unit.name} kết thúc hoạt động.`,
    ...followers(told),
    ...(told.target
      ? [COUNTED(told.target.name), LED(told.target.name)]
      : ['Không đơn vị nào tiếp nhận: mã và áp phích của đơn vị không còn dùng để nộp bài. Sáng kiến đã nộp vẫn được giữ.']),
    ...peopleSentences(told),
    ...permitSentences(told),
    KEPT,
  ],
};

type Listed = {
  kind: UnitChangeKind;
  unit: Named;
  target: Named | null;
  name: string | null;
  before: { name: string; parent: Named | null } | null;
};

const LINES: Record<UnitChangeKind, (listed: Listed) => string> = {
  create: ({ name, unit }) => `Thành lập ${name ?? unit.name}`,
  rename: ({ name, unit, before }) => `Đổi tên${before ? ` từ "${before.name}"` : ''} thành "${name ?? unit.name}"`,
  move: ({ unit, target, before }) => `${unit.name} chuyển${before?.parent ? ` từ ${before.parent.name}` : ''} sang ${target?.name ?? ''}`,
  merge: ({ unit, target }) => `${unit.name} nhập vào ${target?.name ?? ''}`,
  dissolve: ({ unit, target }) => `${unit.name} kết thúc hoạt động${target ? `, ${target.name} tiếp nhận` : ''}`,
};

/** A decision as its list tells it. */
export const changeLine = (listed: Listed): string => LINES[listed.kind](listed);
