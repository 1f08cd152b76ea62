import 'server-only';
import { randomUUID } from 'node:crypto';
import { initiativeIdSchema } from '#lib/contracts/request.ts';
import { isOfAnotherForm, submissionSchema } from '#lib/contracts/submission.ts';
import { type FormFields, fieldsFromFormData, submissionFromFields } from '#lib/contracts/submission-form.ts';
import { engine } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { PROBLEMS, Problem } from '#lib/domain/problem.ts';
import { PATHS, PLAIN_ACTION, plainPathForHandover, receiptPath } from '#lib/messages/paths.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { serverNow } from './clock.ts';
import { requireValid, writing } from './endpoint.ts';
import { environment } from './environment.ts';
import { logBug } from './log.ts';
import { type Handover, leaveForm } from './plain-form-handover.ts';
import { failureResponse } from './problem-response.ts';
import { receiptCookie } from './receipt-cookie.ts';
import { readBytes } from './request-body.ts';

/** Percent-encoding makes nine bytes of one Vietnamese letter: three texts of 20.000 letters need room. */
const LARGEST_FORM = 1024 * 1024;

const seeOther = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store', ...headers } });

/** Somebody reloaded or typed the address of the door: the form itself is elsewhere. */
export function openPlainForm(): Response {
  return seeOther(PATHS.writePlain);
}

/**
 * The second door, for a browser without JavaScript: same schema, same use case. Success answers 303 to the receipt;
 * a refusal answers the form again with every value kept, 422 (503 when the server is overloaded).
 */
export async function receivePlainForm(request: Request): Promise<Response> {
  const now = serverNow();
  const requestId = randomUUID();
  try {
    requireSameOrigin(request);
    const fields = await readFields(request);
    return await judge(request, fields, now, requestId);
  } catch (reason) {
    return failureResponse(reason, requestId);
  }
}

async function judge(request: Request, fields: FormFields, now: Instant, requestId: string): Promise<Response> {
  const id = initiativeIdSchema.safeParse(fields.id);
  const unjudged = { id: id.data ?? randomUUID(), fields, errors: [], problem: null, details: {} };
  if (!id.success || fields[PLAIN_ACTION.name] === PLAIN_ACTION.chooseUnit) return formAgain(unjudged, 200);
  try {
    const submission = requireValid(submissionSchema, submissionFromFields(fields), isOfAnotherForm);
    const { receipt } = await engine().commit((tx) => receiveInitiative(writing(tx, now, requestId), { id: id.data, submission }));
    return seeOther(receiptPath(receipt.reference), { 'Set-Cookie': receiptCookie(request, receipt.reference) });
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    const { code, details } = reason;
    return formAgain({ ...unjudged, errors: details.errors ?? [], problem: code, details }, PROBLEMS[code].status === 503 ? 503 : 422);
  }
}

/** Another site must not hand in for its visitors. Browsers that send no `Origin` with a form are let in. */
function requireSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = URL.parse(origin)?.host;
  const own = [request.headers.get('x-forwarded-host'), request.headers.get('host'), URL.parse(environment().origin ?? '')?.host];
  if (host === undefined || !own.includes(host)) throw new Problem('malformed-request');
}

async function readFields(request: Request): Promise<FormFields> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Problem('unsupported-media-type');
  const bytes = await readBytes(request, LARGEST_FORM);
  try {
    return fieldsFromFormData(await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData());
  } catch {
    throw new Problem('malformed-request');
  }
}

/** The page of the form, rendered by this very server, as the body of this answer: a reload or "back" loses nothing. */
async function formAgain(handover: Handover, status: number): Promise<Response> {
  const page = `http://127.0.0.1:${environment().port}${plainPathForHandover(leaveForm(handover))}`;
  try {
    const answer = await fetch(page, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`the form page answered ${answer.status}`);
    return new Response(await answer.text(), {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  } catch (reason) {
    logBug('form-page-failed', reason);
    return seeOther(plainPathForHandover(leaveForm(handover)));
  }
}
