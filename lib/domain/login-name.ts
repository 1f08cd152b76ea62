import { parsePhoneNumber } from './phone-number.ts';
import { searchKey } from './vietnamese-text.ts';

/** Who signs in, as it is stored: a phone number in E.164 in whatever spelling it was typed, or a chosen name in lower case without marks. Null when it is neither. */
export function parseLoginName(typed: string): string | null {
  const phone = parsePhoneNumber(typed);
  if (phone !== null) return phone;
  const name = searchKey(typed.normalize('NFKC')).replace(/ /g, '');
  return /^[a-z][a-z0-9._-]{2,39}$/.test(name) ? name : null;
}
