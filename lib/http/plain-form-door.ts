import 'server-only';
import { randomUUID } from 'node:crypto';
import { initiativeIdSchema } from '#lib/contracts/request.ts';
import { submissionSchema } from '#lib/contracts/submission.ts';
import { type FormFields, fieldsFromFormData, submissionFromFields } from '#lib/contracts/submission-form.ts';
import { engine } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { PROBLEMS, Problem } from '#lib/domain/problem.ts';
import { PLAIN } from '#lib/messages/form.ts';
import { PATHS, PLAIN_ACTION, plainPathForHandover, receiptPath } from '#lib/messages/paths.ts';
import { isOfAnotherForm } from '#lib/use-cases/is-of-another-form.ts';
import { receiveInitiative } from '#lib/use-cases/receive-initiative.ts';
import { serverNow } from './clock.ts';
import { environment } from './environment.ts';
import { requireOfThisForm } from './judged-body.ts';
import { countWrite } from './limits.ts';
import { logBug } from './log.ts';
import { type Handover, leaveForm } from './plain-form-handover.ts';
import { logFailure, retryAfter } from './problem-response.ts';
import { receiptCookie } from './receipt-cookie.ts';
import { readBytes } from './request-body.ts';
import { requireNoForeignOrigin } from './same-origin.ts';
import { nonceIn } from './security-headers.ts';
import { writing } from './write-context.ts';

/** Percent-encoding makes nine bytes of one Vietnamese letter: three texts of 20.000 letters need room. */
const LARGEST_FORM = 1024 * 1024;

const seeOther = (path: string, headers: Record<string, string> = {}) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store', ...headers } });

/** Somebody reloaded or typed the address of the door: the form itself is elsewhere. */
export function openPlainForm(): Response {
  return seeOther(PATHS.writePlain);
}

/**
 * The second door, for a browser without JavaScript: same schema, same use case. Success answers 303 to the receipt; whatever else
 * happens answers a page in Vietnamese, the form with every value that could be read: 422, 503 with `Retry-After` when the server
 * is overloaded, 400, 413 and 415 for what could not be read, 500 for a bug.
 */
export async function receivePlainForm(request: Request): Promise<Response> {
  const now = serverNow();
  const requestId = randomUUID();
  try {
    countWrite(request, now);
    requireNoForeignOrigin(request);
    const fields = await readFields(request);
    return await judge(request, fields, now, requestId);
  } catch (reason) {
    return refused(reason, { id: randomUUID(), fields: {} }, requestId, request);
  }
}

async function judge(request: Request, fields: FormFields, now: Instant, requestId: string): Promise<Response> {
  const id = initiativeIdSchema.safeParse(fields.id);
  const unjudged = { id: id.data ?? randomUUID(), fields, errors: [], problem: null, details: {} };
  if (!id.success || fields[PLAIN_ACTION.name] === PLAIN_ACTION.chooseUnit) return formAgain(unjudged, 200, request);
  try {
    const submission = await requireOfThisForm(submissionSchema, submissionFromFields(fields), isOfAnotherForm);
    const { receipt } = await engine().commit((tx) => receiveInitiative(writing(tx, now, requestId), { id: id.data, submission }));
    return seeOther(receiptPath(receipt.reference), { 'Set-Cookie': receiptCookie(request, receipt.reference) });
  } catch (reason) {
    return refused(reason, unjudged, requestId, request);
  }
}

/** These say more about the sending than about the text, and keep their own status; every other refusal is 422. */
const OWN_STATUS: readonly number[] = [400, 413, 415, 429, 503];

/** The form again with the reason above it; a bug is logged and told as one. */
function refused(reason: unknown, { id, fields }: Pick<Handover, 'id' | 'fields'>, requestId: string, request: Request): Promise<Response> {
  logFailure(reason, requestId);
  if (!(reason instanceof Problem)) return formAgain({ id, fields, errors: [], problem: 'internal', details: {} }, 500, request);
  const { code, details } = reason;
  const { status } = PROBLEMS[code];
  const handover = { id, fields, errors: details.errors ?? [], problem: code, details };
  return formAgain(handover, OWN_STATUS.includes(status) ? status : 422, request);
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
async function formAgain(handover: Handover, status: number, request: Request): Promise<Response> {
  const path = plainPathForHandover(leaveForm(handover));
  try {
    const page = `http://127.0.0.1:${environment().port}${path}`;
    const answer = await fetch(page, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(10_000) });
    // Too many pages in hand: nobody has taken the form, and the browser can wait for it.
    if (answer.status === 503) return seeOther(path);
    if (answer.ok) return htmlPage(signedFor(request, answer, await answer.text()), status, retryAfter(handover.details));
    logBug('form-page-failed', new Error(`the form page answered ${answer.status}`));
    return htmlPage(WITHOUT_FORM, 500);
  } catch (reason) {
    logBug('form-page-failed', reason);
    return seeOther(plainPathForHandover(leaveForm(handover)));
  }
}

/** The scripts of the page carry the nonce of the request that fetched it; this answer's own policy asks for another. */
function signedFor(request: Request, page: Response, html: string): string {
  const [own, fetched] = [request, page].map(({ headers }) => nonceIn(headers.get('content-security-policy')));
  return own && fetched ? html.replaceAll(fetched, own) : html;
}

function htmlPage(html: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(html, { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
}

/** When even the page of the form cannot be made: a few words that need nothing else of this program. */
const WITHOUT_FORM = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${PLAIN.title}</title></head>
<body><h1>${PLAIN.notShown}</h1><p>${PLAIN.goBack}</p><p><a href="${PATHS.writePlain}">${PLAIN.openAgain}</a></p></body>
</html>
`;
