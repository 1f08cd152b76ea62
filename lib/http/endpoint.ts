import 'server-only';
import { randomUUID } from 'node:crypto';
import type * as z from 'zod/mini';
import { fieldErrors } from '#lib/contracts/field-errors.ts';
import { engine } from '#lib/db/engine.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { Problem, type ProblemCode } from '#lib/domain/problem.ts';
import type { ReadContext, WriteContext } from '#lib/use-cases/context.ts';
import { appSecret } from './app-secret.ts';
import { serverNow } from './clock.ts';
import { countOne, type Limit, MISSES_OF_ADDRESS, MISSES_OF_CODE, requireLeft, WRITES_OF_ADDRESS } from './limits.ts';
import { failureResponse } from './problem-response.ts';
import { readBytes, readJson, requireMediaType } from './request-body.ts';
import { visitorBehind } from './visitor-address.ts';

type Schema<T> = z.ZodMiniType<T>;
type PathValues = Record<string, string>;
type Handler = (request: Request, route: { params: Promise<PathValues> }) => Promise<Response>;

type Spec<A, R> = {
  /** Who may call. Participants have no account (D1). */
  actor: 'anyone';
  /** Judges the values of the path and the query together, and `phone` from the header `X-Phone` alone: addresses end up in logs. */
  asks: Schema<A>;
  /** The code a caller could guess at, alike for all its spellings: misses are limited by it and by address. Null cannot exist: `not-found`. */
  guards?: (asked: A) => string | null;
  respond: (result: R, request: Request) => Response;
};

type ReadSpec<A, R> = Spec<A, R> & { run: (ctx: ReadContext, asked: A, request: Request) => Promise<R> };
type ActSpec<A, R> = Spec<A, R> & {
  run: (ctx: WriteContext, asked: A) => Promise<R>;
  /** Asked after the commit, for an act whose miss must leave a trace: true is `not-found`. */
  missed?: (result: R) => boolean;
};
type FileSpec<R> = Spec<object, R> & {
  mediaType: string;
  largest: number;
  /** What a larger file is refused with. */
  tooLarge: ProblemCode;
  run: (bytes: Buffer) => Promise<R>;
};
type WriteSpec<A, B, R> = Spec<A, R> & {
  body: Schema<B>;
  /** Bytes of a body, where fewer than usual are taken. */
  largest?: number;
  /** Where one address may write less often than usual. */
  limit?: Limit;
  /** Asked only of a body that does not fit: made by another version of the form? */
  isOutdated: (raw: unknown) => boolean;
  run: (ctx: WriteContext, body: B, asked: A) => Promise<R>;
};

/** A question: parse → run on the read-only connection → respond. */
export function readEndpoint<A, R>(spec: ReadSpec<A, R>): Handler {
  return handler(spec, async ({ asked, request, now }) => spec.run({ tx: engine().reader, now, secret: appSecret() }, asked, request));
}

/** An act without a body: parse → commit → respond. */
export function actEndpoint<A, R>(spec: ActSpec<A, R>): Handler {
  return handler(spec, async ({ asked, request, now, requestId }) => {
    countWrite(request, now);
    const result = await engine().commit((tx) => spec.run(writing(tx, now, requestId), asked));
    if (spec.missed?.(result)) throw new Problem('not-found');
    return result;
  });
}

/** An act with a JSON body: parse → commit → respond. The body is read and judged before the transaction begins. */
export function writeEndpoint<A, B, R>(spec: WriteSpec<A, B, R>): Handler {
  return handler(spec, async ({ asked, request, now, requestId }) => {
    countWrite(request, now, spec.limit);
    const body = requireValid(spec.body, await readJson(request, spec.largest), spec.isOutdated);
    return engine().commit((tx) => spec.run(writing(tx, now, requestId), body, asked));
  });
}

/** Files are read into memory; a burst of them waits its turn on the phones. */
const MOST_FILES = 4;
let filesInHand = 0;

/** A file as the whole body: read → run → respond. Nothing is written. Throws `overloaded` while too many are in hand. */
export function fileEndpoint<R>({ mediaType, largest, tooLarge, ...spec }: FileSpec<R>): Handler {
  return handler(spec, async ({ request, now }) => {
    countWrite(request, now);
    if (filesInHand >= MOST_FILES) throw new Problem('overloaded', { retryAfterSeconds: 5 });
    filesInHand += 1;
    try {
      requireMediaType(request, mediaType);
      return await spec.run(await readBytes(request, largest, tooLarge));
    } finally {
      filesInHand -= 1;
    }
  });
}

export function writing(tx: ReadContext['tx'], now: Instant, requestId: string): WriteContext {
  return { tx, now, secret: appSecret(), actor: 'participant', requestId };
}

type Arrived<A> = { asked: A; request: Request; now: Instant; requestId: string };

/** `now` is taken before anything of the request is read: a request counts by its arrival (R30). */
function handler<A, R>(spec: Spec<A, R>, answer: (arrived: Arrived<A>) => Promise<R>): Handler {
  return async (request, route) => {
    const now = serverNow();
    const requestId = randomUUID();
    try {
      const asked = requireAsked(spec.asks, request, await route.params);
      const guarded = spec.guards?.(asked);
      const result = await (guarded === undefined
        ? answer({ asked, request, now, requestId })
        : limited(guarded, { asked, request, now, requestId }, answer));
      return spec.respond(result, request);
    } catch (reason) {
      return failureResponse(reason, requestId);
    }
  };
}

async function limited<A, R>(code: string | null, arrived: Arrived<A>, answer: (arrived: Arrived<A>) => Promise<R>): Promise<R> {
  if (code === null) throw new Problem('not-found');
  const { request, now } = arrived;
  const address = visitorBehind(request);
  requireLeft(MISSES_OF_CODE, code, now);
  requireLeft(MISSES_OF_ADDRESS, address, now);
  try {
    return await answer(arrived);
  } catch (reason) {
    if (reason instanceof Problem && reason.code === 'not-found') {
      countOne(MISSES_OF_CODE, code, now);
      countOne(MISSES_OF_ADDRESS, address, now);
    }
    throw reason;
  }
}

/** Before anything of a body is read. Throws `too-many-requests`. */
export function countWrite(request: Request, now: Instant, limit = WRITES_OF_ADDRESS): void {
  const address = visitorBehind(request);
  requireLeft(limit, address, now);
  countOne(limit, address, now);
}

/** Throws `not-found` for an address that cannot exist, `invalid-fields` for a question that makes no sense. */
function requireAsked<A>(schema: Schema<A>, request: Request, path: PathValues): A {
  const query = request.url.includes('?') ? Object.fromEntries(new URL(request.url).searchParams) : {};
  const parsed = schema.safeParse({ ...query, ...path, phone: request.headers.get('x-phone') ?? undefined });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error.issues);
  throw errors.some(({ pointer }) => pointer.slice(1) in path) ? new Problem('not-found') : new Problem('invalid-fields', { errors });
}

/** Throws `form-outdated`, or `invalid-fields` with every field that needs attention. */
export function requireValid<B>(schema: Schema<B>, raw: unknown, isOutdated: (raw: unknown) => boolean): B {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  if (isOutdated(raw)) throw new Problem('form-outdated');
  throw new Problem('invalid-fields', { errors: fieldErrors(parsed.error.issues) });
}
