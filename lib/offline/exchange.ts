import type * as z from 'zod/mini';
import { isFieldErrorCode } from '../contracts/field-errors.ts';
import type { Duration } from '../domain/instant.ts';
import { type FieldError, isProblemCode, type ProblemCode } from '../domain/problem.ts';

/** Slow networks get half a minute; after that the delivery is unknown, and sending again is harmless. */
const TIMEOUT_MS = 30_000;
/** A file of several megabytes over the same network. */
const FILE_TIMEOUT_MS = 180_000;

type Refused = {
  kind: 'refused';
  code: ProblemCode;
  retryAfterSeconds?: number;
  /** How long until the window opens, by the server's own clock: this phone's may be off by days. */
  opensInMs?: Duration;
  revision?: number;
  errors?: readonly FieldError[];
};

/** Expected failures are answers, never exceptions. `bad-answer`: something answered that is not our server, or not whole. */
export type CallFailure = Refused | { kind: 'unreachable' } | { kind: 'bad-answer'; retryAfterSeconds?: number };
export type Answer<Value> = { kind: 'ok'; value: Value } | CallFailure;

type Call = {
  method?: 'GET' | 'PUT' | 'DELETE' | 'POST';
  body?: unknown;
  /** A file as the whole body, instead of JSON. */
  file?: { bytes: Blob; mediaType: string };
  phone?: string;
  /** Nobody waits for it: not asked while the phone itself says that it has no network. What a person sends is tried whatever it says. */
  background?: boolean;
};
type Heard = { status: number; headers: Headers; body: unknown };

/** One request within the time limit, its body read whole; null when nothing came back. Redirects (login pages, portals) count as nothing. */
async function ask(path: string, call: Call): Promise<Heard | null> {
  const { method = 'GET', file, background = false } = call;
  if (background && navigator.onLine === false) return null;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), file ? FILE_TIMEOUT_MS : TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      method,
      ...sentWith(call),
      redirect: 'error',
      cache: method === 'GET' ? 'no-cache' : 'no-store',
      signal: controller.signal,
    });
    return { status: response.status, headers: response.headers, body: readJson(await response.text()) };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function sentWith({ body, file, phone }: Call): { headers: Record<string, string>; body?: BodyInit } {
  const headers = { Accept: 'application/json', ...(phone === undefined ? {} : { 'X-Phone': phone }) };
  if (file) return { headers: { ...headers, 'Content-Type': file.mediaType }, body: file.bytes };
  return body === undefined ? { headers } : { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Milliseconds from the answer's `Date` to an instant that the same server named; NaN when either is missing. */
function fromServerNow(headers: Headers, instant: unknown): Duration {
  return Date.parse(typeof instant === 'string' ? instant : '') - Date.parse(headers.get('date') ?? '');
}

/** `Retry-After` in seconds or as a date. */
function retryAfter({ headers }: Heard): { retryAfterSeconds?: number } {
  const told = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d{1,6}$/.test(told) ? Number(told) : Math.ceil(fromServerNow(headers, told) / 1_000);
  return Number.isNaN(seconds) ? {} : { retryAfterSeconds: Math.max(0, seconds) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function fieldErrorsIn(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) =>
    isRecord(one) && typeof one.pointer === 'string' && typeof one.code === 'string'
      ? [{ pointer: one.pointer, code: isFieldErrorCode(one.code) ? one.code : 'invalid' }]
      : [],
  );
}

function refusal(heard: Heard): CallFailure {
  const { body, headers } = heard;
  if (!isRecord(body) || !isProblemCode(body.code)) return { kind: 'bad-answer', ...retryAfter(heard) };
  const opensInMs = fromServerNow(headers, body.opensAt);
  const errors = fieldErrorsIn(body.errors);
  return {
    kind: 'refused',
    code: body.code,
    ...retryAfter(heard),
    ...(Number.isNaN(opensInMs) ? {} : { opensInMs }),
    ...(typeof body.revision === 'number' ? { revision: body.revision } : {}),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

/** Calls our server. A 2xx counts only when its body has the promised shape: captive portals answer 200 with HTML. */
export async function exchange<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  call: Call = {},
): Promise<Answer<z.output<Schema>>> {
  const heard = await ask(path, call);
  if (heard === null) return { kind: 'unreachable' };
  if (heard.status < 200 || heard.status > 299) return refusal(heard);
  const parsed = schema.safeParse(heard.body);
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'bad-answer', ...retryAfter(heard) };
}

/** As `exchange` for a call whose success has no body: exactly 204, which no portal answers. */
export async function exchangeEmpty(path: string, call: Call): Promise<Answer<null>> {
  const heard = await ask(path, call);
  if (heard === null) return { kind: 'unreachable' };
  if (heard.status === 204) return { kind: 'ok', value: null };
  return heard.status < 300 ? { kind: 'bad-answer' } : refusal(heard);
}
