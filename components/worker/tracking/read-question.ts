import type { SummaryLine } from '#components/ui/error-summary.tsx';
import { parsePhoneNumber } from '#lib/domain/phone-number.ts';
import { formatCode, parseCode } from '#lib/domain/reference.ts';
import { QUERY } from '#lib/messages/paths.ts';
import { TRACKING } from '#lib/messages/tracking.ts';
import type { Question } from './look-up.ts';

/** Names of the two fields; the code's is also its name in the address. */
export const CODE_FIELD = QUERY.reference;
export const PHONE_FIELD = 'author.phone';

type ReadQuestion = { kind: 'asked'; question: Question } | { kind: 'wrong'; lines: SummaryLine[] };

/** What was typed, judged before anything is asked: the check symbol catches a slip without the network. */
export function readQuestion(typed: { code: string; phone: string }): ReadQuestion {
  const code = parseCode(typed.code);
  const phone = parsePhoneNumber(typed.phone);
  if (code !== null && phone !== null) return { kind: 'asked', question: { reference: formatCode(code), phone } };
  const lines: SummaryLine[] = [];
  if (code === null) lines.push({ name: CODE_FIELD, text: TRACKING.codeWrong });
  if (phone === null) lines.push({ name: PHONE_FIELD, text: TRACKING.phoneWrong });
  return { kind: 'wrong', lines };
}
