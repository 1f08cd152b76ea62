import { dropSchema, LARGEST_DROP } from '../contracts/drop.ts';
import { type Answer, exchange, exchangeEmpty } from './exchange.ts';

const pathOf = (id: string) => `/api/drops/${id}`;

/** Whether a box fits into what the server takes. */
export const fitsDrop = (box: string) => JSON.stringify({ box }).length <= LARGEST_DROP;

/** Leaves a sealed draft on the server. Sending again is safe. */
export function leaveDrop(id: string, box: string): Promise<Answer<null>> {
  return exchangeEmpty(pathOf(id), { method: 'PUT', body: { box } });
}

/** Takes it away, once and for all; `not-found` when it was read, has expired, or never lay there. */
export async function takeDrop(id: string): Promise<Answer<string>> {
  const answer = await exchange(pathOf(id), dropSchema, { method: 'DELETE' });
  return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.box } : answer;
}
