import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import type { ProblemCode } from '#lib/domain/problem.ts';
import { phoneNow } from '#lib/offline/phone-clock.ts';
import { keepTold } from '#lib/offline/receipt-store.ts';
import { trackInitiative } from '#lib/offline/transport.ts';
import { ifPhoneKeeps } from '../loading/if-phone-keeps.ts';

/** What was asked for: the code as shown, the number as the server knows it. */
export type Question = { reference: string; phone: string };

export type Answered =
  | { kind: 'found'; question: Question; tracked: TrackedInitiative }
  | { kind: 'not-found' }
  | { kind: 'offline' }
  | { kind: 'refused'; code: ProblemCode }
  | { kind: 'broken' };

/** Asks the server; every ending is an answer. What this phone holds of the initiative follows what was told. */
export async function lookUp(question: Question): Promise<Answered> {
  const answer = await trackInitiative(question.reference, question.phone);
  switch (answer.kind) {
    case 'ok':
      await ifPhoneKeeps(keepTold(answer.value, phoneNow()), undefined);
      return { kind: 'found', question, tracked: answer.value };
    case 'unreachable':
      return { kind: 'offline' };
    case 'bad-answer':
      return { kind: 'broken' };
    case 'refused':
      return answer.code === 'not-found' ? { kind: 'not-found' } : { kind: 'refused', code: answer.code };
  }
}
