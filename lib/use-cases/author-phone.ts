import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { parsePhoneNumber } from '#lib/domain/phone-number.ts';

/** Compared when there is no initiative, so that a wrong code costs what a wrong number costs. No number that can be typed equals it. */
const NOBODY = 'nobody';

const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** Whether what was typed is the number of the author (D1). Takes the same time whatever is wrong: code, number, or how much of it. */
export function isAuthorsPhone(initiative: { phone: string } | undefined, typed: string | undefined): boolean {
  const given = digestOf(parsePhoneNumber(typed ?? '') ?? '');
  return timingSafeEqual(given, digestOf(initiative?.phone ?? NOBODY));
}
