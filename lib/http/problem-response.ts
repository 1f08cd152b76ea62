import 'server-only';
import { randomUUID } from 'node:crypto';
import { PROBLEMS, Problem, type ProblemDetails } from '#lib/domain/problem.ts';
import { toRfc3339 } from '#lib/domain/vietnam-time.ts';
import { serverNow } from './clock.ts';
import { logBug } from './log.ts';

/** `Date` is this server's clock also in a rehearsal: a phone counts from it to the opening. */
function headersNow(): Record<string, string> {
  return { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', Date: new Date(serverNow()).toUTCString() };
}

export function retryAfter({ retryAfterSeconds }: ProblemDetails): Record<string, string> {
  return retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) };
}

/** RFC 9457 with our code and extension members; `Retry-After` when the phone should wait. */
function problemResponse({ code, details }: Problem, requestId: string): Response {
  const { status, title } = PROBLEMS[code];
  const body = { type: `/problems/${code}`, title, status, code, requestId, ...onTheWire(details) };
  return new Response(JSON.stringify(body), { status, headers: { ...headersNow(), ...retryAfter(details) } });
}

function onTheWire({ opensAt, closesAt, ...others }: ProblemDetails) {
  return {
    ...others,
    ...(opensAt === undefined ? {} : { opensAt: toRfc3339(opensAt) }),
    ...(closesAt === undefined ? {} : { closesAt: toRfc3339(closesAt) }),
  };
}

/** An address under `/api` that names nothing, or an act that an address does not know: the contract has `not-found` for both. */
export function noSuchCall(): Response {
  return problemResponse(new Problem('not-found'), randomUUID());
}

/** What the people who run this server must hear of a failure: a bug, or why a commit failed. A refusal is nobody's fault. */
export function logFailure(reason: unknown, requestId: string): void {
  if (!(reason instanceof Problem)) logBug('request-failed', reason, { requestId });
  else if (reason.cause !== undefined) logBug('commit-failed', reason.cause, { requestId });
}

/** A Problem is told; anything else is a bug: logged under the request id, told without detail. */
export function failureResponse(reason: unknown, requestId: string): Response {
  logFailure(reason, requestId);
  if (reason instanceof Problem) return problemResponse(reason, requestId);
  const body = { type: 'about:blank', title: 'Something went wrong on the server', status: 500, code: 'internal', requestId };
  return new Response(JSON.stringify(body), { status: 500, headers: headersNow() });
}
