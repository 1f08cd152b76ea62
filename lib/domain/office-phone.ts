import { formatPhoneNumber, parsePhoneNumber } from './phone-number.ts';

/** The number of an office or of a person's phone as E.164; a landline is `02` and nine figures. Null when it is neither. */
export function parseOfficePhone(typed: string): string | null {
  const mobile = parsePhoneNumber(typed);
  if (mobile !== null) return mobile;
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s.\-–()]/g, '')
    .replace(/^(?:0084|\+84|84)0?(?=2\d{9}$)/, '0');
  return /^02\d{9}$/.test(digits) ? `+84${digits.slice(1)}` : null;
}

/** `+842743822222` is read `0274 3822 222`, a mobile number as `formatPhoneNumber` writes it. */
export function formatOfficePhone(e164: string): string {
  const [, area, first, last] = /^\+84(2\d{2})(\d{4})(\d{3})$/.exec(e164) ?? [];
  return area === undefined ? formatPhoneNumber(e164) : `0${area} ${first} ${last}`;
}
