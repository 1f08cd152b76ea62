import { FORM } from '#lib/messages/desk/forms.ts';
import { refusalText } from '#lib/messages/desk/refusals.ts';
import { UNREACHABLE } from '#lib/messages/problems.ts';
import type { SummaryLine } from './error-summary.tsx';

export type Refused = { kind: 'refused'; code: string; text: string; faults: SummaryLine[] };
type Answer = { kind: 'led'; to: string } | Refused;

const PATIENCE_MS = 30_000;
/** Ten megabytes over a poor network. */
const PATIENCE_FOR_FILES_MS = 300_000;
const refused = (code: string, text: string): Refused => ({ kind: 'refused', code, text, faults: [] });

/** Sends a form as the browser would, and tells the answer instead of leaving the page. Never throws. */
export async function sendForm(action: string, form: HTMLFormElement): Promise<Answer> {
  const withFiles = form.enctype === 'multipart/form-data';
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: withFiles ? new FormData(form) : new URLSearchParams(fieldsOf(form)),
      signal: AbortSignal.timeout(withFiles ? PATIENCE_FOR_FILES_MS : PATIENCE_MS),
    });
    return readAnswer(answer.ok, await answer.json());
  } catch (reason) {
    return refused('unreachable', reason instanceof SyntaxError ? FORM.internal : UNREACHABLE.offline);
  }
}

const fieldsOf = (form: HTMLFormElement) =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

function readAnswer(ok: boolean, body: unknown): Answer {
  if (typeof body !== 'object' || body === null) return refused('internal', FORM.internal);
  if (ok && 'to' in body && typeof body.to === 'string') return { kind: 'led', to: body.to };
  const code = 'code' in body && typeof body.code === 'string' ? body.code : 'internal';
  const errors = 'errors' in body && Array.isArray(body.errors) ? body.errors : [];
  const wait = 'retryAfterSeconds' in body && typeof body.retryAfterSeconds === 'number' ? body.retryAfterSeconds : null;
  return refusalText(code, errors, wait);
}
