import type { Told } from '#components/admin/told-list.tsx';
import type { Consequence } from '#lib/domain/window-consequences.ts';
import { consequenceWords } from '#lib/messages/desk/consequences.ts';

const WARNS: readonly Consequence['kind'][] = ['closes-earlier', 'permit-ends', 'permit-idle'];

/** What a decision about hours does, in words. */
export const toldConsequences = (consequences: readonly Consequence[]): Told[] =>
  consequences.map((one) => (WARNS.includes(one.kind) ? { warning: consequenceWords(one) } : consequenceWords(one)));
