import type { ProgrammeKind } from '#lib/domain/programme-record.ts';

type Words = {
  name: string;
  none: string;
  record: string;
  undo: string;
  number: string;
  numberHint?: string;
  numberExample?: string;
  date: string;
  done: string;
  undone: string;
};

type Common = {
  title: string;
  recorded: (number: string, date: string) => string;
  reason: string;
  reasonHint: string;
  dateExample: string;
};

/** The checklist of a CĐCS (R35). */
export const PROGRAMME: Common & Record<ProgrammeKind, Words> = {
  title: 'Kế hoạch và ký kết',
  recorded: (number, date) => (number === '' ? `Ngày ${date}` : `Số ${number}, ngày ${date}`),
  reason: 'Lý do',
  reasonHint: 'Lưu trong nhật ký. Không ghi thông tin riêng của ai.',
  dateExample: 'Ví dụ: 15/3/2021',
  plan: {
    name: 'Kế hoạch thực hiện',
    none: 'Chưa ghi nhận',
    record: 'Ghi nhận kế hoạch',
    undo: 'Bỏ ghi nhận kế hoạch',
    number: 'Số kế hoạch',
    numberExample: 'Ví dụ: 12/KH-CĐCS',
    date: 'Ngày kế hoạch',
    done: 'Đã ghi nhận kế hoạch.',
    undone: 'Đã bỏ ghi nhận kế hoạch.',
  },
  signing: {
    name: 'Ký kết với người sử dụng lao động',
    none: 'Chưa ghi nhận. Khuyến khích, không bắt buộc.',
    record: 'Ghi nhận ký kết',
    undo: 'Bỏ ghi nhận ký kết',
    number: 'Số bản ký kết',
    numberHint: 'Không có số thì để trống.',
    date: 'Ngày ký kết',
    done: 'Đã ghi nhận ký kết.',
    undone: 'Đã bỏ ghi nhận ký kết.',
  },
};

const DONE: Readonly<Record<string, string>> = {
  plan: PROGRAMME.plan.done,
  'plan-undone': PROGRAMME.plan.undone,
  signing: PROGRAMME.signing.done,
  'signing-undone': PROGRAMME.signing.undone,
};

/** What has just been done, as the address says it; null for anything else. */
export const programmeDone = (done: string | null) => (done === null ? null : (DONE[done] ?? null));
