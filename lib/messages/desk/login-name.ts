import { formatPhoneNumber } from '#lib/domain/phone-number.ts';

/** A telephone number as people here read it, a chosen name as it is. */
export const loginNameWords = (username: string) => (username.startsWith('+84') ? formatPhoneNumber(username) : username);
