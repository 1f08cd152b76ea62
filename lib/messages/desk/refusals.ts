import { isProblemCode } from '#lib/domain/problem.ts';
import { faultText } from '../field-errors.ts';
import { PROBLEM_TEXT } from '../problems.ts';
import { FORM } from './forms.ts';

type Line = { name: string; text: string };
export type RefusalWords = { kind: 'refused'; code: string; text: string; faults: Line[] };

/** Sentences of the usual table that speak to people who write initiatives, said anew for people at a desk. */
const AT_THE_DESK: Readonly<Record<string, string>> = {
  'not-found': 'Không tìm thấy trong các đơn vị của Anh/Chị.',
  overloaded: 'Máy chủ đang đông. Anh/Chị chờ một lát rồi gửi lại; nội dung đã nhập vẫn còn.',
  'malformed-request': 'Máy chủ không đọc được. Anh/Chị tải lại trang rồi gửi lại; nội dung đã nhập vẫn còn.',
};

/** The fields of these forms, as sentences name them. */
const NAMES: Readonly<Record<string, string>> = {
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  current: 'Mật khẩu hiện nay',
  name: 'Họ và tên',
  role: 'Vai trò',
  unitCode: 'Mã đơn vị',
  code: 'Mã xác thực',
};

/** Better words for a code on one field. */
const BETTER: Readonly<Record<string, string>> = {
  'password too-short': 'Mật khẩu dài ít nhất 10 ký tự',
  'password too-long': 'Mật khẩu dài tối đa 128 ký tự',
};

/** Why a form was refused, in words. `errors` as the wire says them: pointer and code. */
export function refusalText(code: string, errors: readonly unknown[], waitSeconds: number | null = null): RefusalWords {
  const faults = errors.flatMap((one) => lineOf(one));
  return { kind: 'refused', code, text: sentence(code, waitSeconds), faults };
}

/** The same from the address of a plain form that came back: `muc=username taken`. */
export function refusalInAddress(code: string | null, fields: readonly string[]): RefusalWords | null {
  if (code === null) return null;
  const errors = fields.map((one) => ({ pointer: `/${one.split(' ')[0]}`, code: one.split(' ')[1] ?? 'invalid' }));
  return refusalText(code, errors);
}

function sentence(code: string, waitSeconds: number | null): string {
  if (code === 'too-many-requests' && waitSeconds !== null)
    return `Anh/Chị đã thử nhiều lần. Xin chờ ${waitWords(waitSeconds)} rồi thử lại.`;
  return AT_THE_DESK[code] ?? (isProblemCode(code) ? PROBLEM_TEXT[code] : FORM.internal);
}

const waitWords = (seconds: number) => (seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);

function lineOf(error: unknown): Line[] {
  if (typeof error !== 'object' || error === null || !('pointer' in error) || !('code' in error)) return [];
  const { pointer, code } = error;
  if (typeof pointer !== 'string' || typeof code !== 'string') return [];
  const name = pointer.slice(1);
  return [{ name, text: BETTER[`${name} ${code}`] ?? faultText(code, NAMES[name] ?? name) }];
}
